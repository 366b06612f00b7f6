import {
  addDirectory,
  addInput,
  type Draft,
  type Invocation,
  type Manager,
  needInput,
  type Project,
  refuse,
  strings,
  within,
} from "./install.ts";
import { type Manifest, readManifest, refuseLocalDependencies } from "./node/manifest.ts";
import { type PnpmLock, readPnpmLock, refusePnpmLocal, refusePnpmOutOfStep } from "./node/pnpm-lock.ts";
import { inspectReaders, inspectScripts } from "./node/scripts.ts";
import { readSettings } from "./node/settings.ts";
import { readWorkspaces, refuseInsideWorkspace } from "./node/workspaces.ts";
import { readYaml } from "./node/yarn-berry.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { addVersionFiles } from "./version-files.ts";

const table: OptionTable = {
  switches: [
    ...[
      "--frozen-lockfile",
      "--no-frozen-lockfile",
      "--prod",
      "--production",
      "-P",
      "--dev",
      "-D",
      "--no-optional",
    ],
    ...[
      "--ignore-scripts",
      "--prefer-offline",
      "--offline",
      "--silent",
      "--shamefully-hoist",
      "--force",
      "-r",
    ],
    ...[
      "--recursive",
      "--strict-peer-dependencies",
      "--no-strict-peer-dependencies",
      "--prefer-frozen-lockfile",
    ],
    ...[
      "--unsafe-perm",
      "--no-color",
      "--no-verify-store-integrity",
      "--side-effects-cache",
      "--trust-lockfile",
    ],
  ],
  values: [
    "--reporter",
    "--loglevel",
    "--store-dir",
    "--dir",
    "-C",
    "--network-concurrency",
    "--registry",
    "--fetch-timeout",
  ],
};

export const pnpm: Manager = {
  name: "pnpm",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["pnpm-lock.yaml"],
  trees: ["node_modules"],
  ownsTrees: true,

  recognise({ words }) {
    if (words[0] !== "pnpm") return null;
    const { options, unknown, rest } = readOptions(words.slice(1), table);
    const action = rest[0];
    if (rest.length !== 1 || !["install", "i", "fetch"].includes(action ?? "")) return null;
    if (unknown.some((word) => /^(-g|--global|--help|-h)$/.test(word))) return null;
    const directory = options.get("--dir")?.at(-1) ?? options.get("-C")?.at(-1) ?? null;
    return { action: action === "fetch" ? "fetch" : "install", directory, options, unknown };
  },

  inspect(invocation, project, draft) {
    const at = (path: string) => within(project.directory, path) ?? path;
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseInsideWorkspace(draft, project, "pnpm");
    // `pnpm fetch` takes what the lock file names and links nothing of the project. Source: pnpm.io/cli/fetch
    const fetches = invocation.action === "fetch";
    refuseLocalDependencies(draft, root);
    const settings = readSettings(draft, project, project.directory);
    const workspace = readWorkspaceFile(draft, project, at("pnpm-workspace.yaml"));
    const patterns = Array.isArray(workspace.packages) ? workspace.packages.map(String) : [];
    const members = fetches ? [] : readWorkspaces(draft, project, root, patterns);
    const manifests = [root, ...members];
    for (const name of [".pnpmfile.cjs", ".pnpmfile.mjs", "pnpmfile.js"])
      inspectPnpmfile(draft, project, at(name));
    const ignoresScripts =
      settings.ignoreScripts || workspace.ignoreScripts === true || isOn(invocation, "--ignore-scripts");
    if (!ignoresScripts && invocation.action === "install") {
      for (const manifest of manifests) inspectScripts(draft, project, manifest);
    }
    inspectPatches(draft, project, root, workspace);
    inspectLock(draft, project, invocation, manifests);
    if (fetches) refuseLocalFiles(draft, project);
    for (const { directory } of manifests) draft.outputs.add(within(directory, "node_modules") ?? "");
    addVersionFiles(draft, project, /^node$/);
  },
};

/** Settings of pnpm-workspace.yaml that are harmless or handled. Source: pnpm.io/settings */
const harmless = new Set([
  ...[
    "packages",
    "catalog",
    "catalogs",
    "onlyBuiltDependencies",
    "ignoredBuiltDependencies",
    "neverBuiltDependencies",
  ],
  ...[
    "overrides",
    "packageExtensions",
    "patchedDependencies",
    "peerDependencyRules",
    "allowedDeprecatedVersions",
  ],
  ...["ignoreScripts", "shamefullyHoist", "hoist", "hoistPattern", "publicHoistPattern", "autoInstallPeers"],
  ...["strictPeerDependencies", "linkWorkspacePackages", "preferWorkspacePackages", "saveWorkspaceProtocol"],
  ...[
    "savePrefix",
    "saveExact",
    "engineStrict",
    "nodeVersion",
    "minimumReleaseAge",
    "minimumReleaseAgeExclude",
  ],
  ...[
    "resolutionMode",
    "dedupePeerDependents",
    "dedupeDirectDeps",
    "catalogMode",
    "cleanupUnusedCatalogs",
    "allowBuilds",
  ],
  ...[
    "strictDepBuilds",
    "verifyDepsBeforeRun",
    "updateNotifier",
    "supportedArchitectures",
    "trustPolicy",
    "trustPolicyExclude",
  ],
  ...[
    "excludeLinksFromLockfile",
    "ignoredOptionalDependencies",
    "blockExoticSubdeps",
    "managePackageManagerVersions",
  ],
]);

