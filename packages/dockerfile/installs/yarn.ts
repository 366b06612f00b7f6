import {
  addDirectory,
  addInput,
  type Draft,
  type Invocation,
  type Manager,
  type Project,
  refuse,
  within,
} from "./install.ts";
import { type Manifest, readManifest, refuseLocalDependencies } from "./node/manifest.ts";
import { inspectReaders, inspectScripts, type NamedVersion } from "./node/scripts.ts";
import { readSettings } from "./node/settings.ts";
import { readWorkspaces, refuseInsideWorkspace, workspacePatterns } from "./node/workspaces.ts";
import { addBerryOutputs, inspectBerrySettings, readBerryLock, refuseMutable } from "./node/yarn-berry.ts";
import {
  classicNames,
  readClassicLock,
  refuseClassicLocal,
  refuseClassicOutOfStep,
} from "./node/yarn-classic.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { addVersionFiles } from "./version-files.ts";

const table: OptionTable = {
  switches: [
    ...[
      "--frozen-lockfile",
      "--immutable",
      "--immutable-cache",
      "--production",
      "--prod",
      "--ignore-scripts",
    ],
    ...[
      "--ignore-engines",
      "--ignore-optional",
      "--ignore-platform",
      "--non-interactive",
      "--no-progress",
      "--silent",
    ],
    ...[
      "-s",
      "--prefer-offline",
      "--offline",
      "--check-files",
      "--force",
      "--pure-lockfile",
      "--no-lockfile",
      "--verbose",
    ],
    ...[
      "--no-bin-links",
      "--link-duplicates",
      "--skip-integrity-check",
      "--inline-builds",
      "--check-cache",
      "--har",
    ],
    ...["--update-checksums", "--no-emoji", "--json", "--disable-pnp", "--no-immutable"],
  ],
  values: [
    "--network-timeout",
    "--network-concurrency",
    "--cwd",
    "--cache-folder",
    "--mutex",
    "--registry",
    "--mode",
  ],
};

export const yarn: Manager = {
  name: "yarn",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["yarn.lock"],
  trees: ["node_modules"],
  ownsTrees: true,

  recognise({ words }) {
    if (words[0] !== "yarn" && words[0] !== "yarnpkg") return null;
    const { options, unknown, rest } = readOptions(words.slice(1), table);
    if (rest.length > 1 || (rest[0] ?? "install") !== "install") return null;
    if (unknown.some((word) => /^(--version|-v|--help|-h)$/.test(word))) return null;
    return { action: "install", directory: options.get("--cwd")?.at(-1) ?? null, options, unknown };
  },

  inspect(invocation, project, draft) {
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseInsideWorkspace(draft, project, "yarn");
    refuseLocalDependencies(draft, root);
    const settings = readSettings(draft, project, project.directory);
    const members = readWorkspaces(draft, project, root, workspacePatterns(root) ?? []);
    const manifests = [root, ...members];
    const berry = isBerry(project, root);
    const skipsScripts = berry
      ? invocation.options.get("--mode")?.at(-1) === "skip-build"
      : settings.ignoreScripts || isOn(invocation, "--ignore-scripts");
    if (!skipsScripts) for (const manifest of manifests) inspectScripts(draft, project, manifest);
    for (const { directory } of manifests) draft.outputs.add(within(directory, "node_modules") ?? "");
    const names = berry
      ? inspectBerry(draft, project, invocation, manifests)
      : inspectClassic(draft, project, invocation, manifests);
    inspectReaders(draft, project, manifests, names);
    addVersionFiles(draft, project, /^node$/);
  },
};

