import { addInput, type Manager, refuse } from "./install.ts";
import { type OptionTable, readOptions } from "./options.ts";
import { beside, readToml, refuseEnvironment, refuseLocalPaths, table } from "./python/pyproject.ts";
import { addVersionFiles } from "./version-files.ts";

/** Source: python-poetry.org/docs/cli, `install`. */
export const poetryOptions: OptionTable = {
  switches: [
    ...["--no-root", "--no-interaction", "-n", "--no-ansi", "--ansi", "--no-dev", "--sync", "--no-cache"],
    ...["--no-directory", "--all-extras", "--all-groups", "--compile", "-q", "-v", "-vv", "-vvv", "--quiet"],
    ...["--remove-untracked", "--no-plugins", "--verbose"],
  ],
  values: ["--only", "--with", "--without", "--extras", "-E"],
};

const harmless =
  /^(VERSION|HOME|NO_INTERACTION|VIRTUALENVS_\w+|CACHE_DIR|INSTALLER_\w+|HTTP_BASIC_\w+|PYPI_TOKEN\w*|REPOSITORIES_\w+|REQUESTS_\w+|SOLVER_\w+|DATA_DIR|CERTIFICATES_\w+|KEYRING_\w+|VENV|NO_ANSI)$/;

export const poetry: Manager = {
  name: "poetry",
  ecosystem: "python",
  manifests: ["pyproject.toml"],
  locks: ["poetry.lock"],
  trees: [".venv"],
  ownsTrees: false,

  recognise({ words }) {
    if (!/^(?:.*\/)?poetry$/.test(words[0] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words.slice(1), poetryOptions);
    if (rest.length !== 1 || !/^(install|sync)$/.test(rest[0] ?? "") || !options.has("--no-root"))
      return null;
    if (unknown.some((word) => /^(--dry-run|--help|-h|--only-root)$/.test(word))) return null;
    return { action: "install", directory: null, options, unknown };
  },

  inspect(_invocation, project, draft) {
    const path = beside(project, "pyproject.toml");
    const manifest = readToml(draft, project, path);
    if (manifest === null) return;
    const lock = beside(project, "poetry.lock");
    if (!addInput(draft, project, lock)) {
      refuse(draft, "lock-missing", `There is no ${lock}, so poetry install would write one.`);
    }
    addInput(draft, project, beside(project, "poetry.toml"));
    refuseLocalPaths(draft, path, table(manifest, "tool.poetry.dependencies"));
    refuseLocalPaths(draft, path, table(manifest, "tool.poetry.dev-dependencies"));
    refuseLocalPaths(draft, path, table(manifest, "tool.poetry.group"));
    refuseLocalPaths(draft, path, table(manifest, "project").dependencies);
    refuseLocalPaths(draft, path, table(manifest, "project.optional-dependencies"));
    refuseEnvironment(draft, project, "POETRY_", harmless);
    draft.outputs.add(beside(project, ".venv"));
    addVersionFiles(draft, project, /^(python|pypy)$/);
  },
};
