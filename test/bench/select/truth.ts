import { broken, type Suite, unbuilt } from "./suites.ts";

/** What the suite said of one fault. */
export interface Truth {
  readonly mutant: string;
  /** What fails now, did not before, and fails again by itself. */
  readonly failing: readonly string[];
  /** What fails in every run of the whole suite, but not by itself: by what others leave behind. */
  readonly company: readonly string[];
}

/** What fails without any fault. */
export interface Before {
  readonly alone: readonly string[];
  /** Only in a run of the whole suite. */
  readonly company: readonly string[];
}

/** Runs the whole suite twice, and what failed by itself, which is left out afterwards. */
export function weak(suite: Suite): Before {
  const fails = [...new Set([...suite.failures(), ...suite.failures()])];
  // Asked again for every fault, what fails in one world only would take longer than all the others.
  if (process.env.KEEP_PACE_SELECT_FAST === "1") return { alone: fails, company: [] };
  const builds = fails.filter((path) => path.startsWith(unbuilt));
  const alone = [...builds, ...suite.alone(fails.filter((path) => !builds.includes(path)))];
  return { alone, company: fails.filter((path) => !alone.includes(path)) };
}

/** Runs the whole suite with the fault `mutant` in it, what failed by itself, and the whole again where that passed. */
export function judge(suite: Suite, before: Before, mutant: string): Truth {
  const fails = suite.failures();
  if (fails.includes(broken)) return { mutant, failing: [broken], company: [] };
  const suspects = new Set([...fails, ...before.company].filter((path) => !before.alone.includes(path)));
  const builds = [...suspects].filter((path) => path.startsWith(unbuilt));
  const failing = [...builds, ...suite.alone([...suspects].filter((path) => !builds.includes(path)))];
  const rest = fails.filter((path) => suspects.has(path) && ![...failing, ...before.company].includes(path));
  const again = rest.length > 0 && !suite.isApart ? suite.failures() : [];
  return { mutant, failing, company: rest.filter((path) => again.includes(path)) };
}