function isBerry(project: Project, root: Manifest): boolean {
  const lock = project.text(within(project.directory, "yarn.lock") ?? "yarn.lock");
  if (lock !== null && /^# yarn lockfile v1\s*$/m.test(lock)) return false;
  return (
    project.has(within(project.directory, ".yarnrc.yml") ?? ".yarnrc.yml") ||
    /^yarn@([2-9]|\d\d)/.test(String(root.json.packageManager ?? "")) ||
    (lock !== null && /^__metadata:/m.test(lock))
  );
}

function inspectClassic(
  draft: Draft,
  project: Project,
  invocation: Invocation,
  manifests: readonly Manifest[],
): NamedVersion[] {
  const at = (path: string) => within(project.directory, path) ?? path;
  inspectYarnrc(draft, project, at(".yarnrc"));
  // Corepack and Yarn 1 itself look at .yarnrc.yml for yarnPath.
  if (addInput(draft, project, at(".yarnrc.yml"))) addDirectory(draft, project, at(".yarn/releases"));
  for (const name of project.environment.keys()) {
    if (/^YARN_/.test(name) && !/^YARN_(VERSION|CACHE_FOLDER|REGISTRY)$/.test(name)) {
      refuse(
        draft,
        "environment-names-files",
        `${name} changes Yarn's settings in a way that is not known here.`,
      );
    }
  }
  if (manifests.some(({ json }) => (json.installConfig as { pnp?: unknown } | undefined)?.pnp === true)) {
    refuse(draft, "plug-and-play", "Plug'n'Play installs are not proved to be splittable.");
  }
  const path = at("yarn.lock");
  const frozen = isOn(invocation, "--frozen-lockfile", "--immutable", "--pure-lockfile", "--no-lockfile");
  if (!addInput(draft, project, path)) {
    if (isOn(invocation, "--frozen-lockfile"))
      refuse(draft, "lock-missing", `There is no ${path} to be frozen.`);
    return [];
  }
  const blocks = readClassicLock(project.text(path) ?? "");
  refuseClassicLocal(draft, path, blocks);
  if (!frozen) refuseClassicOutOfStep(draft, path, blocks, manifests);
  return classicNames(blocks);
}

/** Accepts what is known to be harmless in a .yarnrc of Yarn 1, and the release it names. */
function inspectYarnrc(draft: Draft, project: Project, path: string): void {
  if (!addInput(draft, project, path)) return;
  const known =
    /^(#|$|registry\b|"@[^"]+:registry"|network-timeout|network-concurrency|save-prefix|version-|lastUpdateCheck|disable-self-update-check|strict-ssl|"?--(install|add|run)?\.?(frozen-lockfile|ignore-engines|ignore-optional|prefer-offline|non-interactive|silent|no-progress|exact)"?|workspaces-experimental|env:|unsafe-disable-integrity-migration)/;
  for (const line of (project.text(path) ?? "").split(/\r?\n/)) {
    const trimmed = line.trim();
    const release = /^yarn-path\s+"?([^"\s]+)"?$/.exec(trimmed)?.[1];
    if (release !== undefined) {
      const file = within(project.directory, release);
      if (file === null || !addInput(draft, project, file)) {
        refuse(draft, "manifest-missing", `${path} names ${release}, which is not among the files copied.`);
      }
    } else if (!known.test(trimmed)) {
      refuse(
        draft,
        "setting-names-files",
        `${path} has a setting that is not known to be harmless: ${trimmed}.`,
      );
    }
  }
}

function inspectBerry(
  draft: Draft,
  project: Project,
  invocation: Invocation,
  manifests: readonly Manifest[],
): NamedVersion[] {
  inspectBerrySettings(draft, project);
  addBerryOutputs(draft, project);
  const path = within(project.directory, "yarn.lock") ?? "yarn.lock";
  const immutable = isOn(invocation, "--immutable", "--frozen-lockfile", "--immutable-cache");
  if (!addInput(draft, project, path)) {
    refuse(
      draft,
      "lock-missing",
      `There is no ${path}; without it Yarn takes the project for part of another.`,
    );
    return [];
  }
  if (!immutable) refuseMutable(draft, path, manifests);
  return readBerryLock(draft, project, path);
}
