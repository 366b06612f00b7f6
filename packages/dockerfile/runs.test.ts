import { expect, it } from "vitest";
import { lintRule, npmProject } from "./test-projects.ts";

const lines = (dockerfile: string) =>
  lintRule("broad-copy-before-install", {
    ...npmProject,
    "go.mod": "module a\n\nrequire b v1.0.0\n",
    "vendor/b/b.go": "package b\n",
    Dockerfile: dockerfile,
  }).map(({ range, fix }) => [range.startLine, fix === null ? "refused" : fix.safety]);

it("counts an install that another command runs by a script as the first", () => {
  const second = "COPY . /app\nRUN cd /app && npm ci\n";
  expect(
    lines(`FROM node\nWORKDIR /app\nCOPY package*.json ./\nRUN su -c "cd /app && npm ci" node\n${second}`),
  ).toEqual([]);
  expect(
    lines(`FROM node\nWORKDIR /app\nCOPY package*.json ./\nRUN su -c "cd /app && npm run x" node\n${second}`),
  ).toHaveLength(1);
});

it("takes the directory that the base image alone knows for that of the whole source, but changes nothing", () => {
  expect(lines("FROM node\nCOPY . /app\nRUN npm ci\n")).toEqual([[2, "refused"]]);
  expect(lines("FROM node\nCOPY . /app\nRUN cd app && npm ci\n")).toEqual([[2, "refused"]]);
  expect(lines("FROM node\nCOPY src /app\nRUN npm ci\n")).toEqual([]);
});

it("finds nothing to download in a build of vendored modules", () => {
  const build = (flags: string) =>
    lines(`FROM golang\nWORKDIR /src\nCOPY . .\nRUN go build ${flags} -o /x .\n`);
  expect(build("")).toHaveLength(1);
  expect(build("-mod vendor")).toEqual([]);
  expect(build("-mod=vendor")).toEqual([]);
});

it("finds a source copied between a manifest that came by its name and a build that downloads", () => {
  const maven = (copies: string) =>
    lintRule("broad-copy-before-install", {
      "pom.xml": "<project/>",
      "src/Main.java": "",
      ".mvn/wrapper.properties": "",
      Dockerfile: `FROM maven\nWORKDIR /app\n${copies}RUN mvn package\n`,
    });
  expect(maven("COPY pom.xml ./\nCOPY src src\n")).toMatchObject([{ range: { startLine: 4 }, fix: null }]);
  expect(maven("COPY pom.xml ./\nCOPY .mvn .mvn\n")).toEqual([]);
  expect(maven("COPY pom.xml ./\nRUN mvn dependency:go-offline\nCOPY src src\n")).toEqual([]);
});
