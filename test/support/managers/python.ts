import { execFileSync } from "node:child_process";
import type { ManagerCase } from "./case.ts";

const certificates = "/etc/ssl/certs/ca-certificates.crt";
const tool = (name: string) => [
  `RUN pip install --no-cache-dir ${name}`,
  `ENV REQUESTS_CA_BUNDLE=${certificates} SSL_CERT_FILE=${certificates}`,
];
const source = "import six\nfrom iniconfig import IniConfig\nprint(six.__version__, IniConfig)\n";
const edit = { file: "shop/main.py", text: "# edited\n" };
const dockerfile = (...lines: readonly string[]) =>
  ["FROM python:3.11", "WORKDIR /app", "COPY . .", ...lines, 'CMD ["python", "shop/main.py"]', ""].join("\n");
const project = (backend: string) =>
  `[project]\nname = "shop"\nversion = "1.0.0"\nrequires-python = ">=3.11"\ndependencies = ["six==1.17.0", "iniconfig==2.0.0"]\n${backend}`;
const setuptools =
  '\n[build-system]\nrequires = ["setuptools==75.6.0"]\nbuild-backend = "setuptools.build_meta"\n\n[tool.setuptools]\npackages = ["shop"]\n';

/** The plain index, as pip knows it: what Poetry asks by default is more than a mirror has. */
const poetrySource = () => {
  const ask = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)";
  const url = execFileSync("python3", ["-c", ask], { encoding: "utf8" }).trim();
  return `\n[[tool.poetry.source]]\nname = "plain"\nurl = "${url}/"\npriority = "primary"\n`;
};

/** Python's package managers besides pip. */
export const pythonCases = (): readonly ManagerCase[] => [
  {
    name: "pipenv",
    tool: tool("pipenv==2026.10.3"),
    files: {
      Pipfile: '[packages]\nsix = "==1.17.0"\niniconfig = "==2.0.0"\n',
      "shop/main.py": source,
      Dockerfile: dockerfile("ENV PIPENV_VENV_IN_PROJECT=1", "RUN pipenv sync"),
    },
    lock: { command: "pipenv lock", file: "Pipfile.lock" },
    edit,
    cached: "RUN pipenv sync",
    // A folder of virtualenv's cache with a name of its own in each run.
    leaves: /\/virtualenv\/wheel\/house\/download-/,
  },
  {
    name: "poetry",
    tool: tool("poetry==2.5.1"),
    files: {
      "pyproject.toml": project(`\n[tool.poetry]\npackage-mode = false\n${poetrySource()}`),
      "shop/main.py": source,
      Dockerfile: dockerfile("RUN poetry install --no-root"),
    },
    lock: { command: "poetry lock", file: "poetry.lock" },
    edit,
    cached: "RUN poetry install --no-root",
  },
  {
    name: "poetry, with the project",
    tool: tool("poetry==2.5.1"),
    files: {
      "pyproject.toml": project(
        `\n[tool.poetry]\npackages = [{ include = "shop" }]\n${poetrySource()}\n[build-system]\nrequires = ["poetry-core==2.2.1"]\nbuild-backend = "poetry.core.masonry.api"\n`,
      ),
      "shop/main.py": source,
      Dockerfile: dockerfile("RUN poetry install"),
    },
    lock: { command: "poetry lock", file: "poetry.lock" },
    edit,
    cached: "RUN poetry install --no-root",
  },
  {
    name: "uv",
    tool: tool("uv==0.13.9"),
    files: {
      "pyproject.toml": project(""),
      "shop/main.py": source,
      Dockerfile: dockerfile("RUN uv sync --frozen --no-install-project"),
    },
    lock: { command: "uv lock", file: "uv.lock" },
    edit,
    cached: "RUN uv sync --frozen --no-install-project",
    // Each archive of uv's cache has a name of its own in each run.
    leaves: /\/root\/\.cache\/uv\//,
  },
  {
    name: "uv, with the project",
    tool: tool("uv==0.13.9"),
    files: {
      "pyproject.toml": project(setuptools),
      "shop/main.py": source,
      Dockerfile: dockerfile("RUN uv sync --frozen"),
    },
    lock: { command: "uv lock", file: "uv.lock" },
    edit,
    cached: "RUN uv sync --frozen --no-install-project",
    // Each archive of uv's cache has a name of its own in each run.
    leaves: /\/root\/\.cache\/uv\//,
  },
];
