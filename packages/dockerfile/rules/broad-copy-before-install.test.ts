import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import {
  type Contents,
  fixOnce,
  json,
  lintRule,
  nodeManifest,
  npmProject,
  source,
} from "../test-projects.ts";

const rule = "broad-copy-before-install";
const stage = "FROM python:3.12\nWORKDIR /app\n";
const fixed = (contents: Contents, dockerfile: string) =>
  fixOnce(rule, memoryFiles({ ...contents, Dockerfile: dockerfile }))?.text("Dockerfile");

describe("tools installed by name below the source", () => {
  it.each([
    "pip install flask uwsgi",
    "pip3 install --no-cache-dir 'gunicorn==22.0'",
    "npm install -g serve@14",
    "gem install foreman",
    "yarn global add serve",
  ])("move up: %s", (run) => {
    expect(fixed(source, `${stage}COPY . .\nRUN ${run}\nCMD x\n`)).toBe(
      `${stage}RUN ${run}\nCOPY . .\nCMD x\n`,
    );
  });

  it("move above a directory of the application's own", () => {
    expect(fixed(source, "FROM python:3.12\nADD . /app\nWORKDIR /app\nRUN pip install flask\n")).toBe(
      "FROM python:3.12\nRUN pip install flask\nADD . /app\nWORKDIR /app\n",
    );
  });

  it.each<[why: string, contents: Contents, lines: string]>([
    ["reads a list of the context", { "list.txt": "x\n" }, "COPY . .\nRUN pip install flask -c list.txt"],
    ["a path", {}, "COPY . .\nRUN pip install ./flask"],
    ["imports from where it runs", {}, "WORKDIR /x\nCOPY . .\nWORKDIR /y\nRUN python -m pip install flask"],
    ["a package file of that name", { "foreman.gem": "" }, "COPY . .\nRUN gem install foreman"],
    [
      "the manifest names another version of the tool",
      { "package.json": json(nodeManifest, { packageManager: "yarn@4.5.0" }) },
      "COPY . .\nRUN yarn global add serve",
    ],
    ["settings of the tool", { ".yarnrc": "x" }, "COPY . .\nRUN yarn global add serve"],
    ["below a command of the project", {}, "COPY . .\nRUN ./prepare\nRUN pip install flask"],
    ["together with one", {}, "COPY . .\nRUN pip install flask && ./prepare"],
    ["above the source", {}, "RUN pip install flask\nCOPY . ."],
    ["below single files", {}, "COPY README.md ./\nRUN pip install flask"],
    ["what is copied may steer it", {}, "COPY . /root/\nRUN pip install flask"],
    ["a variable of pip", {}, "ENV PIP_CONSTRAINT=c.txt\nCOPY . .\nRUN pip install flask"],
  ])("stay where they are: %s", (_why, contents, lines) => {
    expect(lintRule(rule, { ...source, ...contents, Dockerfile: `${stage}${lines}\n` })).toEqual([]);
  });
});

describe("a directory that the install does not read", () => {
  const lists = "COPY package.json package-lock.json ./\n";

  it("goes below the install, which is cut from what needs the directory", () => {
    const before = `FROM node:20\nWORKDIR /app\n${lists}COPY src ./src/\nRUN npm ci && npm run build\n`;
    expect(fixed(npmProject, before)).toBe(
      `FROM node:20\nWORKDIR /app\n${lists}RUN npm ci\nCOPY src ./src/\nRUN npm run build\n`,
    );
  });

  it("goes below an install in another directory", () => {
    const lines = "COPY package.json package-lock.json /deps/\nCOPY . /app/\nRUN cd /deps && npm ci\n";
    expect(fixed(npmProject, `FROM node:20\n${lines}`)).toBe(
      "FROM node:20\nCOPY package.json package-lock.json /deps/\nRUN cd /deps && npm ci\nCOPY . /app/\n",
    );
  });

  it("is said of an install in another directory that cannot be cut off", () => {
    const lines =
      "WORKDIR /deps\nCOPY package.json package-lock.json ./\nCOPY . /app/\nRUN npm ci && cp -a node_modules /app && npm cache clean --force\n";
    const [finding] = lintRule(rule, { ...npmProject, Dockerfile: `FROM node:20\n${lines}` });
    expect(finding).toMatchObject({ fix: null, refused: { code: "fused-run" } });
  });

  it.each([
    [
      "a script of the install",
      json(nodeManifest, { scripts: { postinstall: "node src/main.js" } }),
      "RUN npm ci",
    ],
    ["the same layer", json(nodeManifest), "RUN npm ci && npm run build && rm -rf node_modules"],
  ])("stays for the sake of %s", (_why, manifest, run) => {
    const dockerfile = `FROM node:20\nWORKDIR /app\n${lists}COPY src ./src/\n${run}\n`;
    expect(lintRule(rule, { ...npmProject, "package.json": manifest, Dockerfile: dockerfile })).toEqual([]);
  });

  it("brings no manifest where another file is put in its place", () => {
    const contents = { ...source, "rootfs/requirements.txt": "a\n", "web/requirements.txt": "b\n" };
    const lines = "COPY rootfs /srv/app/\nCOPY web/requirements.txt /srv/app/\n";
    const run = "RUN pip install -r /srv/app/requirements.txt\n";
    expect(lintRule(rule, { ...contents, Dockerfile: `FROM python:3\n${lines}${run}` })).toEqual([]);
    const [, twin = ""] = lines.split("\n");
    expect(
      lintRule(rule, { ...contents, Dockerfile: `FROM python:3\n${lines.replace(`${twin}\n`, "")}${run}` }),
    ).toHaveLength(1);
  });
});

it("finds a project below the root where the base image alone says where the copy goes", () => {
  const contents = { "src/App/App.csproj": '<Project Sdk="Microsoft.NET.Sdk"/>', "src/App/A.cs": "" };
  const dockerfile = "FROM example/sdk:8\nCOPY . .\nWORKDIR /src/App\nRUN dotnet restore\n";
  expect(lintRule(rule, { ...contents, Dockerfile: dockerfile })).toMatchObject([
    { refused: { code: "destination-unknown" } },
  ]);
  expect(lintRule(rule, { ...contents, Dockerfile: dockerfile.replace("/src/App", "/other/App") })).toEqual(
    [],
  );
});

it.each([
  ["RUN mvn -q -f app/pom.xml package", 1],
  ["RUN mvn --file=app/pom.xml package", 1],
  ["RUN mvn -f other/pom.xml package", 0],
  ["RUN cd app && mvn assembly:single", 1],
  ["RUN cd app && mvn dependency:resolve", 0],
  ["RUN gradle -p app build", 0],
])("looks for a build's project where it says: %s", (run, count) => {
  const contents = { "app/pom.xml": "<project/>", "app/src/A.java": "" };
  const dockerfile = `FROM maven:3\nWORKDIR /srv\nCOPY . .\n${run}\n`;
  expect(lintRule(rule, { ...contents, Dockerfile: dockerfile })).toHaveLength(count);
});
