import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { type CommitSketch, commit, type PullSketch, pull } from "../../../test/support/recording.ts";

const verdict = (sketch: PullSketch, ...commits: Partial<CommitSketch>[]) =>
  buildReport({
    pullRequest: pull(sketch),
    commits: (commits.length > 0 ? commits : [{}]).map((one) => commit({ authored: 0, ...one })),
  }).ai?.changes[0]?.class;

test.each<[string, PullSketch, Partial<CommitSketch>]>([
  ["an app that opens the pull request", { login: "devin-ai-integration[bot]" }, {}],
  ["a renamed app, by its account's number", {}, { email: "198982749+Renamed@users.noreply.github.com" }],
  ["a commit by the agent's own address", {}, { email: "cursoragent@cursor.com" }],
])("agent: %s", (_, sketch, one) => {
  expect(verdict(sketch, {}, one)).toBe("agent");
});

test.each<[string, PullSketch, Partial<CommitSketch>]>([
  ["a co-author trailer", {}, { message: "X\n\nCo-authored-by: Claude Opus <noreply@anthropic.com>" }],
  [
    "an app as co-author",
    {},
    { message: "X\n\nCo-Authored-By: Copilot <198982749+Copilot@users.noreply.github.com>" },
  ],
  ["an Assisted-by trailer", {}, { message: "X\n\nAssisted-by: some tool" }],
  ["the footer of a description", { body: "Text\n\nGenerated with [Claude Code](https://example.com)" }, {}],
  ["the branch's name", { ref: "codex/cart" }, {}],
])("assisted: %s", (_, sketch, one) => {
  expect(verdict(sketch, one)).toBe("assisted");
});

test.each<[string, PullSketch, Partial<CommitSketch>]>([
  ["nothing at all", {}, {}],
  ["a person named Claude", {}, { message: "X\n\nCo-authored-by: Claude Monet <claude.monet@example.com>" }],
  ["a bot that bumps dependencies", { login: "dependabot[bot]", ref: "claude/like" }, {}],
  ["a reviewing bot's mention", {}, { message: "X\n\nReviewed with coderabbitai[bot]" }],
])("no signal: %s", (_, sketch, one) => {
  expect(verdict(sketch, one)).toBe("noSignal");
});
