import type { Files } from "@keep-pace/files";
import { countFiles, foldersWith, inFolder, suiteName, textOf } from "./find.ts";
import type { Stack, Step } from "./stack.ts";

const requirements = [
  "requirements.txt",
  "requirements-dev.txt",
  "requirements-test.txt",
  "dev-requirements.txt",
];

/** Projects that are tested with pytest, or by Django itself. */
export function findPython(files: Files): Stack[] {
  return foldersWith(files, ["pyproject.toml", ...requirements]).flatMap((folder) => {
    const named = [...requirements, "pyproject.toml", "pytest.ini", "tox.ini", "setup.cfg"];
    const texts = named.map((name) => textOf(files, inFolder(folder, name))).join("\n");
    const isDjango = files.exists(inFolder(folder, "manage.py"));
    const hasPytest = /\bpytest\b/.test(texts);
    if (!hasPytest && !isDjango) return [];
    return [
      {
        name: suiteName(folder, "python"),
        folder,
        ...manager(files, folder),
        tests: hasPytest ? pytest(files, folder) : django(files, folder),
        testFiles: countFiles(files, folder, /(^|\/)(tests?|test_[^/]*|[^/]*_test)\.py$/),
      },
    ];
  });
}

function manager(files: Files, folder: string): { tools: Step[]; install: Step[] } {
  const versionFile = inFolder(folder, ".python-version");
  const version: Record<string, string> = files.exists(versionFile)
    ? { "python-version-file": versionFile }
    : { "python-version": "3.13" };
  const python: Step = { uses: "actions/setup-python", with: version };
  if (files.exists(inFolder(folder, "uv.lock"))) {
    // The dependency cache keeps what this one would.
    const uv: Step = { uses: "astral-sh/setup-uv", with: { "enable-cache": false } };
    return { tools: [python, uv], install: [{ run: "uv sync --locked" }] };
  }
  if (files.exists(inFolder(folder, "poetry.lock"))) {
    return { tools: [python, { run: "pipx install poetry" }], install: [{ run: "poetry install" }] };
  }
  const listed = requirements.filter((name) => files.exists(inFolder(folder, name)));
  const what = listed.length > 0 ? listed.map((name) => `-r ${name}`).join(" ") : "-e .";
  return { tools: [python], install: [{ run: `python -m pip install ${what}` }] };
}

function django(files: Files, folder: string): Stack["tests"] {
  return { kind: "whole", command: `${within(files, folder)}python manage.py test`, runner: "pytest" };
}

/** What runs a command in the project's own environment. */
function within(files: Files, folder: string): string {
  if (files.exists(inFolder(folder, "uv.lock"))) return "uv run ";
  return files.exists(inFolder(folder, "poetry.lock")) ? "poetry run " : "";
}

function pytest(files: Files, folder: string): Stack["tests"] {
  const before = within(files, folder);
  return {
    kind: "sharded",
    runner: "pytest",
    list: `${before}python -m pytest --collect-only -q | grep '::'`,
    command: `${before}python -m pytest --junit-xml=reports/{part}.xml`,
  };
}
