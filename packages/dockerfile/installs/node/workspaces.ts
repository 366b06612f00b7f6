import micromatch from "micromatch";
import { addInput, type Draft, directoriesAbove, type Project, refuse, strings, within } from "../install.ts";
import { type Manifest, readManifest, refuseLocalDependencies } from "./manifest.ts";

/** The patterns of package.json's `workspaces`, `null` without any. */
export function workspacePatterns(manifest: Manifest): readonly string[] | null {
  const { workspaces } = manifest.json;
  const list = Array.isArray(workspaces)
    ? workspaces
    : (workspaces as { packages?: unknown } | undefined | null)?.packages;
  if (!Array.isArray(list)) return null;
  return list.filter((pattern): pattern is string => typeof pattern === "string");
}

/** The manifests of all workspace packages, each an input; what they forbid is refused. */
export function readWorkspaces(
  draft: Draft,
  project: Project,
  root: Manifest,
  patterns: readonly string[],
): Manifest[] {
  const prefix = root.directory === "" ? "" : `${root.directory}/`;
  const folders = project.files
    .filter((file) => file.startsWith(prefix) && file.endsWith("/package.json"))
    .map((file) => file.slice(prefix.length, -"/package.json".length))
    .filter((folder) => folder !== "" && !/(^|\/)node_modules(\/|$)/.test(folder));
  const clean = patterns.map((pattern) => pattern.replace(/^(!?)\.\//, "$1").replace(/\/+$/, ""));
  if (clean.some((pattern) => /(^|\/)\.\.(\/|$)/.test(pattern))) {
    refuse(draft, "workspace-outside", `${root.path} names workspaces outside its own directory.`);
  }
  const chosen = new Set(micromatch(folders, clean, { dot: true }));
  const members: Manifest[] = [];
  for (const folder of folders) {
    if (!chosen.has(folder)) continue;
    const member = readManifest(draft, project, `${prefix}${folder}`);
    if (member === null) continue;
    addInput(draft, project, member.path);
    members.push(member);
    inspectMember(draft, member);
  }
  return members;
}

function inspectMember(draft: Draft, member: Manifest): void {
  const { bin, directories, dependenciesMeta, publishConfig } = member.json;
  const folder = strings(directories).bin;
  if (folder !== undefined || (bin !== undefined && bin !== null && JSON.stringify(bin) !== "{}")) {
    refuse(
      draft,
      "workspace-bin",
      `${member.path} has a bin, which the install links only when its file is already there.`,
    );
  }
  if (strings(publishConfig).directory !== undefined) {
    refuse(
      draft,
      "workspace-directory",
      `${member.path} links its publishConfig.directory, which may not be there yet.`,
    );
  }
  const injected = Object.values((dependenciesMeta ?? {}) as Record<string, { injected?: unknown } | null>);
  if (injected.some((meta) => meta?.injected === true)) {
    refuse(
      draft,
      "injected-dependency",
      `${member.path} copies another workspace package into node_modules.`,
    );
  }
  refuseLocalDependencies(draft, member);
}

/** Files above an install that change what Yarn and pnpm do; npm reads none of them. */
const steering = ["pnpm-workspace.yaml", "pnpm-lock.yaml", ".yarnrc.yml", ".yarnrc", ".npmrc"];

/** Refuses an install that runs below the root of a workspace, where it acts on the whole workspace. */
export function refuseInsideWorkspace(
  draft: Draft,
  project: Project,
  manager: "npm" | "yarn" | "pnpm",
): void {
  const fields = manager === "npm" ? ["workspaces"] : ["workspaces", "packageManager", "devEngines"];
  for (const above of directoriesAbove(project)) {
    const manifest = within(above, "package.json") ?? "package.json";
    const text = project.text(manifest) ?? "";
    const files = manager === "npm" ? [] : steering.map((name) => within(above, name) ?? name);
    const found = fields.some((field) => text.includes(`"${field}"`))
      ? manifest
      : files.find((path) => project.has(path));
    if (found === undefined) continue;
    refuse(draft, "inside-workspace", `The install runs below ${found}, which may change what it does.`);
    return;
  }
}
