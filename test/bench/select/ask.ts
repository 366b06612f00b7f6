import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ChangedFile, ChangeStatus } from "@keep-pace/changes";
import { openWorkspace } from "@keep-pace/workspace";
import type { World } from "../../../packages/graph/cache/world.ts";
import { isSetUp, sourcesOf } from "../../../packages/graph/commands/sources.ts";
import type { Facts } from "../../../packages/graph/scan/facts.ts";
import { scan } from "../../../packages/graph/scan/index.ts";
import { type Selection, selectTests } from "../../../packages/graph/select.ts";
import type { TestUnit } from "../../../packages/graph/tests/test-file.ts";
import { offlineHost } from "./offline-host.ts";

/** A repository that is asked again and again what one changed file selects. */
export interface Asked {
  readonly paths: readonly string[];
  readonly units: readonly TestUnit[];
  /** What is selected when `path` alone is changed, goes or comes; what a changed one said before is not known. */
  ask(path: string, status: ChangeStatus): Selection;
}

export async function askedAt(root: string): Promise<Asked> {
  const host = offlineHost(root);
  const sources = await sourcesOf(await openWorkspace(host, ["."]), null);
  if (sources === null) throw new Error(`${root} cannot be listed`);
  const texts = new Map<string, string>();
  await sources.read(sources.paths.filter(isSetUp), (path, text) => texts.set(path, text));
  const facts = new Map<string, Facts>();
  const pragmas = new Map<string, readonly string[]>();
  const factsOf = (path: string) => {
    const known = facts.get(path) ?? scan(path, textAt(root, path));
    facts.set(path, known);
    return known;
  };
  let before: ReadonlyMap<string, string> = new Map();
  const select = (paths: readonly string[], changes: readonly ChangedFile[], world: World | null) => {
    const kept: { world: World | null } = { world: null };
    const earlier = world && { world, changed: [], gone: [] };
    const keep = (made: World) => {
      kept.world = made;
    };
    const there = new Set(paths);
    const deleted = changes.flatMap(({ path }) => (there.has(path) ? [] : path));
    const selection = selectTests({
      ...{
        paths,
        changes,
        factsOf,
        links: sources.links,
        texts: new Map([...texts].filter(([path]) => there.has(path))),
      },
      rules: { always: [], ignore: [], affects: {}, generates: {}, areas: {} },
      ...{ evidence: [], fingerprint: null, before },
      cache: { deleted, pragmas, earlier, isKeeping: world === null, keep },
    });
    return { selection, world: kept.world };
  };
  const { selection, world } = select(sources.paths, [], null);
  return {
    paths: sources.paths,
    units: [...selection.tests, ...selection.skipped].map(({ unit }) => unit),
    ask(path, status) {
      const changes = [{ path, status, kind: "file" } as const];
      before = new Map(status === "D" ? [[path, textAt(root, path)]] : []);
      if (status === "M") return select(sources.paths, changes, world).selection;
      const rest = sources.paths.filter((one) => one !== path);
      return select(status === "D" ? rest : [...rest, path], changes, null).selection;
    },
  };
}

function textAt(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return "";
  }
}
