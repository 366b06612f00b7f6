import { mayNamePath, type Scanner } from "./facts.ts";

/** Go: import declarations of every build tag, `//go:embed` patterns and string literals. */
export const scanGo: Scanner = (text) => {
  const imports = new Set<string>();
  for (const match of text.matchAll(/^[ \t]*import[ \t]*(\([^)]{0,20000}\)?|[^\n]*)/gm)) {
    for (const name of (match[1] as string).matchAll(/["`]([^"`\n]+)["`]/g)) imports.add(name[1] as string);
  }
  const embeds = [...text.matchAll(/^\/\/go:embed[ \t]+([^\n]+)/gm)].flatMap((match) =>
    (match[1] as string).trim().split(/\s+/),
  );
  const patterns = embeds.map((pattern) => pattern.replace(/^["`]?(?:all:)?|["`]$/g, ""));
  const strings = new Set(
    [...text.matchAll(/["`]([^"`\n\\]{2,200})["`]/g)].map((match) => match[1] as string),
  );
  const spawns = imports.has("os/exec");
  return {
    imports: [...imports],
    typeImports: [],
    prefixes: patterns.map((pattern) => `./${pattern.split(/[*?[]/, 1)[0]}`),
    strings: [...strings].filter((name) => !imports.has(name) && mayNamePath(name)),
    traits: spawns ? ["spawns"] : [],
  };
};
