import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { RunOptions } from "./action.ts";
import { type GitHubContext, text } from "./github-context.ts";
import { type Annotation, annotations } from "./workflow-commands.ts";

/** The parts of an `action.yml` that a runner acts on. */
export interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: {
    readonly using: "node24";
    readonly main: string;
    readonly post?: string;
    readonly "post-if"?: "always()" | "success()";
  };
}

/** Reads an `action.yml`. Throws for what the harness does not run: other kinds of action, `pre`, other conditions. */
export function readManifest(path: string): Manifest {
  const manifest = parse(readFileSync(path, "utf8")) as Manifest;
  const { using, main, post, "post-if": postIf = "always()", ...others } = manifest.runs;
  const refuse = (what: string) => new Error(`${path}: the harness does not know ${what}`);
  if (using !== "node24" || !main) throw refuse(`runs.using ${using}`);
  if (Object.keys(others).length > 0) throw refuse(`runs.${Object.keys(others).join(", runs.")}`);
  if (!["always()", "success()"].includes(postIf)) throw refuse(`runs.post-if ${postIf}`);
  return manifest;
}

/** The runner's warning about inputs that the action does not declare. */
export function unexpectedInputs({ inputs = {} }: Manifest, options: RunOptions): Annotation[] {
  const known = Object.keys(inputs);
  const unknown = Object.keys(options.inputs ?? {}).filter((name) => !known.includes(name));
  if (unknown.length === 0) return [];
  const list = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");
  const message = `Unexpected input(s) ${list(unknown)}, valid inputs are [${list(known)}]`;
  return annotations([{ name: "warning", properties: {}, message }]);
}

/** The `INPUT_*` variables: given values, and defaults with their expressions filled in. */
export function inputVariables(
  { inputs = {} }: Manifest,
  options: RunOptions,
  github: GitHubContext,
): Record<string, string> {
  const contexts = { ...options.contexts, github };
  const defaults = Object.entries(inputs).map(([name, spec]) => [
    name,
    evaluate(String(spec?.default ?? ""), contexts),
  ]);
  const values = { ...Object.fromEntries(defaults), ...options.inputs } as Record<string, string>;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`,
      value,
    ]),
  );
}

/** Fills in `${{ context.path }}` and `${{ toJSON(context) }}`. Anything more is an error here, not an empty text. */
function evaluate(template: string, contexts: Record<string, unknown>): string {
  return template.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const path = expression.trim();
    const [, whole] = /^toJSON\((\w+)\)$/.exec(path) ?? [];
    if (whole !== undefined) return JSON.stringify(contexts[whole] ?? null, null, 2);
    if (!/^[\w-]+(\.[\w-]+)+$/.test(path)) throw new Error(`The harness cannot evaluate '${path}'`);
    return text(contexts, path) ?? "";
  });
}
