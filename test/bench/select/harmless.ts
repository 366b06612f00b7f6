import type { ChangeStatus } from "@keep-pace/changes";
import { kindOf } from "../../../packages/graph/kinds.ts";

/** Why a test that touched a file cannot tell whether it is another one, or comes or goes. */
const reasons: readonly (readonly [statuses: string, path: RegExp, reason: string])[] = [
  ["A", /(?:^|\/)pyvenv\.cfg$/, "pytest looks for it to leave out virtual environments"],
  // Its walk from the root to the test passes by every folder there; what it finds in others is not run.
  ["A", /(?:^|\/)__init__\.py$/, "pytest asks of every folder that it passes whether it is a package"],
  ["D", /^package\.json$/, "without it nothing says how the tests are started, and nothing starts them"],
  ["A", /(?:^|\/)\.\w+$/, "a resolver puts every extension behind the path of a folder, too"],
  ["A", /(?:^|\/)index\.html\.\w+$/, "Vite looks for the page of an application, which no test opens"],
];

/**
 * `null` where it may depend on it.
 * @param opened what the test opened.
 */
export function harmless(path: string, status: ChangeStatus, opened: readonly string[]): string | null {
  const isCopy = opened.some((one) => /^(?:LICEN[CS]E|COPYING)/.test(one)) && kindOf(path).kind === "prose";
  if (isCopy) return "the test copies or packs the whole repository, licence and all";
  return reasons.find(([statuses, pattern]) => statuses.includes(status) && pattern.test(path))?.[2] ?? null;
}
