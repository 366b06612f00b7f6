import { addInput, type Draft, type Manager, type Project, refuse, within } from "./install.ts";
import { type Manifest, readManifest, refuseLocalDependencies } from "./node/manifest.ts";
import { type NpmLock, readNpmLock, refuseLinked, refuseOutOfStep } from "./node/npm-lock.ts";
import { inspectReaders, inspectScripts } from "./node/scripts.ts";
import { readSettings } from "./node/settings.ts";
import { readWorkspaces, refuseInsideWorkspace, workspacePatterns } from "./node/workspaces.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { addVersionFiles, imageName } from "./version-files.ts";

const clean = ["ci", "clean-install", "ic", "install-clean", "isntall-clean"];
const install = [
  "install",
  "i",
  "in",
  "ins",
  "inst",
  "insta",
  "instal",
  "isnt",
  "isnta",
  "isntal",
  "isntall",
  "add",
];

const table: OptionTable = {
  switches: [
    ...[
      "--production",
      "--prod",
      "--force",
      "-f",
      "--legacy-peer-deps",
      "--strict-peer-deps",
      "--ignore-scripts",
    ],
    ...["--no-audit", "--audit", "--no-fund", "--fund", "--no-optional", "--no-save", "--no-package-lock"],
    ...[
      "--package-lock",
      "--silent",
      "--quiet",
      "--verbose",
      "-q",
      "-s",
      "-d",
      "-dd",
      "-ddd",
      "--unsafe-perm",
    ],
    ...[
      "--prefer-offline",
      "--offline",
      "--no-progress",
      "--progress",
      "--no-bin-links",
      "--foreground-scripts",
    ],
    ...[
      "--build-from-source",
      "--no-update-notifier",
      "--no-color",
      "--no-strict-ssl",
      "--no-workspaces",
      "-y",
    ],
    ...["--yes", "--no-shrinkwrap", "--legacy-bundling", "--no-dev", "--strict-ssl", "--timing", "--color"],
  ],
  values: [
    ...[
      "--omit",
      "--include",
      "--only",
      "--loglevel",
      "--registry",
      "--cache",
      "--fetch-retries",
      "--maxsockets",
    ],
    ...[
      "--fetch-timeout",
      "--fetch-retry-mintimeout",
      "--fetch-retry-maxtimeout",
      "--prefix",
      "-C",
      "--network-timeout",
    ],
    ...["--fetch-retry-factor", "--os", "--cpu", "--libc", "--replace-registry-host"],
  ],
};

export const npm: Manager = {
  name: "npm",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["package-lock.json", "npm-shrinkwrap.json"],
  trees: ["node_modules"],
  ownsTrees: true,

  recognise({ words }) {
    if (words[0] !== "npm") return null;
    const { options, unknown, rest } = readOptions(words.slice(1), table);
    const [action = "", ...packages] = rest;
    if (packages.length > 0 || ![...clean, ...install].includes(action)) return null;
    if (unknown.includes("-g") || unknown.includes("--global")) return null;
    const directory = options.get("--prefix")?.at(-1) ?? options.get("-C")?.at(-1) ?? null;
    return { action: clean.includes(action) ? "ci" : "install", directory, options, unknown };
  },

  inspect(invocation, project, draft) {
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseInsideWorkspace(draft, project, "npm");
    const settings = readSettings(draft, project, project.directory);
    refuseLocalDependencies(draft, root);
    const patterns = isOn(invocation, "--no-workspaces") ? null : workspacePatterns(root);
    const members = readWorkspaces(draft, project, root, patterns ?? []);
    if (!settings.ignoreScripts && !isOn(invocation, "--ignore-scripts")) {
      for (const manifest of [root, ...members]) inspectScripts(draft, project, manifest);
    }
    const lock = readLock(draft, project);
    inspectReaders(draft, project, [root, ...members], lock?.names ?? []);
    const ignoresLock = isOn(invocation, "--no-package-lock", "--no-shrinkwrap") || !settings.packageLock;
    inspectLock(draft, project, root, members, lock, invocation.action === "ci", ignoresLock);
    for (const { directory } of [root, ...members])
      draft.outputs.add(within(directory, "node_modules") ?? "");
    addVersionFiles(draft, project, /^node$/);
  },
};

/** npm prefers npm-shrinkwrap.json and reads package-lock.json only without it. */
function readLock(draft: Draft, project: Project): NpmLock | null {
  const paths = ["npm-shrinkwrap.json", "package-lock.json"].map(
    (name) => within(project.directory, name) ?? name,
  );
  const there = paths.filter((path) => addInput(draft, project, path));
  return there[0] === undefined ? null : readNpmLock(draft, project, there[0]);
}

function inspectLock(
  draft: Draft,
  project: Project,
  root: Manifest,
  members: readonly Manifest[],
  lock: NpmLock | null,
  isClean: boolean,
  ignoresLock: boolean,
): void {
  const prefix = root.directory === "" ? "" : `${root.directory}/`;
  if (lock === null) {
    const message = `npm ci needs a lock file beside ${root.path}, and there is none.`;
    if (isClean) refuse(draft, "lock-missing", message);
    else refuseYarnLock(draft, project);
    return;
  }
  refuseLinked(
    draft,
    lock,
    members.map(({ directory }) => directory.slice(prefix.length)),
  );
  if (isClean || ignoresLock) return;
  refuseYarnLock(draft, project);
  const major = /node/i.test(imageName(project.image)) ? nodeMajor(project.image) : 0;
  if (major < 15) {
    refuse(
      draft,
      "old-npm",
      `npm install rewrites ${lock.path} where npm is older than 7, as it may be in ${project.image}; npm ci does not.`,
    );
  }
  refuseOutOfStep(draft, lock, root, members, prefix);
}

/** npm keeps a yarn.lock that it finds up to date. */
function refuseYarnLock(draft: Draft, project: Project): void {
  const path = within(project.directory, "yarn.lock") ?? "yarn.lock";
  if (!project.has(path)) return;
  refuse(draft, "two-locks", `npm install may rewrite ${path} as well, which the later COPY would undo.`);
}

/** The major version of a `node` image's tag; moving tags count as new. */
function nodeMajor(image: string): number {
  const tag = /:([^/]*)$/.exec(image.replace(/@.*/, ""))?.[1] ?? "latest";
  if (/^(argon|boron|carbon|dubnium|erbium|fermium)/.test(tag)) return 14;
  const number = /^(\d+)/.exec(tag)?.[1];
  return number === undefined ? Number.POSITIVE_INFINITY : Number(number);
}
