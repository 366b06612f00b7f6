import { composeBody, isQuiet, maxCommentLength, type Sections } from "./comment-body.ts";

const notice =
  "\n\n_This section was shortened, because a GitHub comment holds 65,536 characters; the job's summary has the rest._\n";

/**
 * The comment that holds `sections`, never longer than GitHub takes. Length counts UTF-16 units: never fewer than
 * characters, however GitHub counts those. When not all fits, the longest sections are cut to one equal length and
 * the others stay whole (max-min fairness).
 */
export function composeFitting(
  sections: Sections,
  order: readonly string[],
  limit = maxCommentLength,
): string {
  const whole = composeBody(sections, order);
  if (whole.length <= limit) return whole;
  const texts = [...sections.values()];
  const frame = whole.length - texts.reduce((sum, text) => sum + text.length, 0);
  const share = fairShare(
    // What was cut before wants more than it has; so the same sections always get the same share.
    texts.map((text) => (text.endsWith(notice) ? Number.POSITIVE_INFINITY : text.length)),
    Math.max(0, limit - frame),
  );
  return composeBody(new Map([...sections].map(([name, text]) => [name, shorten(text, share)])), order);
}

/** The largest length such that texts cut to it fit into `room` together. */
function fairShare(lengths: readonly number[], room: number): number {
  let left = room;
  let share = 0;
  for (const [index, length] of [...lengths].sort((a, b) => a - b).entries()) {
    share = Math.floor(left / (lengths.length - index));
    if (length > share) return share;
    left -= length;
  }
  return share;
}

/** `text` cut at the end of a line to at most `room`, what the cut left open closed, with a sentence that says so. */
export function shorten(text: string, room: number): string {
  if (text.length <= room) return text;
  if (isQuiet(text)) return cutInLine(text, room);
  let kept = "";
  const state: Open = { fence: null, details: 0 };
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end + notice.length > room) break;
    track(text.slice(start, end), state);
    const candidate = text.slice(0, end) + closing(state) + notice;
    if (candidate.length <= room) kept = candidate;
    start = end + 1;
  }
  return kept || notice.slice(0, room);
}

interface Open {
  /** The run of backticks or tildes that opened a code block. */
  fence: string | null;
  /** Unclosed `<details>`. */
  details: number;
}

function track(line: string, open: Open): void {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (open.fence !== null) {
    const closes = fence?.startsWith(open.fence) && line.trim() === fence;
    if (closes) open.fence = null;
  } else if (fence) {
    open.fence = fence;
  } else {
    open.details += (line.match(/<details[\s>]/gi) ?? []).length - (line.match(/<\/details>/gi) ?? []).length;
    open.details = Math.max(0, open.details);
  }
}

function closing({ fence, details }: Open): string {
  return (fence ? `\n${fence}` : "") + "\n\n</details>".repeat(details);
}

function cutInLine(text: string, room: number): string {
  // A pair of surrogates stays together or goes together.
  return room < 1 ? "" : `${text.slice(0, room - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
