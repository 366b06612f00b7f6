import { type Command, defineCommand, diff, failOn, paths, UserError } from "@keep-pace/command";
import { expect, test } from "vitest";
import { parseArguments } from "./arguments.ts";

const inputs = {
  path: paths("where", 2),
  fix: { kind: "choice", choices: ["none", "suggest", "write"], bare: "write", default: "none", help: "fix" },
  context: { kind: "text", placeholder: "DIR", default: null, help: "context" },
  commits: { kind: "count", placeholder: "N", min: 0, max: 100, default: 50, help: "commits" },
  token: { kind: "text", placeholder: "T", default: null, only: "action", help: "token" },
  failOn,
  diff,
} as const;

const command: Command = defineCommand({
  name: "sample",
  summary: "a sample",
  inputs,
  outputs: {},
  permissions: {},
  formats: ["text", "json"],
  run: () => Promise.reject(new Error("not run")),
});

test("gives every input a value, the default where nothing is said", () => {
  expect(parseArguments(command, [])).toEqual({
    values: {
      path: ["."],
      fix: "none",
      context: null,
      commits: 50,
      token: null,
      failOn: "error",
      diff: false,
    },
    format: "text",
    help: false,
    color: null,
    verbose: false,
  });
});

test("reads flags, values, paths and what follows --", () => {
  const { values, format, color } = parseArguments(command, [
    ...[
      "a",
      "--fix",
      "--fail-on=note",
      "--commits",
      "0",
      "--format",
      "json",
      "--no-color",
      "--diff",
      "--",
      "--odd",
    ],
  ]);
  expect(values).toMatchObject({
    path: ["a", "--odd"],
    fix: "write",
    failOn: "note",
    commits: 0,
    diff: true,
  });
  expect([format, color]).toEqual(["json", false]);
});

test.each([
  [["--fixx"], "--fixx is no option of sample: did you mean --fix?"],
  [["--qqqqqq"], "--qqqqqq is no option of sample: see keep-pace sample --help."],
  [["--token", "x"], "--token is no option of sample: see keep-pace sample --help."],
  [
    ["--fail-on", "Error"],
    '--fail-on is "Error", which is none of its values: use error, warning, note, never.',
  ],
  [["--fail-on"], "--fail-on needs a value: see keep-pace sample --help."],
  [["--fix=true"], "--fix takes no value: see keep-pace sample --help."],
  [
    ["--commits", "-1"],
    "--commits needs a value, and one that begins with a dash is written --commits=-…: see keep-pace sample --help.",
  ],
  [["--commits=-1"], '--commits is "-1": give a whole number from 0 to 100.'],
  [["--commits", "1e3"], '--commits is "1e3": give a whole number from 0 to 100.'],
  [["--commits", ""], '--commits is "": give a whole number from 0 to 100.'],
  [["--format", "yaml"], "--format yaml is not known to sample: use text, json."],
  [["--format", "html"], "--format html is not known to sample: use text, json."],
  [["a", "b", "c"], "sample takes at most 2 paths, but got 3: leave out c."],
  [["--qq\n::error::x"], "--qq\\n::error::x is no option of sample: see keep-pace sample --help."],
  [[""], "A path is empty: name a file or folder."],
])("wrong use is one sentence: %j", (argv, message) => {
  expect(() => parseArguments(command, argv)).toThrow(new UserError(message));
});

test("an option that is a command of its own names that command", () => {
  expect(() => parseArguments(command, ["--check"], ["check", "sample"])).toThrow(
    new UserError("--check is no option of sample: use keep-pace check."),
  );
});
