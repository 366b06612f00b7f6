import micromatch from "micromatch";
import { nodeOf } from "../graph.ts";
import { parse } from "../jsonc.ts";
import { kindOf } from "../kinds.ts";
import { tame } from "../pragmas.ts";
import { code, folder as whole } from "../resolve/target.ts";
import { nodeOfUnit } from "../tests/unit-nodes.ts";
import { baseName, folderOf, foldersAbove, isBelow, join } from "../tree.ts";
import type { PackageWorld } from "./world.ts";

/** The JSON that task runners are told their projects by: path → value. */
type Manifests = ReadonlyMap<string, Fields>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * What a task runner is told that tests need and no import shows: projects that only run beside others, and files of
 * the whole repository. Nx: `implicitDependencies`, and of the inputs and `dependsOn` of test targets what names
 * `{workspaceRoot}` or a project (nx.dev, "Project configuration", "Inputs"). Turborepo: `globalDependencies`, and of
 * test tasks `inputs` below `$TURBO_ROOT$` and `dependsOn` with a package (turborepo.com, "Configuring turbo.json").
 */
export function linkTasks(world: PackageWorld): void {
  const manifests = read(world.texts);
  for (const [path, value] of manifests) {
    const name = baseName(path);
    if (name === "nx.json") linkNxWorkspace(path, value, manifests, world);
    else if (name === "turbo.json") linkTurbo(path, value, manifests, world);
    else linkNxProject(path, name === "package.json" ? fields(value.nx) : value, manifests, world);
  }
}

function read(texts: ReadonlyMap<string, string>): Manifests {
  const found = [...texts].filter(([path, text]) =>
    /^(?:nx|turbo)\.jsonc?$|^project\.json$/.test(baseName(path)) || baseName(path) === "package.json"
      ? text
      : "",
  );
  // Without a task runner nobody is told anything.
  if (!found.some(([path]) => baseName(path) !== "package.json")) return new Map();
  return new Map(found.map(([path, text]) => [path.replace(/c$/, ""), fields(parse(text))]));
}

function linkNxProject(path: string, project: Fields, manifests: Manifests, world: PackageWorld): void {
  const own = folderOf(path);
  const implied = projectNodes(strings(project.implicitDependencies), manifests);
  // Whoever needs the project needs what it runs with.
  if (implied.length > 0) {
    const files = world.tree.below(own).filter((one) => kindOf(one).kind === "code");
    link(path, [...files, ...unitsBelow(own, world)], implied, world);
  }
  const root = rootOf(path, "nx.json", manifests);
  const workspace = fields(manifests.get(join(root, "nx.json")));
  const named = { ...fields(workspace.namedInputs), ...fields(project.namedInputs) };
  const needs = testTasks(project.targets).flatMap((task) => nxNeeds(task, root, named, manifests, world));
  link(path, unitsBelow(own, world), needs, world);
}

function linkNxWorkspace(path: string, value: Fields, manifests: Manifests, world: PackageWorld): void {
  const root = folderOf(path);
  // What a target does not say is `default`, see "targetDefaults".
  const tasks = [{ inputs: ["default"] }, ...testTasks(value.targetDefaults)];
  const named = fields(value.namedInputs);
  const needs = tasks.flatMap((task) => nxNeeds(task, root, named, manifests, world));
  link(path, unitsBelow(root, world), needs, world);
  for (const [file, projects] of Object.entries(fields(value.implicitDependencies))) {
    const users = Array.isArray(projects)
      ? strings(projects).map((one) => placeOf(one, manifests) ?? root)
      : [root];
    for (const user of users) {
      link(`${path} for ${user || "the root"}`, unitsBelow(user, world), matching(file, root, world), world);
    }
  }
}

function nxNeeds(
  task: Fields,
  root: string,
  named: Fields,
  manifests: Manifests,
  world: PackageWorld,
): string[] {
  const patterns = nxInputs(task.inputs, named, new Set());
  const started = (Array.isArray(task.dependsOn) ? task.dependsOn : []).flatMap((one: unknown) =>
    typeof one === "string"
      ? (/^([^:^]+):/.exec(one)?.[1] ?? [])
      : strings(fields(one).projects).filter((project) => project !== "self" && project !== "dependencies"),
  );
  return [...patterns.flatMap((one) => matching(one, root, world)), ...projectNodes(started, manifests)];
}

