import { relative, resolve } from "node:path";
import { type Answer, type Host, UserError } from "@keep-pace/command";
import { visible, wrap } from "@keep-pace/findings";
import type { ExplainInputs } from "./explain.ts";
import { selectHere } from "./select-here.ts";

/** Tells why one test runs or is skipped. */
export async function runExplain(inputs: ExplainInputs, host: Host): Promise<Answer> {
  const [named] = inputs.test;
  if (named === undefined) throw new UserError("Name the test to explain: keep-pace select explain TEST.");
  const { root, selection, because } = await selectHere(inputs, host);
  const inRoot = relative(root, resolve(host.cwd, named)) || ".";
  const isNamed = (path: string) => path === named || path === inRoot;
  const test = selection.tests.find(({ unit }) => isNamed(unit.path));
  const skip = selection.skipped.find(({ unit }) => isNamed(unit.path));
  if (!test && !skip) {
    throw new UserError(
      `${named} is no test that a runner of this repository would run: name one that select lists.`,
    );
  }
  const lines = test
    ? [`${visible(named)} runs: ${visible(test.reasons.map(({ text }) => text).join("; "))}.`]
    : [`${visible(named)} is skipped: ${visible(skip?.proof.text ?? "")}.`];
  return {
    json: {
      path: inRoot,
      runs: test !== undefined,
      reasons: test?.reasons ?? [],
      proof: skip?.proof ?? null,
      compared: because,
    },
    text: ({ width }) =>
      [...lines, `Compared: ${visible(because.text)}.`]
        .flatMap((line) => wrap(line, Math.max(40, Math.min(width, 100))))
        .join("\n"),
    markdown: () => lines.join("\n"),
  };
}
