import { addInput, type Manager, refuse } from "./install.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { beside, readToml, refuseEnvironment, refuseLocalPaths, table } from "./python/pyproject.ts";
import { addVersionFiles } from "./version-files.ts";

/** Source: pdm-project.org "CLI Reference", `install` and `sync`. */
export const pdmOptions: OptionTable = {
  switches: [
    ...[
      "--no-self",
      "--prod",
      "--production",
      "--dev",
      "-d",
      "--no-lock",
      "--frozen-lockfile",
      "--check",
      "-v",
    ],
    ...[
      "-vv",
      "-q",
      "--quiet",
      "--no-editable",
      "--no-default",
      "--fail-fast",
      "-x",
      "--no-isolation",
      "--clean",
    ],
  ],
  values: ["-G", "--group", "--with", "--without", "-L", "--lockfile", "--venv"],
};

const harmless =
  /^(CHECK_UPDATE|USE_VENV|CACHE_DIR|HOME|VERSION|BUILD_ISOLATION|IGNORE_SAVED_PYTHON|NON_INTERACTIVE|PYPI_\w+|PARALLEL_INSTALL)$/;

export const pdm: Manager = {
  name: "pdm",
  ecosystem: "python",
  manifests: ["pyproject.toml"],
  locks: ["pdm.lock"],
  trees: [".venv", "__pypackages__"],
  ownsTrees: false,

  recognise({ words }) {
    if (!/^(?:.*\/)?pdm$/.test(words[0] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words.slice(1), pdmOptions);
    if (rest.length !== 1 || !/^(install|sync)$/.test(rest[0] ?? "") || !options.has("--no-self"))
      return null;
    if (unknown.some((word) => /^(--dry-run|--help|-h)$/.test(word))) return null;
    return { action: rest[0] ?? "", directory: null, options, unknown };
  },

  inspect(invocation, project, draft) {
    const path = beside(project, "pyproject.toml");
    const manifest = readToml(draft, project, path);
    if (manifest === null) return;
    const lock = beside(project, invocation.options.get("--lockfile")?.at(-1) ?? "pdm.lock");
    const settled =
      invocation.action === "sync" || isOn(invocation, "--no-lock", "--frozen-lockfile", "--check");
    if (!addInput(draft, project, lock)) {
      refuse(draft, "lock-missing", `There is no ${lock} for the install to follow.`);
    } else if (!settled) {
      refuse(draft, "lock-not-frozen", `pdm install may rewrite ${lock}; --frozen-lockfile would settle it.`);
    }
    for (const name of ["pdm.toml", ".pdm-python"]) addInput(draft, project, beside(project, name));
    refuseLocalPaths(draft, path, table(manifest, "project").dependencies);
    refuseLocalPaths(draft, path, table(manifest, "project.optional-dependencies"));
    refuseLocalPaths(draft, path, table(manifest, "tool.pdm.dev-dependencies"));
    refuseLocalPaths(draft, path, table(manifest, "dependency-groups"));
    if (Object.keys(table(manifest, "tool.pdm.scripts")).some((name) => /^(pre|post)_/.test(name))) {
      refuse(
        draft,
        "lifecycle-script",
        `A script of ${path} runs around the install and may read the source.`,
      );
    }
    refuseEnvironment(draft, project, "PDM_", harmless);
    for (const name of [".venv", "__pypackages__", ".pdm-python"]) draft.outputs.add(beside(project, name));
    addVersionFiles(draft, project, /^(python|pypy)$/);
  },
};
