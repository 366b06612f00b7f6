/** The insides of a text's `${{ … }}`. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inside = ""]) => inside.trim());
}

/** An `if:` as an expression: GitHub takes it with and without the braces. */
export function condition(text: string): string {
  return expressionsIn(text)[0] ?? text;
}

/** The text with every `${{ … }}` left out: what is the same in every run. */
export function constantPart(text: string): string {
  return text.replace(/\$\{\{.*?\}\}/gs, "");
}

/** True when an expression of the text reads `name`, such as `github.sha` or the function `hashFiles`. */
export function mentions(text: string, name: string): boolean {
  const pattern = new RegExp(`(?<![\\w.-])${name.replaceAll(".", "\\.")}(?![\\w-])`, "i");
  return expressionsIn(text).some((inside) => pattern.test(inside));
}

/** Fills in the `${{ name }}` that are known; every other expression stays as written. */
export function substitute(text: string, context: string, values: ReadonlyMap<string, string>): string {
  const pattern = new RegExp(`\\$\\{\\{\\s*${context}\\.([\\w.-]+)\\s*\\}\\}`, "g");
  return text.replace(pattern, (whole, name: string) => values.get(name) ?? whole);
}
