import { posix } from "node:path";
import {
  type Draft,
  type Invocation,
  type Manager,
  needInput,
  type Project,
  refuse,
  within,
} from "./install.ts";
import { type Options, type OptionTable, readOptions } from "./options.ts";
import { addVersionFiles } from "./version-files.ts";

const table: OptionTable = {
  switches: [
    ...[
      "--no-cache-dir",
      "--no-cache",
      "--upgrade",
      "-U",
      "--user",
      "--no-deps",
      "--require-hashes",
      "--pre",
      "-q",
      "-qq",
    ],
    ...[
      "-v",
      "-vv",
      "--quiet",
      "--verbose",
      "--disable-pip-version-check",
      "--no-compile",
      "--compile",
      "--no-index",
    ],
    ...[
      "--no-build-isolation",
      "--prefer-binary",
      "--ignore-installed",
      "-I",
      "--force-reinstall",
      "--no-input",
    ],
    ...[
      "--break-system-packages",
      "--no-warn-script-location",
      "--no-binary-all",
      "--isolated",
      "--no-color",
    ],
    ...["--use-pep517", "--ignore-requires-python", "--no-python-version-warning", "--no-clean"],
  ],
  values: [
    ...[
      "-r",
      "--requirement",
      "-c",
      "--constraint",
      "--build-constraint",
      "-i",
      "--index-url",
      "--extra-index-url",
    ],
    ...[
      "--trusted-host",
      "--timeout",
      "--default-timeout",
      "--retries",
      "--root-user-action",
      "--progress-bar",
    ],
    ...["--upgrade-strategy", "--no-binary", "--only-binary", "--use-feature", "--use-deprecated", "--proxy"],
    ...[
      "-f",
      "--find-links",
      "--platform",
      "--python-version",
      "--implementation",
      "--abi",
      "--resume-retries",
    ],
  ],
};

/** The words behind `pip`, `path/to/pip3.12`, `python -m pip`; `null` when it is not pip. */
export function pipWords(words: readonly string[]): readonly string[] | null {
  const [first = "", second, third] = words;
  const tool = first.slice(first.lastIndexOf("/") + 1);
  if (/^pip(\d(\.\d+)?)?$/.test(tool)) return words.slice(1);
  return /^python(\d(\.\d+)?)?$/.test(tool) && second === "-m" && third === "pip" ? words.slice(3) : null;
}

/** The options of pip that are known here. */
export function pipOptions(words: readonly string[]): Options {
  return readOptions(words, table);
}

export const pip: Manager = {
  name: "pip",
  ecosystem: "python",
  manifests: ["requirements.txt"],
  locks: [],
  trees: ["venv", ".venv"],
  ownsTrees: false,

  recognise({ words }) {
    const behind = pipWords(words);
    if (behind === null) return null;
    const { options, unknown, rest } = pipOptions(behind);
    const [action, ...packages] = rest;
    if (action !== "install" || !(options.has("-r") || options.has("--requirement"))) return null;
    if (packages.some(isLocal) || unknown.some((word) => /^(-e|--editable)/.test(word))) return null;
    return { action, unknown, ...fromTheirFolder(options) };
  },

  inspect({ options }, project, draft) {
    const given = (...names: string[]) => names.flatMap((name) => options.get(name) ?? []);
    for (const link of given("-f", "--find-links")) inspectLink(draft, link, "The install");
    const seen = new Set<string>();
    const lists = given(...fileOptions);
    for (const path of lists) readRequirements(draft, project, project.directory, path, seen);
    inspectEnvironment(draft, project);
    addVersionFiles(draft, project, /^(python|pypy)$/);
  },
};

const fileOptions = ["-r", "--requirement", "-c", "--constraint", "--build-constraint"];

/** With absolute paths alone it does not matter where pip runs: the first list's folder stands for the project's. */
function fromTheirFolder(options: Options["options"]): Pick<Invocation, "directory" | "options"> {
  const files = fileOptions.flatMap((name) => options.get(name) ?? []);
  const [first = ""] = files;
  if (!files.every((file) => file.startsWith("/") && !/[$*?~]/.test(file)))
    return { directory: null, options };
  const directory = posix.dirname(first);
  const relative = [...options].map(([name, values]): [string, readonly string[]] => [
    name,
    fileOptions.includes(name) ? values.map((value) => posix.relative(directory, value)) : values,
  ]);
  return { directory, options: new Map(relative) };
}

