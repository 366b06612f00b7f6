import { expect, it } from "vitest";
import { readAst } from "./ast.ts";
import { isPlain } from "./plain.ts";
import { splitDockerfile } from "./split.ts";

const ours = (text: string) =>
  splitDockerfile(text).instructions.map(({ keyword, startLine }) => ({
    keyword,
    startLine,
    delimiters: [],
  }));

it.each([
  "FROM a\nRUN x \\\n  && y\n",
  "FROM a\r\n# ümläut\r\nRUN x \\\r\n# why\r\n  && y\r\n",
  'FROM a\n\n\tRUN echo "a\\"b" | sed "s/\\./x/"\nCMD ["a", "b"]',
])("needs no second parser: %j", (text) => {
  expect(isPlain(text)).toBe(true);
  expect(readAst(text)).toEqual(ours(text));
});

it.each([
  "FROM a\nRUN echo 'cat <<EOF' > x\n",
  "FROM a\nRUN 3<<E cat\nx\nE\n",
  "# escape=`\nFROM a\n",
  "FROM a\nRUN x \\ \n y\n",
  "FROM a\nRUN ( \\ \\\n y )\n",
  "FROM a\nRUN\\\n y\n",
  "FROM a\nRUN x \\\n\\\n y\n",
  "FROM a\nRUN x \\\\\n",
  "FROM a\nRUN x\rRUN y\n",
  "FROM a\nRUN x\u00a0y\n",
  "FROM a\nRUN x\u2028RUN y\n",
  "FROM a\nRUN x \\",
  "FROM a\nRUN x \\\n",
])("is asked of a second parser: %j", (text) => {
  expect(isPlain(text)).toBe(false);
});