/** The patterns below the workspace's root that inputs name, over any number of names. */
function nxInputs(inputs: unknown, named: Fields, seen: Set<string>): string[] {
  return (Array.isArray(inputs) ? inputs : []).flatMap((input: unknown): string[] => {
    const text = typeof input === "string" ? input : (fields(input).fileset ?? fields(input).input);
    if (typeof text !== "string") return [];
    if (text.startsWith("{workspaceRoot}/")) return [text.slice("{workspaceRoot}/".length)];
    const name = text.replace(/^\^/, "");
    if (seen.has(name)) return [];
    seen.add(name);
    return nxInputs(named[name], named, seen);
  });
}

function linkTurbo(path: string, value: Fields, manifests: Manifests, world: PackageWorld): void {
  const own = folderOf(path);
  const root = rootOf(path, "turbo.json", manifests);
  const everywhere = strings(value.globalDependencies).flatMap((one) => matching(one, own, world));
  link(path, unitsBelow(own, world), everywhere, world);
  for (const [name, task] of Object.entries({ ...fields(value.pipeline), ...fields(value.tasks) })) {
    const [, project, target = name] = /^(.*)#(.*)$/.exec(name) ?? [];
    if (!isTest(target)) continue;
    const inputs = strings(fields(task).inputs).flatMap((one) =>
      one.startsWith("$TURBO_ROOT$/") ? matching(one.slice("$TURBO_ROOT$/".length), root, world) : [],
    );
    const started = strings(fields(task).dependsOn).flatMap((one) => /^([^^#]+)#/.exec(one)?.[1] ?? []);
    const place = project === undefined ? own : (placeOf(project, manifests) ?? own);
    const needs = [...inputs, ...projectNodes(started, manifests)];
    link(`${path} (${name})`, unitsBelow(place, world), needs, world);
  }
}

/** @param from nodes that need all of `to`, over one node between them. */
function link(name: string, from: readonly string[], to: readonly string[], { graph }: PackageWorld): void {
  if (to.length === 0) return;
  const node = `context:${name}`;
  for (const one of to) graph.fix(node, one);
  for (const one of from) graph.fix(one, node);
}

function unitsBelow(folder: string, { units }: PackageWorld): string[] {
  return units.filter(({ path }) => path === folder || isBelow(path, folder)).map(nodeOfUnit);
}

/** The outermost folder above `path` with a file called `name`, its own folder without one. */
function rootOf(path: string, name: string, manifests: Manifests): string {
  return foldersAbove(path).findLast((folder) => manifests.has(join(folder, name))) ?? folderOf(path);
}

/** The code of the projects; of one that is not known, or picked by a pattern or tag, that of the repository. */
function projectNodes(names: readonly string[], manifests: Manifests): string[] {
  const wanted = names.filter((name) => !name.startsWith("!"));
  return [...new Set(wanted.map((name) => nodeOf(code(placeOf(name, manifests) ?? ""))))];
}

/** The folder of the project called `name`: by its own name, its package's, or its folder's. */
function placeOf(name: string, manifests: Manifests): string | null {
  const [path] = [...manifests].find(([path, value]) => {
    const isProject = /^(?:project|package)\.json$/.test(baseName(path));
    return isProject && (value.name ?? baseName(folderOf(path))) === name;
  }) ?? [null];
  return path === null ? null : folderOf(path);
}

/** The files that a pattern relative to a folder names, and what is below a folder that it is. */
function matching(pattern: string, base: string, { tree }: PackageWorld): string[] {
  if (pattern.startsWith("!") || pattern === "") return [];
  const path = tree.normalise(join(base, pattern));
  if (path === null) return [];
  if (tree.isFolder(path)) return [nodeOf(whole(path))];
  if (!/[*?[\]{}()!+@]/.test(path)) return [path];
  return tame.test(path) ? micromatch([...tree.paths], path, { dot: true }) : [nodeOf(whole(""))];
}

function testTasks(tasks: unknown): Fields[] {
  return Object.entries(fields(tasks)).flatMap(([name, task]) => (isTest(name) ? [fields(task)] : []));
}

function isTest(name: string): boolean {
  return /test|e2e|spec|jest|playwright|cypress|coverage/i.test(name);
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function strings(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === "string");
}
