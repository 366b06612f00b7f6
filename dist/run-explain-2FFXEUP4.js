import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  selectFor
} from "./chunk-U6UTBHN7.js";
import "./chunk-TE4MADER.js";
import {
  openWorkspace
} from "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import {
  UserError,
  visible
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/graph/commands/run-explain.ts
import { relative, resolve } from "node:path";
async function runExplain(inputs, host) {
  const [named] = inputs.test;
  if (named === void 0) throw new UserError("Name the test to explain: keep-pace select explain TEST.");
  const { root } = await openWorkspace(host, ["."]);
  const { selection, because } = await selectFor(inputs, host);
  const inRoot = relative(root, resolve(host.cwd, named)) || ".";
  const isNamed = (path) => path === named || path === inRoot;
  const test = selection.tests.find(({ unit }) => isNamed(unit.path));
  const skip = selection.skipped.find(({ unit }) => isNamed(unit.path));
  if (!test && !skip) {
    throw new UserError(
      `${named} is no test that a runner of this repository would run: name one that select lists.`
    );
  }
  const lines = test ? [`${visible(named)} runs: ${visible(test.reasons.map(({ text }) => text).join("; "))}.`] : [`${visible(named)} is skipped: ${visible(skip?.proof.text ?? "")}.`];
  return {
    json: {
      path: inRoot,
      runs: test !== void 0,
      reasons: test?.reasons ?? [],
      proof: skip?.proof ?? null,
      compared: because
    },
    text: () => [...lines, `Compared: ${visible(because.text)}.`].join("\n"),
    markdown: () => lines.join("\n")
  };
}
export {
  runExplain
};
