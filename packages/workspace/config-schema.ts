import { nearest, UserError } from "@keep-pace/command";
import { parseYaml } from "@keep-pace/files/yaml";
import { type Document, isMap, isScalar, LineCounter } from "yaml";
import * as z from "zod/mini";
import type { Config } from "./config.ts";

// A name against many stars takes exponential time in the matcher, and a pull request brings its own configuration.
const glob = z
  .string()
  .check(
    z.regex(
      /^(?=.{0,400}$)(?!(?:.*?\*\*){5})(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/,
      "a glob with at most four stars between two slashes, four ** and 400 characters",
    ),
  );
const globs = z._default(z.array(glob), []);
const globMap = z._default(z.record(z.string(), z.array(glob)), {});
const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/, "an instant such as 2026-01-31T12:00:00Z"));
const selectSchema = z.strictObject({
  always: globs,
  ignore: globs,
  affects: globMap,
  generates: globMap,
  areas: globMap,
  follow: z.optional(z.enum(["files", "names"])),
  reset: z.optional(instant),
});

const deliverySchema = z.strictObject({
  environment: z.optional(z.string()),
  workflow: z.optional(z.string()),
  incidents: z.optional(z.string()),
});

const span = z.string().check(z.regex(/^\d{1,6}(\.\d+)?(s|m|h|d)$/, "a time such as 10m, 4h or 2d"));
const goalsSchema = z.strictObject({
  overhead: z.optional(z.string().check(z.regex(/^\d{1,6}(\.\d+)?%$/, "a share such as 25%"))),
  timeToGreen: z.optional(span),
  deploysPerWeek: z.optional(z.number()),
  leadTime: z.optional(span),
});

const amount = z.number().check(z.nonnegative());
const llmSchema = z.strictObject({
  steps: z._default(z.array(z.string()), []),
  usdPerCall: z.optional(amount),
  mostCallsPerChange: z.optional(amount),
  mostUsdPerChange: z.optional(amount),
});
const costSchema = z.strictObject({ areas: globMap, llm: z._default(llmSchema, { steps: [] }) });

/** The one description of the configuration: checked here, published as JSON Schema for editors. */
export const configSchema = z.strictObject({
  exclude: globs,
  rules: z._default(z.record(z.string(), z.enum(["off", "note", "warning", "error"])), {}),
  order: z._default(z.array(z.array(z.string())), []),
  select: z._default(selectSchema, { always: [], ignore: [], affects: {}, generates: {}, areas: {} }),
  delivery: z._default(deliverySchema, {}),
  goals: z._default(goalsSchema, {}),
  cost: z._default(costSchema, { areas: {}, llm: { steps: [] } }),
});

/** The configuration written in `text`. Throws a UserError of one sentence for the first mistake. */
export function parseConfig(path: string, text: string): Config {
  const lines = new LineCounter();
  const document = parsed(path, text, lines);
  const [mistake] = document.errors;
  if (mistake) {
    const summary = mistake.message.split(/ at line |\n/)[0];
    throw new UserError(`${path}, line ${lines.linePos(mistake.pos[0]).line}: ${summary}; correct the YAML.`);
  }
  const result = configSchema.safeParse(toValue(path, document) ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0] as z.core.$ZodIssue;
  throw new UserError(`${path}${lineOf(issue.path)}: ${explain(issue)}`);

  function lineOf(keys: readonly PropertyKey[]): string {
    const unknown = issue.code === "unrecognized_keys" ? [issue.keys[0]] : [];
    let node: unknown = document.contents;
    let at: number | undefined;
    for (const key of [...keys, ...unknown]) {
      const pair = isMap(node)
        ? node.items.find((item) => isScalar(item.key) && item.key.value === key)
        : undefined;
      if (isScalar(pair?.key)) at = pair.key.range?.[0];
      node = pair?.value;
    }
    return at === undefined ? "" : `, line ${lines.linePos(at).line}`;
  }
}

function parsed(path: string, text: string, lineCounter: LineCounter): Document {
  try {
    return parseYaml(text, lineCounter);
  } catch {
    // The reader goes down into the text with the stack.
    throw new UserError(`${path} nests its values too deep to be read: correct the YAML.`);
  }
}

function toValue(path: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new UserError(`${path} repeats its anchors too often: write the values out.`);
  }
}

function explain(issue: z.core.$ZodIssue): string {
  const place = issue.path.length > 0 ? `${issue.path.join(".")} ` : "";
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] as string;
    const known = knownKeys(issue.path);
    const meant = nearest(key, known);
    return `${place}${key} is no key of the configuration: ${meant ? `did you mean ${meant}?` : `use ${known.join(", ")}.`}`;
  }
  if (issue.code === "invalid_value") return `${place}must be one of ${issue.values.join(", ")}.`;
  if (issue.code === "too_small") return `${place}must be ${issue.minimum} or more.`;
  if (issue.code === "invalid_format") return `${place}must be ${issue.message}.`;
  const expected = "expected" in issue ? String(issue.expected) : "other value";
  const kinds: Record<string, string> = {
    array: "a list",
    record: "a map",
    object: "a map",
    string: "a text",
  };
  return `${place || "it "}must be ${kinds[expected] ?? `a ${expected}`}.`;
}

const parts: Readonly<Record<string, { readonly shape: object }>> = {
  select: selectSchema,
  delivery: deliverySchema,
  goals: goalsSchema,
  cost: costSchema,
  "cost.llm": llmSchema,
};

/** What may stand at `path`: keys of the whole, or of a part whose keys are fixed. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  return Object.keys((parts[path.join(".")] ?? configSchema).shape);
}
