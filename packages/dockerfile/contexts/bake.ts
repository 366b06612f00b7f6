import { joinPath } from "../paths.ts";
import { isFolder, lineFinder, type Mention, maxLength } from "./mention.ts";
import { readYaml } from "./yaml.ts";

interface Target {
  readonly context: string | null;
  readonly dockerfile: string | null;
  readonly inherits: readonly string[];
  readonly line: number;
}

/** The targets of a bake file, HCL or JSON. Its paths are relative to where bake is run: taken as its own folder. */
export function readBake(text: string, file: string, folder: string): Mention[] {
  if (text.length > maxLength) return [];
  const targets = file.endsWith(".json") ? jsonTargets(text) : hclTargets(text);
  return [...targets].flatMap(([name, target]) => {
    if (target.context === null && target.dockerfile === null && target.inherits.length === 0) return [];
    const context = inherited(targets, name, "context") ?? ".";
    const dockerfile = inherited(targets, name, "dockerfile") ?? "Dockerfile";
    if (!isFolder(context) || !isFolder(dockerfile)) return [];
    const root = joinPath(folder, context);
    return [{ dockerfile: joinPath(root, dockerfile), context: root, file, line: target.line }];
  });
}

/** The last of the inherited targets wins, the target's own value before all. */
function inherited(
  targets: ReadonlyMap<string, Target>,
  name: string,
  key: "context" | "dockerfile",
  seen: readonly string[] = [],
): string | null {
  const target = targets.get(name);
  if (!target || seen.includes(name)) return null;
  if (target[key] !== null) return target[key];
  for (const parent of [...target.inherits].reverse()) {
    const value = inherited(targets, parent, key, [...seen, name]);
    if (value !== null) return value;
  }
  return null;
}

function jsonTargets(text: string): Map<string, Target> {
  const targets = readYaml(text)?.get("target")?.entries() ?? [];
  return new Map(
    targets.map(({ key, value }) => [
      key,
      {
        context: value.get("context")?.text ?? null,
        dockerfile: value.get("dockerfile")?.text ?? null,
        inherits:
          value
            .get("inherits")
            ?.entries()
            .flatMap((entry) => entry.value.text ?? []) ?? [],
        line: value.line,
      },
    ]),
  );
}

/** Only blocks, strings and lists of strings are read; any other expression counts as not given. */
function hclTargets(text: string): Map<string, Target> {
  const plain = withoutComments(text);
  const lineOf = lineFinder(plain);
  const targets = new Map<string, Target>();
  const opening = /^[ \t]*target[ \t]+"([^"\n]+)"[ \t]*\{/gm;
  for (let block = opening.exec(plain); block !== null; block = opening.exec(plain)) {
    const end = closingBrace(plain, opening.lastIndex);
    const body = plain.slice(opening.lastIndex, end);
    const inherits = /^[ \t]*inherits[ \t]*=[ \t]*\[([^[\]]*)\]/m.exec(body)?.[1] ?? "";
    targets.set(block[1] ?? "", {
      context: /^[ \t]*context[ \t]*=[ \t]*"([^"\n]*)"/m.exec(body)?.[1] ?? null,
      dockerfile: /^[ \t]*dockerfile[ \t]*=[ \t]*"([^"\n]*)"/m.exec(body)?.[1] ?? null,
      inherits: [...inherits.matchAll(/"([^"\n]*)"/g)].map((match) => match[1] ?? ""),
      line: lineOf(block.index),
    });
    opening.lastIndex = end;
  }
  return targets;
}

/** Comments as blanks, so that lines stay where they are; strings are left alone. */
function withoutComments(text: string): string {
  return text.replace(/"(?:\\.|[^"\\\n])*"|#.*|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)/g, (match) =>
    match.startsWith('"') ? match : match.replace(/[^\n]/g, " "),
  );
}

function closingBrace(text: string, start: number): number {
  let depth = 1;
  for (const token of text.slice(start).matchAll(/"(?:\\.|[^"\\\n])*"|[{}]/g)) {
    if (token[0] === "{") depth++;
    if (token[0] === "}" && --depth === 0) return start + token.index;
  }
  return text.length;
}
