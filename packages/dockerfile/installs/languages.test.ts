import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import {
  type Contents,
  fixOnce,
  json,
  lintRule,
  naive,
  nodeManifest,
  npmLock,
  npmProject,
  source,
} from "../test-projects.ts";

const rule = "broad-copy-before-install";

const bun: Contents = { ...source, "package.json": json(nodeManifest), "bun.lock": "{}\n" };
const poetry: Contents = {
  "app/main.py": "1\n",
  "pyproject.toml": '[tool.poetry]\nname = "shop"\n\n[tool.poetry.dependencies]\nflask = "^3"\n',
  "poetry.lock": "# lock\n",
};
const uv: Contents = {
  "src/main.py": "1\n",
  "pyproject.toml": '[project]\nname = "shop"\nversion = "1"\ndependencies = ["flask"]\n',
  "uv.lock": "version = 1\n",
};
const pdm: Contents = { "src/x.py": "", "pyproject.toml": uv["pyproject.toml"] ?? "", "pdm.lock": "#\n" };
const pipenv: Contents = { "x.py": "", Pipfile: '[packages]\nflask = "*"\n', "Pipfile.lock": "{}\n" };
const mix: Contents = {
  "lib/a.ex": "",
  "mix.exs": 'defmodule Shop.MixProject do\n  defp deps, do: [{:plug, "~> 1.0"}]\nend\n',
  "mix.lock": '%{\n  "plug": {:hex, :plug, "1.15.0"}\n}\n',
  "config/config.exs": "import Config\n",
};
const csproj = (references = "") =>
  `<Project Sdk="Microsoft.NET.Sdk.Web">\n  <ItemGroup>${references}</ItemGroup>\n</Project>\n`;
const dotnet: Contents = {
  "Shop.sln":
    'Project("{FAE0}") = "Web", "src\\Web\\Web.csproj", "{1}"\nEndProject\nProject("{2150}") = "items", "items", "{2}"\n',
  "src/Web/Web.csproj": csproj('<ProjectReference Include="..\\Core\\Core.csproj" />'),
  "src/Web/Program.cs": "",
  "src/Core/Core.csproj": csproj(),
  "Directory.Build.props": '<Project><Import Project="build/common.props" /></Project>',
  "build/common.props": "<Project />",
  "src/Directory.Packages.props": "<Project />",
  "NuGet.config":
    '<configuration><packageSources><add key="n" value="https://n.example/v3" /></packageSources></configuration>',
  "global.json": "{}",
};

const splits: [name: string, Contents, image: string, install: string, copies: string[]][] = [
  ["bun", bun, "oven/bun:1", "bun install --frozen-lockfile", ["COPY package.json bun.lock ./"]],
  [
    "bun with patches",
    {
      ...bun,
      "package.json": json(nodeManifest, { patchedDependencies: { "a@1": "patches/a.patch" } }),
      "patches/a.patch": "-",
    },
    "oven/bun:1",
    "bun ci",
    ["COPY package.json bun.lock ./", "COPY patches/a.patch ./patches/"],
  ],
  [
    "poetry",
    { ...poetry, "poetry.toml": "" },
    "python:3.12",
    "pip install poetry && poetry config virtualenvs.create false && poetry install --no-root --only main",
    ["COPY pyproject.toml poetry.lock poetry.toml ./"],
  ],
  [
    "uv",
    uv,
    "python:3.12",
    "uv sync --frozen --no-install-project --no-dev",
    ["COPY pyproject.toml uv.lock ./"],
  ],
  [
    "uv workspaces, locked",
    {
      ...uv,
      "pyproject.toml": `${uv["pyproject.toml"]}\n[tool.uv.workspace]\nmembers = ["libs/*"]\n[tool.uv.sources]\na = { workspace = true }\n`,
      "libs/a/pyproject.toml": '[project]\nname = "a"\n',
      "libs/a/a.py": "",
    },
    "python:3.12",
    "uv sync --locked --no-install-workspace",
    ["COPY pyproject.toml uv.lock ./", "COPY libs/a/pyproject.toml ./libs/a/"],
  ],
  ["pdm", pdm, "python:3.12", "pdm sync --prod --no-self", ["COPY pyproject.toml pdm.lock ./"]],
  ["pipenv", pipenv, "python:3.12", "pipenv install --system --deploy", ["COPY Pipfile Pipfile.lock ./"]],
  [
    "mix",
    mix,
    "elixir:1.16",
    "mix local.hex --force && mix deps.get --only prod",
    ["COPY mix.exs mix.lock ./"],
  ],
  [
    "mix, compiling with its configuration",
    mix,
    "elixir:1.16",
    "mix do deps.get, deps.compile",
    ["COPY mix.exs mix.lock ./", "COPY config ./config/"],
  ],
  [
    "dotnet, a solution with all that its projects reach",
    dotnet,
    "mcr.microsoft.com/dotnet/sdk:8.0",
    "dotnet restore",
    [
      "COPY Shop.sln Directory.Build.props NuGet.config global.json ./",
      "COPY build/common.props ./build/",
      "COPY src/Directory.Packages.props ./src/",
      "COPY src/Core/Core.csproj ./src/Core/",
      "COPY src/Web/Web.csproj ./src/Web/",
    ],
  ],
  [
    "prisma, whose schema its install script reads",
    {
      ...npmProject,
      "package.json": json(nodeManifest, { dependencies: { "@prisma/client": "^5.0.0" } }),
      "prisma/schema.prisma": 'generator client {\n  provider = "prisma-client-js"\n}\n',
      "prisma/migrations/1/migration.sql": "",
      "package-lock.json": json(npmLock),
    },
    "node:20",
    "npm ci",
    ["COPY package.json package-lock.json ./", "COPY prisma/schema.prisma ./prisma/"],
  ],
];

