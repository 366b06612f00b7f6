/**
 * The values of a file command (`GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV`): `name=value` lines and
 * `name<<delimiter` blocks, as the runner reads them (actions/runner, FileCommandManager.cs). Throws for
 * text that the runner refuses.
 */
export function keyedValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    if (line === "") continue;
    const [, name, operator, rest] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) throw new Error(`Invalid format '${line}'`);
    if (operator === "=") values[name] = rest;
    else {
      const end = lines.indexOf(rest, at + 1);
      if (name === "" || rest === "") throw new Error(`Invalid format '${line}'`);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`);
      values[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    }
  }
  return values;
}
