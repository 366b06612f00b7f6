import { expect, test } from "vitest";
import { newSide, shows } from "./patch.ts";

const patch = [
  "@@ -1,3 +1,4 @@",
  " FROM node:24",
  "-COPY . .",
  "+COPY package.json .",
  "+RUN npm ci",
  " CMD node .",
  "@@ -20 +21,2 @@ stage",
  " a",
  "+@@ not a header",
  "\\ No newline at end of file",
].join("\n");

test("the new side of each hunk, numbered from the header", () => {
  expect(newSide(patch)).toEqual([
    { start: 1, lines: ["FROM node:24", "COPY package.json .", "RUN npm ci", "CMD node ."] },
    { start: 21, lines: ["a", "@@ not a header"] },
  ]);
  expect(newSide("")).toEqual([]);
});

test.each([
  ["changed lines", 2, 3, "COPY package.json .\nRUN npm ci\n", true],
  ["an unchanged line of the diff", 4, 4, "CMD node .", true],
  ["windows line ends", 2, 3, "COPY package.json .\r\nRUN npm ci\r\n", true],
  ["lines that read otherwise now", 2, 2, "COPY . .", false],
  ["lines past the hunk", 4, 5, "CMD node .\n", false],
  ["lines of two hunks", 4, 21, "CMD node .\na", false],
  ["lines between hunks", 10, 10, "", false],
])("shows %s", (_, start, end, text, expected) => {
  expect(shows(newSide(patch), start, end, text)).toBe(expected);
});
