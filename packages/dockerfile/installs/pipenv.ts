import { addInput, type Manager, refuse } from "./install.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { beside, readToml, refuseEnvironment, refuseLocalPaths } from "./python/pyproject.ts";
import { addVersionFiles } from "./version-files.ts";

const options: OptionTable = {
  switches: [
    ...[
      "--deploy",
      "--system",
      "--ignore-pipfile",
      "--dev",
      "-d",
      "--verbose",
      "-v",
      "--clear",
      "--keep-outdated",
    ],
    ...["--quiet", "-q", "--three", "--pre", "--sequential", "--bare", "--site-packages"],
  ],
  values: ["--python", "--extra-pip-args", "--pypi-mirror", "--categories"],
};

const harmless =
  /^(VENV_IN_PROJECT|NOSPIN|NO_SPIN|HIDE_EMOJIS|YES|TIMEOUT|CACHE_DIR|INSTALL_TIMEOUT|IGNORE_VIRTUALENVS|MAX_RETRIES|SKIP_LOCK|VERBOSITY|VERSION|COLORBLIND|SYSTEM|DEFAULT_PYTHON_VERSION|MAX_SUBPROCESS|VERBOSE|QUIET|DONT_LOAD_ENV)$/;

export const pipenv: Manager = {
  name: "pipenv",
  ecosystem: "python",
  manifests: ["Pipfile"],
  locks: ["Pipfile.lock"],
  trees: [".venv"],
  ownsTrees: false,

  recognise({ words }) {
    const start = /^(?:.*\/)?python[\d.]*$/.test(words[0] ?? "") && words[1] === "-m" ? 2 : 0;
    if (!/^(?:.*\/)?pipenv$/.test(words[start] ?? "")) return null;
    const { options: found, unknown, rest } = readOptions(words.slice(start + 1), options);
    if (rest.length !== 1 || !/^(install|sync)$/.test(rest[0] ?? "")) return null;
    if (unknown.some((word) => /^(-r|--requirements|-e|--editable|--help|-h)/.test(word))) return null;
    return { action: rest[0] ?? "", directory: null, options: found, unknown };
  },

  inspect(invocation, project, draft) {
    const path = beside(project, "Pipfile");
    const manifest = readToml(draft, project, path);
    if (manifest === null) return;
    const lock = beside(project, "Pipfile.lock");
    const settled = invocation.action === "sync" || isOn(invocation, "--deploy", "--ignore-pipfile");
    if (!addInput(draft, project, lock)) {
      refuse(draft, "lock-missing", `There is no ${lock}, so pipenv install would write one.`);
    } else if (!settled) {
      refuse(
        draft,
        "lock-not-frozen",
        `pipenv install may rewrite ${lock}; --deploy or pipenv sync would settle it.`,
      );
    }
    refuseLocalPaths(draft, path, manifest.packages);
    refuseLocalPaths(draft, path, manifest["dev-packages"]);
    refuseEnvironment(draft, project, "PIPENV_", harmless);
    // A .env beside the Pipfile is loaded for `run` and `shell` alone.
    draft.outputs.add(beside(project, ".venv"));
    addVersionFiles(draft, project, /^(python|pypy)$/);
  },
};
