import { type Facts, noFacts, type Scanner } from "./facts.ts";
import { scanGo } from "./go.ts";
import { scanComponent, scanJavaScript, scanStyle } from "./javascript.ts";
import { scanJvm } from "./jvm.ts";
import { scanPlain } from "./plain.ts";
import { pragmasIn } from "./pragmas.ts";
import { scanPython } from "./python.ts";

export type Language = "javascript" | "python" | "go" | "jvm" | "style" | "plain";

const languages: Readonly<Record<Language, { readonly extensions: string; readonly scan: Scanner }>> = {
  javascript: { extensions: "ts tsx mts cts js jsx mjs cjs", scan: scanJavaScript },
  python: { extensions: "py pyi pyx", scan: scanPython },
  go: { extensions: "go", scan: scanGo },
  jvm: { extensions: "java kt scala groovy", scan: scanJvm },
  style: { extensions: "css scss sass less styl pcss", scan: scanStyle },
  plain: { extensions: "rs cs fs vb rb rake php ex exs dart swift", scan: scanPlain },
};

const byExtension = new Map<string, { language: Language; scan: Scanner }>([
  ...Object.entries(languages).flatMap(([language, { extensions, scan }]) =>
    extensions.split(" ").map((extension) => [extension, { language: language as Language, scan }] as const),
  ),
  ...["vue", "svelte", "astro", "mdx"].map(
    (extension) => [extension, { language: "javascript" as const, scan: scanComponent }] as const,
  ),
]);

/** The language whose file graph covers `path`, `plain` for one that is followed by project, `null` for none. */
export function languageOf(path: string): Language | null {
  return byExtension.get(extensionOf(path))?.language ?? null;
}

/** True for a file whose language has no graph of files. */
export function isPlain(path: string): boolean {
  const language = languageOf(path);
  return language === null || language === "plain";
}

/** What `text`, the content of `path`, may need. */
export function scan(path: string, text: string): Facts {
  const facts = byExtension.get(extensionOf(path))?.scan(text, path);
  return facts ? { ...facts, pragmas: pragmasIn(text) } : noFacts;
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

export type { Facts } from "./facts.ts";