function readWorkspaceFile(draft: Draft, project: Project, path: string): Readonly<Record<string, unknown>> {
  if (!addInput(draft, project, path)) return {};
  const workspace = readYaml(project.text(path));
  if (workspace === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a YAML mapping.`);
    return {};
  }
  const strange = Object.keys(workspace).find((key) => !harmless.has(key));
  if (strange !== undefined) {
    refuse(
      draft,
      "setting-names-files",
      `${path} sets ${strange}, which is not known to leave other files alone.`,
    );
  }
  const local = Object.entries({ ...strings(workspace.overrides), ...strings(workspace.catalog) });
  if (local.some(([, range]) => /^(file|link|portal):|^\.{1,2}\//.test(range))) {
    refuse(draft, "local-dependency", `${path} takes a package from the project itself.`);
  }
  return workspace;
}

/** Archives of the project itself, which the lock file names as `file:`, would be missing. */
function refuseLocalFiles(draft: Draft, project: Project): void {
  const path = within(project.directory, "pnpm-lock.yaml") ?? "pnpm-lock.yaml";
  if (/["'@ ]file:/.test(project.text(path) ?? ""))
    refuse(draft, "local-dependency", `${path} takes a package from the project itself.`);
}

function inspectPnpmfile(draft: Draft, project: Project, path: string): void {
  if (!addInput(draft, project, path)) return;
  // The hook is code: it is copied along, but only trusted when it opens nothing else.
  const text = project.text(path) ?? "";
  if (/\brequire\s*\(|\bimport\b|__dirname|\bprocess\.(cwd|chdir|binding)\b/.test(text)) {
    refuse(draft, "pnpmfile-reads-files", `${path} loads other code or files during the install.`);
  }
}

function inspectPatches(
  draft: Draft,
  project: Project,
  root: Manifest,
  workspace: Readonly<Record<string, unknown>>,
): void {
  const own = root.json.pnpm as { patchedDependencies?: unknown } | undefined;
  for (const patches of [own?.patchedDependencies, workspace.patchedDependencies]) {
    for (const path of Object.values(strings(patches))) {
      needInput(draft, project, within(project.directory, path) ?? path);
    }
  }
  addDirectory(draft, project, within(project.directory, "patches") ?? "patches");
}

function inspectLock(
  draft: Draft,
  project: Project,
  invocation: Invocation,
  manifests: readonly Manifest[],
): void {
  const path = within(project.directory, "pnpm-lock.yaml") ?? "pnpm-lock.yaml";
  const frozen = isOn(invocation, "--frozen-lockfile") || invocation.action === "fetch";
  if (!addInput(draft, project, path)) {
    if (frozen) refuse(draft, "lock-missing", `There is no ${path} for the install to follow.`);
    inspectReaders(draft, project, manifests, []);
    return;
  }
  const lock = readPnpmLock(path, project.text(path) ?? "");
  if (lock === null) {
    refuse(draft, "manifest-unreadable", `${path} is not a pnpm lock file.`);
    return;
  }
  const prefix = project.directory === "" ? "" : `${project.directory}/`;
  // What the lock file knows as a package of the workspace a fetch leaves to the install.
  const fetched = Object.keys(lock.importers).map((folder) => within(project.directory, folder) ?? folder);
  const members = invocation.action === "fetch" ? fetched : manifests.map(({ directory }) => directory);
  refusePnpmLocal(draft, lock, members, prefix);
  if (isOn(invocation, "--no-frozen-lockfile")) {
    refuse(draft, "lock-not-frozen", `--no-frozen-lockfile lets pnpm rewrite ${path}.`);
  }
  if (!frozen) {
    refuseOldLock(draft, lock, manifests[0]);
    refusePnpmOutOfStep(draft, lock, manifests, prefix);
  }
  if (invocation.action === "install") inspectReaders(draft, project, manifests, lock.names);
}

/** Every other major version of pnpm rewrites the lock file in its own form. Source: pnpm's release notes. */
function refuseOldLock(draft: Draft, lock: PnpmLock, root: Manifest | undefined): void {
  const pinned = /^pnpm@(\d+)/.exec(String(root?.json.packageManager ?? ""))?.[1];
  const major = pinned === undefined ? 10 : Number(pinned);
  const written = major >= 9 ? 9 : major === 8 ? 6 : 5;
  if (Math.floor(lock.version) === written) return;
  refuse(
    draft,
    "old-lock",
    `${lock.path} is of version ${lock.version}, which pnpm install may rewrite; --frozen-lockfile would settle it.`,
  );
}