describe("the split", () => {
  it.each(splits)("%s", (_name, project, image, install, copies) => {
    const contents = { ...project, Dockerfile: naive(image, install) };
    const files = fixOnce(rule, memoryFiles(contents));
    expect(lintRule(rule, contents)[0]?.refused ?? null).toBeNull();
    expect(files?.text("Dockerfile")).toBe(
      `FROM ${image}\nWORKDIR /app\n${copies.join("\n")}\nRUN ${install}\nCOPY . .\nCMD ["start"]\n`,
    );
    expect(files && lintRule(rule, {}, { files })).toEqual([]);
  });

  it("takes a variable that ENV settles, and no other", () => {
    const dockerfile = (set: string) =>
      `FROM elixir:1.16\nWORKDIR /app\n${set}\nCOPY . .\nRUN mix deps.get --only $MIX_ENV\n`;
    expect(lintRule(rule, { ...mix, Dockerfile: dockerfile("ENV MIX_ENV=prod") })[0]?.fix?.safety).toBe(
      "safe",
    );
    const [finding] = lintRule(rule, { ...mix, Dockerfile: dockerfile("ARG MIX_ENV=prod") });
    expect(finding?.refused?.code).toBe("variable-in-command");
  });
});

const refused: [code: string, install: string, Contents, image?: string][] = [
  ["lock-not-frozen", "bun install", bun],
  ["lock-missing", "bun install --frozen-lockfile", { ...source, "package.json": json(nodeManifest) }],
  [
    "local-dependency",
    "bun ci",
    { ...bun, "package.json": json(nodeManifest, { dependencies: { a: "file:./a" } }) },
  ],
  [
    "lifecycle-script",
    "bun ci",
    { ...bun, "package.json": json(nodeManifest, { scripts: { postinstall: "node x" } }) },
  ],
  [
    "manifest-missing",
    "bun ci",
    { ...bun, "package.json": json(nodeManifest, { patchedDependencies: { a: "p/a" } }) },
  ],
  [
    "local-dependency",
    "poetry install --no-root",
    { ...poetry, "pyproject.toml": '[tool.poetry.dependencies]\nlib = { path = "./lib", develop = true }\n' },
  ],
  [
    "local-dependency",
    "poetry install --no-root",
    { ...poetry, "pyproject.toml": '[tool.poetry.group.dev.dependencies]\nlib = [{ path = "../lib" }]\n' },
  ],
  ["lock-not-frozen", "uv sync --no-install-project", uv],
  [
    "workspace-member",
    "uv sync --frozen --no-install-project",
    { ...uv, "pyproject.toml": `${uv["pyproject.toml"]}[tool.uv.workspace]\nmembers = ["libs/*"]\n` },
  ],
  [
    "local-dependency",
    "uv sync --frozen --no-install-project",
    { ...uv, "pyproject.toml": `${uv["pyproject.toml"]}[tool.uv.sources]\na = { path = "libs/a" }\n` },
  ],
  [
    "dynamic-metadata",
    "uv sync --locked --no-install-project",
    { ...uv, "pyproject.toml": '[project]\nname = "shop"\ndynamic = ["version"]\n' },
  ],
  ["lock-not-frozen", "pdm install --no-self", pdm],
  ["lock-not-frozen", "pipenv install --system", pipenv],
  [
    "local-dependency",
    "pipenv sync",
    { ...pipenv, Pipfile: '[packages]\nshop = {path = ".", editable = true}\n' },
  ],
  ["lock-out-of-step", "mix deps.get", { ...mix, "mix.lock": "%{}\n" }],
  ["local-dependency", "mix deps.get", { ...mix, "mix.exs": 'defp deps, do: [{:a, path: "../a"}]\n' }],
  ["manifest-runs-code", "mix deps.get", { ...mix, "mix.exs": 'version: File.read!("VERSION")\n' }],
  [
    "imported-file",
    "dotnet restore Shop.sln",
    { ...dotnet, "src/Core/Core.csproj": '<Import Project="$(Common)/x.props" />' },
  ],
  [
    "manifest-missing",
    "dotnet restore",
    { ...dotnet, "src/Core/Core.csproj": csproj('<ProjectReference Include="../Gone/Gone.csproj" />') },
  ],
  ["find-links", "dotnet restore", { ...dotnet, "NuGet.config": '<add key="local" value="./packages" />' }],
  ["several-projects", "dotnet restore", { ...dotnet, "Other.csproj": csproj() }],
  [
    "dependency-script",
    "npm ci",
    {
      ...npmProject,
      "package.json": json(nodeManifest, { dependencies: { "@prisma/client": "^5.0.0" } }),
      "prisma/schema.prisma":
        'generator client {\n  provider = "prisma-client-js"\n  output = "../src/generated"\n}\n',
    },
  ],
  [
    "dependency-script",
    "npm ci",
    {
      ...npmProject,
      "package.json": json(nodeManifest, { dependencies: { "@prisma/client": "^6.0.0" } }),
      "prisma/schema.prisma": 'generator client {\n  provider = "prisma-client-js"\n}\n',
      "prisma.config.ts": "",
    },
  ],
];

describe("no split", () => {
  it.each(refused)("%s: %s", (code, install, project, image = "example/base:1") => {
    const [finding] = lintRule(rule, { ...project, Dockerfile: naive(image, install) });
    expect(finding).toMatchObject({ fix: null, refused: { code } });
    expect(finding?.refused?.message).toMatch(/^\S[^\n]* [^\n]*[^.]\.$/);
  });
});
