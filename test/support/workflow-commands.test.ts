import { expect, test } from "vitest";
import { annotations, workflowCommands } from "./workflow-commands.ts";

test("an annotation's text and properties are unescaped", () => {
  const log =
    "::error file=a%2Cb.ts,line=3,endLine=4,col=5,endColumn=6,title=A%3A%25B::first%0Asecond %2525\nplain";
  expect(annotations(workflowCommands(log))).toEqual([
    {
      level: "error",
      message: "first\nsecond %25",
      file: "a,b.ts",
      title: "A:%B",
      line: 3,
      endLine: 4,
      column: 5,
      endColumn: 6,
    },
  ]);
});

test("a command may be indented, and is one only at the start of its line", () => {
  expect(workflowCommands("  ::warning::a\nsaid ::warning::b")).toMatchObject([
    { name: "warning", message: "a" },
  ]);
});

test("the old spelling is a command anywhere in a line", () => {
  expect(workflowCommands("file.txt: ##[error]forged")).toEqual([
    { name: "error", properties: {}, message: "forged" },
  ]);
});

test("a name the runner does not know is no command", () => {
  expect(workflowCommands("::nonsense::a\n##[section]b\n::::\n:: ::x")).toEqual([]);
});

test("no command counts until the stopping token comes", () => {
  const log = "::stop-commands::abc\n::error::hidden\n::abc::\n::error::seen";
  expect(annotations(workflowCommands(log)).map(({ message }) => message)).toEqual(["seen"]);
});
