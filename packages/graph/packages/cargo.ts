import { parse } from "smol-toml";
import { kindOf } from "../kinds.ts";
import { baseName, folderOf, foldersAbove, isBelow, join, push } from "../tree.ts";
import type { PackageWorld } from "./world.ts";

type Table = Readonly<Record<string, unknown>>;

interface Crate {
  readonly path: string;
  readonly folder: string;
  /** `null` for a manifest that cannot be read. */
  readonly table: Table | null;
}

/** Manifests of those who load a compiled crate that lies beside. */
const loaders = ["pyproject.toml", "setup.py", "package.json"];

const nodeOf = (folder: string) => `package:${folder}`;

/**
 * Rust: `package:folder` needs the crates of the repository that its manifest names, by path, by name, under another
 * name or through the workspace, and what else the manifest names (doc.rust-lang.org, "Specifying Dependencies",
 * "Overriding Dependencies", "Cargo Targets", "Workspaces").
 */
export function linkCargo({ graph, tree, texts, units, projects }: PackageWorld): void {
  for (const { path, runner } of units) {
    if (runner === "cargo") graph.fix(`tests:${path}`, nodeOf(path === "." ? "" : path));
  }
  const crates = [...texts].flatMap(([path, text]): Crate[] =>
    baseName(path) === "Cargo.toml" ? [{ path, folder: folderOf(path), table: tableOf(text) }] : [],
  );
  const names = new Map<string, string[]>();
  for (const { folder, table } of crates) {
    const name = nameOf(table);
    if (name !== null) push(names, canonical(name), folder);
  }
  const at = new Map(crates.map((crate) => [crate.folder, crate]));
  for (const crate of crates) linkCrate(crate);
  for (const { folder } of crates) linkLoaded(folder);

  function linkCrate({ path, folder, table }: Crate): void {
    const node = nodeOf(folder);
    const workspace = workspaceOf(folder, table);
    graph.fix(node, path);
    if (table === null || workspace?.table === null) {
      // What a broken manifest needs is not known: every crate.
      for (const other of crates) graph.fix(node, nodeOf(other.folder));
      return;
    }
    if (workspace) graph.fix(node, workspace.path);
    const shared = of(workspace?.table?.workspace, "dependencies");
    for (const { key, value, isOfTests } of dependenciesIn(table)) {
      // Who needs the crate does not need what its tests need.
      const from = isOfTests ? `tests:${folder || "."}` : node;
      linkDependency(from, folder, key, value);
      if (isTable(value) && value.workspace === true && workspace)
        linkDependency(from, workspace.folder, key, of(shared, key));
    }
    for (const [from, patches] of patchesIn(workspace ?? null, { folder, table })) {
      for (const [key, value] of Object.entries(patches)) linkDependency(node, from, key, value);
    }
    // Targets that lie elsewhere, and a build script.
    for (const value of pathsIn([
      table.package,
      table.lib,
      table.bin,
      table.test,
      table.bench,
      table.example,
    ])) {
      const target = tree.normalise(join(folder, value));
      if (target !== null && tree.isFile(target))
        graph.fix(node, isBelow(target, folder) ? target : `${folderOf(target)}/`);
    }
  }

  /** What Python and JavaScript load of a crate is compiled from it and from what it needs. */
  function linkLoaded(folder: string): void {
    if (!loaders.some((name) => tree.isFile(join(folder, name)))) return;
    const native = `package:native:${folder}`;
    for (const need of graph.needs(nodeOf(folder))) graph.fix(native, need);
    for (const path of tree.below(folder)) {
      if (projects.ownerOf(path) !== folder) continue;
      if (kindOf(path).kind === "code") graph.fix(path, native);
      else if (path.endsWith(".rs")) graph.fix(native, path);
    }
  }

  function linkDependency(node: string, folder: string, key: string, value: unknown): void {
    const path = of(value, "path");
    const target = typeof path === "string" ? tree.normalise(join(folder, path)) : null;
    // It may lie in a submodule, which is one path of this repository.
    for (let one = target ?? ""; one !== "" && !tree.isFolder(one); one = folderOf(one)) graph.fix(node, one);
    if (target !== null && tree.isFolder(target)) graph.fix(node, nodeOf(target));
    const renamed = of(value, "package");
    for (const name of [key.replace(/[:@].*$/, ""), typeof renamed === "string" ? renamed : key]) {
      for (const found of names.get(canonical(name)) ?? []) graph.fix(node, nodeOf(found));
    }
  }

  /** The manifest that a crate inherits from: the one that it names, its own, or the nearest above with a workspace. */
  function workspaceOf(folder: string, table: Table | null): Crate | undefined {
    const named = of(table?.package, "workspace");
    if (typeof named === "string") return at.get(tree.normalise(join(folder, named)) ?? folder);
    const above = foldersAbove(join(folder, "x")).flatMap((one) => at.get(one) ?? []);
    return above.find(({ table: one }) => one !== null && "workspace" in one);
  }
}

/** What stands in place of any crate that the workspace uses, at whichever depth: folder → patches. */
function patchesIn(workspace: Pick<Crate, "folder" | "table"> | null, own: Pick<Crate, "folder" | "table">) {
  return [workspace, own].flatMap((crate) => {
    const sources = [...Object.values(asTable(crate?.table?.patch)), crate?.table?.replace];
    return crate ? sources.map((patches) => [crate.folder, asTable(patches)] as const) : [];
  });
}

/** All dependencies of a manifest: of the code, its tests and its build script, on any platform. */
function dependenciesIn(table: Table): { key: string; value: unknown; isOfTests: boolean }[] {
  const tables = [table, ...Object.values(asTable(table.target)).map(asTable), asTable(table.workspace)];
  return tables.flatMap((one) =>
    Object.entries(one).flatMap(([kind, listed]) =>
      /^(?:(?:dev|build)[-_])?dependencies$/.test(kind)
        ? Object.entries(asTable(listed)).map(([key, value]) => ({
            key,
            value,
            isOfTests: /^dev/.test(kind),
          }))
        : [],
    ),
  );
}

function pathsIn(values: readonly unknown[]): string[] {
  return values.flat().flatMap((value) => {
    const { path, build } = asTable(value);
    return [path, build].filter((one) => typeof one === "string");
  });
}

/** The name that a manifest gives its crate, `null` where it gives none. */
export function crateName(text: string): string | null {
  return nameOf(tableOf(text));
}

function nameOf(table: Table | null): string | null {
  const name = of(table?.package, "name");
  return typeof name === "string" ? name : null;
}

function tableOf(text: string): Table | null {
  try {
    return parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asTable(value: unknown): Table {
  return isTable(value) ? value : {};
}

function of(value: unknown, key: string): unknown {
  return asTable(value)[key];
}

function canonical(name: string): string {
  return name.replaceAll("_", "-");
}
