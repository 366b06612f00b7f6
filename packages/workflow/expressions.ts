/** A `${{ … }}` of a text: what stands inside, and the offsets of the whole. */
interface Expression {
  readonly inside: string;
  readonly start: number;
  readonly end: number;
}

/** Every expression of a text, in one pass: an opening without an end is plain text. */
export function findExpressions(text: string): Expression[] {
  const found: Expression[] = [];
  for (let start = text.indexOf("${{"); start >= 0; ) {
    const end = text.indexOf("}}", start + 3);
    if (end < 0) break;
    found.push({ inside: text.slice(start + 3, end).trim(), start, end: end + 2 });
    start = text.indexOf("${{", end + 2);
  }
  return found;
}

/** The insides of a text's `${{ … }}`. */
export function expressionsIn(text: string): string[] {
  return findExpressions(text).map(({ inside }) => inside);
}

/** The text with every expression replaced. */
export function replaceExpressions(text: string, by: (inside: string, whole: string) => string): string {
  let at = 0;
  let result = "";
  for (const { inside, start, end } of findExpressions(text)) {
    result += text.slice(at, start) + by(inside, text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/** An `if:` as an expression: GitHub takes it with and without the braces. */
export function condition(text: string): string {
  return expressionsIn(text)[0] ?? text;
}

/** The text with every `${{ … }}` left out: what is the same in every run. */
export function constantPart(text: string): string {
  return replaceExpressions(text, () => "");
}

/** True when an expression of the text reads `name`, such as `github.sha` or the function `hashFiles`. */
export function mentions(text: string, name: string): boolean {
  const pattern = new RegExp(`(?<![\\w.-])${name.replaceAll(".", "\\.")}(?![\\w-])`, "i");
  return expressionsIn(text).some((inside) => pattern.test(inside));
}

/** Fills in the `${{ name }}` that are known; every other expression stays as written. */
export function substitute(text: string, context: string, values: ReadonlyMap<string, string>): string {
  if (!text.includes("${{")) return text;
  return replaceExpressions(text, (inside, whole) =>
    inside.startsWith(`${context}.`) ? (values.get(inside.slice(context.length + 1)) ?? whole) : whole,
  );
}
