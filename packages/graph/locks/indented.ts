/** A line of a lock file that nests by indentation, with the lines below it. */
export interface Entry {
  /** Without quotes; a head of several keys as it stands. */
  readonly key: string;
  readonly value: string;
  readonly children: readonly Entry[];
}

/**
 * The nested `key: value` (or Yarn 1's `key value`) lines that pnpm and Yarn write. They write one shape, and a YAML
 * reader takes seconds for a large file.
 */
export function indented(text: string): Entry[] {
  const top: Entry[] = [];
  const open: { indent: number; children: Entry[] }[] = [{ indent: -1, children: top }];
  for (const line of text.split(/\r?\n/)) {
    const body = line.trimStart();
    if (body === "" || body.startsWith("#") || body === "---") continue;
    const indent = line.length - body.length;
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    const children: Entry[] = [];
    open.at(-1)?.children.push({ ...split(body), children });
    open.push({ indent, children });
  }
  return top;
}

function split(body: string): { key: string; value: string } {
  if (body.endsWith(":")) return { key: unquoted(body.slice(0, -1)), value: "" };
  const [, key = body, value = ""] =
    /^("[^"]*"|'[^']*'|[^\s"':]+):? +(.*)$/.exec(body) ?? /^(.+?): +(.*)$/.exec(body) ?? [];
  return { key: unquoted(key), value: unquoted(value) };
}

export function unquoted(text: string): string {
  const quote = text[0];
  const isQuoted = (quote === '"' || quote === "'") && text.length > 1 && text.endsWith(quote);
  return isQuoted && !text.slice(1, -1).includes(quote) ? text.slice(1, -1) : text;
}

/** The child called `key`, if there is one. */
export function child(entry: Entry | undefined, key: string): Entry | undefined {
  return entry?.children.find((one) => one.key === key);
}
