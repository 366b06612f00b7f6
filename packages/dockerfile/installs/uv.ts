import micromatch from "micromatch";
import {
  addInput,
  type Draft,
  type Invocation,
  type Manager,
  type Project,
  refuse,
  within,
} from "./install.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { beside, readToml, refuseEnvironment, type Table, table } from "./python/pyproject.ts";
import { addVersionFiles } from "./version-files.ts";

/** Source: docs.astral.sh/uv/reference/cli, `uv sync`. */
export const uvOptions: OptionTable = {
  switches: [
    ...[
      "--frozen",
      "--locked",
      "--no-install-project",
      "--no-install-workspace",
      "--no-dev",
      "--dev",
      "--all-extras",
    ],
    ...[
      "--all-groups",
      "--no-editable",
      "--no-cache",
      "-n",
      "--quiet",
      "-q",
      "--verbose",
      "-v",
      "--no-progress",
    ],
    ...["--compile-bytecode", "--inexact", "--no-default-groups", "--only-dev", "--offline", "--active"],
    ...[
      "--no-python-downloads",
      "--native-tls",
      "--all-packages",
      "--no-managed-python",
      "--no-build-isolation",
    ],
  ],
  values: [
    ...["--extra", "--group", "--no-group", "--only-group", "--no-extra", "-p", "--python", "--link-mode"],
    ...["--index-url", "--extra-index-url", "--default-index", "--index", "--cache-dir", "--color"],
    ...["--python-preference", "--index-strategy", "--refresh-package", "--no-build-package"],
  ],
};

const harmless =
  /^(LINK_MODE|COMPILE_BYTECODE|CACHE_DIR|PYTHON|PYTHON_DOWNLOADS|PYTHON_PREFERENCE|SYSTEM_PYTHON|NO_CACHE|HTTP_TIMEOUT|CONCURRENT_\w+|NO_DEV|FROZEN|LOCKED|INDEX\w*|EXTRA_INDEX_URL|DEFAULT_INDEX|NO_SYNC|PYTHON_INSTALL_DIR|VERSION|NO_PROGRESS|BREAK_SYSTEM_PACKAGES|NO_MANAGED_PYTHON|INSTALL_DIR|TOOL_\w+|NATIVE_TLS|NO_EDITABLE|OFFLINE)$/;

export const uv: Manager = {
  name: "uv",
  ecosystem: "python",
  manifests: ["pyproject.toml"],
  locks: ["uv.lock"],
  trees: [".venv"],
  ownsTrees: false,

  recognise({ words }) {
    if (!/^(?:.*\/)?uv$/.test(words[0] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words.slice(1), uvOptions);
    if (rest.join(" ") !== "sync" || unknown.some((word) => /^(--dry-run|--help|-h|--check)$/.test(word)))
      return null;
    if (!options.has("--no-install-project") && !options.has("--no-install-workspace")) return null;
    return { action: "sync", directory: null, options, unknown };
  },

  inspect(invocation, project, draft) {
    const path = beside(project, "pyproject.toml");
    const manifest = readToml(draft, project, path);
    if (manifest === null) return;
    const lock = beside(project, "uv.lock");
    const frozen = isFrozen(invocation, project);
    if (!addInput(draft, project, lock)) {
      refuse(draft, "lock-missing", `There is no ${lock}, so uv sync would write one.`);
    } else if (!frozen && !isOn(invocation, "--locked") && !project.environment.has("UV_LOCKED")) {
      refuse(draft, "lock-not-frozen", `uv sync may rewrite ${lock}; --frozen or --locked would settle it.`);
    }
    for (const name of ["uv.toml", ".python-version"]) addInput(draft, project, beside(project, name));
    inspectSources(draft, path, manifest);
    inspectWorkspace(draft, project, invocation, path, manifest, frozen);
    if (!frozen && Array.isArray(table(manifest, "project").dynamic)) {
      refuse(
        draft,
        "dynamic-metadata",
        `${path} works out parts of its metadata, for which --locked needs the source.`,
      );
    }
    refuseEnvironment(draft, project, "UV_", harmless);
    const environment = project.environment.get("UV_PROJECT_ENVIRONMENT");
    if (environment === undefined) draft.outputs.add(beside(project, ".venv"));
    else if (!environment.startsWith("/")) {
      refuse(draft, "custom-target", `Packages go to ${environment}, which may lie in the project.`);
    }
    addVersionFiles(draft, project, /^(python|pypy|uv)$/);
  },
};

function isFrozen(invocation: Invocation, project: Project): boolean {
  return isOn(invocation, "--frozen") || /^(1|true)$/i.test(project.environment.get("UV_FROZEN") ?? "");
}

function inspectSources(draft: Draft, path: string, manifest: Table): void {
  for (const [name, source] of Object.entries(table(manifest, "tool.uv.sources"))) {
    const local = [source].flat().find((each) => typeof (each as Table | null)?.path === "string");
    if (local === undefined) continue;
    refuse(
      draft,
      "local-dependency",
      `${path} takes ${name} from ${String((local as Table).path)} in the project itself.`,
    );
  }
}

/** Members are left out of a frozen install only with --no-install-workspace; --locked reads all their manifests. */
function inspectWorkspace(
  draft: Draft,
  project: Project,
  invocation: Invocation,
  path: string,
  manifest: Table,
  frozen: boolean,
): void {
  const { members, exclude } = table(manifest, "tool.uv.workspace");
  if (!Array.isArray(members)) return;
  if (!isOn(invocation, "--no-install-workspace")) {
    refuse(
      draft,
      "workspace-member",
      `${path} has workspace members, which the install builds; --no-install-workspace would leave them for later.`,
    );
  }
  if (frozen) return;
  const prefix = project.directory === "" ? "" : `${project.directory}/`;
  const folders = project.files
    .filter((file) => file.startsWith(prefix) && file.endsWith("/pyproject.toml"))
    .map((file) => file.slice(prefix.length, -"/pyproject.toml".length))
    .filter((folder) => folder !== "");
  const ignore = Array.isArray(exclude) ? exclude.map(String) : [];
  for (const folder of micromatch(folders, members.map(String), { ignore })) {
    addInput(draft, project, within(project.directory, `${folder}/pyproject.toml`) ?? "");
  }
}
