import { plural } from "@keep-pace/findings";
import type { Reached } from "./graph.ts";
import type { Reason } from "./seeds.ts";
import type { Narrowed } from "./symbols/index.ts";
import type { TestUnit } from "./tests/test-file.ts";
import { nodeOfUnit } from "./tests/unit-nodes.ts";

/** The way from a test to where the change starts; `null` for a test that the change does not reach. */
export function wayOf(
  units: readonly TestUnit[],
  reached: Reached,
  narrowed: Narrowed | null,
): (unit: TestUnit) => readonly string[] | null {
  const ways = new Map(
    units.map((unit) => {
      const node = nodeOfUnit(unit);
      if (!reached.has(node) || narrowed?.isFree(unit)) return [node, null] as const;
      return [node, narrowed ? narrowed.way(node) : reached.way(node)] as const;
    }),
  );
  return (unit) => ways.get(nodeOfUnit(unit)) ?? null;
}

/** What proves that a test can be skipped which no way leads from to what was changed. */
export function proofsBy(narrowed: Narrowed | null, reached: Reached): (unit: TestUnit) => Reason {
  const unreachable = "nothing that it needs, over any number of imports, was changed";
  return (unit) => {
    const node = nodeOfUnit(unit);
    if (!narrowed?.isFree(unit) || !reached.has(node)) return { code: "unreachable", text: unreachable };
    const way = reached.way(node);
    const changed = way.at(-1) as string;
    const over = way.length > 2 ? ` over ${describe(way.at(-2) as string)}` : "";
    const names = [...(narrowed.names.get(changed) ?? [])].map((name) =>
      name.replace("*default", "the default export"),
    );
    const shown =
      names.length > 3
        ? `${names.slice(0, 3).join(", ")} and ${plural(names.length - 3, "other")}`
        : names.join(", ");
    return {
      code: "unreachable",
      text:
        names.length === 0
          ? `it needs ${changed}${over}, but only comments were changed there`
          : `it needs ${changed}${over}, but only ${shown} was changed there, and nothing that this test runs mentions it`,
    };
  };
}

/** @param whole the way from the test to where the change starts. */
export function reasonOf(whole: readonly string[], starts: ReadonlyMap<string, Reason>): Reason {
  // A test that is kept apart from its file is told as the file.
  const way = whole[0] === `tests:${whole[1]}` ? whole.slice(1) : whole;
  const start = starts.get(way.at(-1) as string) as Reason;
  if (way.length === 1) return start;
  const steps = way.slice(1).map(describe);
  const shown = steps.length > 5 ? [...steps.slice(0, 3), "…", ...steps.slice(-1)] : steps;
  return {
    code: start.code === "changed" ? "needs" : start.code,
    text: `it needs ${shown.join(" → ")}; ${start.text}`,
  };
}

function describe(node: string): string {
  if (node.endsWith("//"))
    return node === "//" ? "any code of the repository" : `any code in ${node.slice(0, -2)}`;
  if (node.endsWith("/"))
    return node === "/" ? "any file of the repository" : `the folder ${node.slice(0, -1)}`;
  const [, kind, name] =
    /^(npm|pip|go|context|family|package(?::(?:go|data|native))?|tests|types|own|names|listing|starts):(.*)$/.exec(
      node,
    ) ?? [];
  if (kind === undefined) return node;
  if (kind === "family") return `any ${name} file of the repository`;
  if (kind === "package:data") return `the files beside the code of ${name || "the root"}`;
  if (kind === "context") return `the test set-up of ${name || "the root"}`;
  if (kind === "types") return `the types behind ${name}`;
  if (kind === "own" || kind === "listing") return `what ${name} tells`;
  if (kind === "starts") return `what ${name} starts`;
  if (kind === "names") return `the names of the files below ${name || "the root"}`;
  return kind === "tests" ? `the tests of ${name}` : `the package ${name || "at the root"}`;
}
