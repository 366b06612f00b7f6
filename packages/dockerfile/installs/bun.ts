import {
  addInput,
  type Draft,
  type Manager,
  needInput,
  type Project,
  refuse,
  strings,
  within,
} from "./install.ts";
import { type Manifest, readManifest, refuseLocalDependencies } from "./node/manifest.ts";
import { inspectReaders, inspectScripts } from "./node/scripts.ts";
import { readSettings } from "./node/settings.ts";
import { readWorkspaces, workspacePatterns } from "./node/workspaces.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { addVersionFiles } from "./version-files.ts";

const table: OptionTable = {
  switches: [
    ...[
      "--frozen-lockfile",
      "--production",
      "-p",
      "--no-save",
      "--ignore-scripts",
      "--no-progress",
      "--silent",
    ],
    ...["--verbose", "--no-cache", "--no-verify", "--force", "-f", "--no-summary", "--trust"],
  ],
  values: ["--backend", "--omit", "--registry", "--cwd", "--cache-dir", "--network-concurrency", "--linker"],
};

export const bun: Manager = {
  name: "bun",
  ecosystem: "node",
  manifests: ["package.json"],
  locks: ["bun.lock", "bun.lockb"],
  trees: ["node_modules"],
  ownsTrees: true,

  recognise({ words }) {
    if (words[0] !== "bun") return null;
    const { options, unknown, rest } = readOptions(words.slice(1), table);
    if (rest.length !== 1 || !/^(install|i|ci)$/.test(rest[0] ?? "")) return null;
    if (unknown.some((word) => /^(-g|--global|--help|-h|--version|--dry-run)$/.test(word))) return null;
    const directory = options.get("--cwd")?.at(-1) ?? null;
    return { action: rest[0] === "ci" ? "ci" : "install", directory, options, unknown };
  },

  inspect(invocation, project, draft) {
    const at = (path: string) => within(project.directory, path) ?? path;
    const root = readManifest(draft, project, project.directory);
    if (root === null) return;
    addInput(draft, project, root.path);
    refuseLocalDependencies(draft, root);
    const settings = readSettings(draft, project, project.directory);
    addInput(draft, project, at("bunfig.toml"));
    const members = readWorkspaces(draft, project, root, workspacePatterns(root) ?? []);
    if (!settings.ignoreScripts && !isOn(invocation, "--ignore-scripts")) {
      for (const manifest of [root, ...members]) inspectScripts(draft, project, manifest);
    }
    inspectPatches(draft, project, root);
    const frozen =
      invocation.action === "ci" || isOn(invocation, "--frozen-lockfile", "--production", "-p", "--no-save");
    const locks = ["bun.lock", "bun.lockb"].filter((name) => addInput(draft, project, at(name)));
    if (locks.length === 0 && !isOn(invocation, "--no-save")) {
      refuse(
        draft,
        "lock-missing",
        `There is no bun.lock beside ${root.path}, so bun install would write one.`,
      );
    } else if (!frozen) {
      refuse(
        draft,
        "lock-not-frozen",
        `bun install may rewrite ${at(locks[0] ?? "bun.lock")}; --frozen-lockfile would settle it.`,
      );
    }
    inspectReaders(draft, project, [root, ...members], []);
    for (const { directory } of [root, ...members])
      draft.outputs.add(within(directory, "node_modules") ?? "");
    addVersionFiles(draft, project, /^(bun|node)$/);
  },
};

/** Patches are applied, and must be there, at install time. Source: bun.sh/docs "bun patch" */
function inspectPatches(draft: Draft, project: Project, { json }: Manifest): void {
  for (const path of Object.values(strings(json.patchedDependencies))) {
    needInput(draft, project, within(project.directory, path) ?? path);
  }
}
