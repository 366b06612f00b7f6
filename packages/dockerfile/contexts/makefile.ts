import { mayBuild, readBuildLines } from "./build-line.ts";
import type { Mention } from "./mention.ts";

/** The `docker build` lines of a makefile's recipes. Each logical line is a shell of its own. */
export function readMakefile(
  text: string,
  file: string,
  folder: string,
  exists: (path: string) => boolean,
): Mention[] {
  if (!mayBuild(text)) return [];
  const mentions: Mention[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    while (lines[at]?.endsWith("\\") && at + 1 < lines.length) at++;
    const logical = lines.slice(first, at + 1).join("\n");
    if (!logical.startsWith("\t")) continue;
    const recipe = logical.replace(/^\t[@+-]*/, "").replace(/\$\$/g, "$");
    for (const mention of readBuildLines(withoutVariables(recipe), file, [folder], exists)) {
      mentions.push({ ...mention, line: first + mention.line });
    }
  }
  return mentions;
}

/** make's `$(NAME)` would be a command to the shell. */
function withoutVariables(recipe: string): string {
  return recipe.replace(/\$\((?!CURDIR|PWD|pwd|dirname)([^()\n]*)\)/g, "$X");
}
