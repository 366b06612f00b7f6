/** What an estimate assumes. Seconds. Calibrated from a repository's own declared times where there are enough. */
export interface CodingConstants {
  /** A longer pause between two traces ends a coding session. */
  readonly sessionGap: number;
  /** Most work before a session's first trace. */
  readonly leadHigh: number;
  /** Least time a change takes. */
  readonly floor: number;
  /** Most coding in one calendar day. */
  readonly dayCap: number;
}

const minutes = 60;
const hours = 3600;

/** For people. The threshold hardly matters (60 or 120 minutes); what precedes the first commit decides. */
export const people: CodingConstants = {
  sessionGap: 60 * minutes,
  leadHigh: 120 * minutes,
  floor: 15 * minutes,
  dayCap: 8 * hours,
};

/** Agents go from prompt to pull request in minutes, and do not stop after eight hours. */
export const agents: CodingConstants = {
  sessionGap: 60 * minutes,
  leadHigh: 60 * minutes,
  floor: 5 * minutes,
  dayCap: 24 * hours,
};