/** True for a pip argument that names something in the file system. */
export function isLocal(argument: string): boolean {
  const target = argument.replace(/^[\w.-]+(\[[^\]]*\])?\s*@\s*/, "");
  if (/^file:/i.test(target)) return true;
  if (/^[a-z][a-z+]*:\/\//i.test(target) || /^git\+/i.test(target)) return false;
  const bare = target.replace(/\s*[;#].*$/, "");
  return /^[.~]|\/|\\|\.(whl|zip|tar|tgz|tar\.(gz|bz2|xz))(\[.*\])?$/i.test(bare);
}

const takesValue =
  /^(-r|--requirement|-c|--constraint|-e|--editable|-f|--find-links|-i|--index-url|--extra-index-url|--trusted-host|--no-binary|--only-binary|--use-feature)(?:[\s=]+|(?<=-[rcefi]))(.+)$/;

/** Reads a requirements file and all it includes. Source: pip.pypa.io "Requirements File Format". */
function readRequirements(
  draft: Draft,
  project: Project,
  from: string,
  written: string,
  seen: Set<string>,
): void {
  if (/^https?:\/\//i.test(written)) return;
  const path = /^[/~]/.test(written) || written.includes("$") ? null : within(from, written);
  if (path === null) {
    refuse(
      draft,
      "requirements-outside",
      `The install reads ${written}, which is not in the copied directory.`,
    );
    return;
  }
  if (seen.has(path)) return;
  seen.add(path);
  if (!needInput(draft, project, path)) return;
  const text = project.text(path);
  if (text === null) {
    refuse(draft, "manifest-unreadable", `${path} is not UTF-8 text.`);
    return;
  }
  const directory = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  for (const line of logicalLines(text)) inspectLine(draft, project, path, directory, line, seen);
}

function logicalLines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter((line) => line !== "");
}

function inspectLine(
  draft: Draft,
  project: Project,
  path: string,
  directory: string,
  line: string,
  seen: Set<string>,
): void {
  const [, option, value = ""] = takesValue.exec(line) ?? [];
  if (option === undefined) {
    if (/^--(no-index|pre|prefer-binary|require-hashes)$/.test(line)) return;
    if (line.startsWith("-")) {
      refuse(draft, "unknown-option", `${path} has the line ${line}, whose meaning is not known here.`);
    } else if (isLocal(line.replace(/\s+--(hash|global-option|config-settings?)[\s=].*$/, ""))) {
      refuse(draft, "local-dependency", `${path} installs ${line} from the project itself.`);
    }
    return;
  }
  if (/^(-r|--requirement|-c|--constraint)$/.test(option)) {
    readRequirements(draft, project, directory, value.trim(), seen);
  } else if (/^(-f|--find-links)$/.test(option)) inspectLink(draft, value.trim(), path);
  else if (/^(-e|--editable)$/.test(option)) {
    refuse(
      draft,
      "editable-install",
      `${path} installs ${value.trim()} in editable form, into the project itself.`,
    );
  }
}

function inspectLink(draft: Draft, link: string, where: string): void {
  if (/^https?:\/\//i.test(link)) return;
  refuse(draft, "find-links", `${where} takes packages from the directory ${link}.`);
}

const harmless =
  /^PIP_(NO_CACHE_DIR|DISABLE_PIP_VERSION_CHECK|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|INDEX_URL|EXTRA_INDEX_URL|TRUSTED_HOST|ROOT_USER_ACTION|BREAK_SYSTEM_PACKAGES|PREFER_BINARY|PROGRESS_BAR|NO_COMPILE|COMPILE|QUIET|VERBOSE|NO_INPUT|NO_WARN_SCRIPT_LOCATION|ONLY_BINARY|NO_BINARY|NO_BUILD_ISOLATION|PRE|NO_COLOR|USER|VERSION|NO_PYTHON_VERSION_WARNING|IGNORE_INSTALLED|UPGRADE|UPGRADE_STRATEGY|REQUIRE_VIRTUALENV|RESUME_RETRIES)$/;

function inspectEnvironment(draft: Draft, project: Project): void {
  for (const [name, value] of project.environment) {
    const cache = name === "PIP_CACHE_DIR" && value.startsWith("/");
    if (/^PIP_/i.test(name) && !harmless.test(name) && !cache && !/^PIP_\w*VERSION$/.test(name)) {
      refuse(draft, "environment-names-files", `${name} may point pip at files of the project.`);
    }
    if (name === "PYTHONPATH" || name === "PYTHONSTARTUP" || name === "PYTHONHOME") {
      const hook = project.files.find((file) =>
        /(^|\/)(sitecustomize|usercustomize)(\.py|\/__init__\.py)$/.test(file),
      );
      if (hook !== undefined)
        refuse(draft, "python-start-up", `${name} may make pip run ${hook} when it starts.`);
    }
  }
}
