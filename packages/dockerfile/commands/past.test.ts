import type { Git, History } from "@keep-pace/changes";
import { memoryFiles } from "@keep-pace/files";
import type { Workspace } from "@keep-pace/workspace";
import { expect, test } from "vitest";
import { json, nodeManifest, npmLock, npmProject } from "../test-projects.ts";
import { withManifests } from "./past.ts";

const lock = (version: string) => json(npmLock, { version });
const texts: Readonly<Record<string, string>> = {
  "1^:package.json": json(nodeManifest),
  "1:package.json": json(nodeManifest, { version: "1.0.1" }),
  "2^:package.json": json(nodeManifest),
  "2:package.json": json(nodeManifest, { dependencies: {} }),
  "1^:package-lock.json": lock("1.0.0"),
  "1:package-lock.json": lock("1.0.1"),
};

/** Git that has `texts`, and writes down what it is asked for. */
function fakeGit(): { git: Git; asked: string[][] } {
  const asked: string[][] = [];
  const git: Git = async (_args, { input } = {}) => {
    const names = new TextDecoder().decode(input).trim().split("\n");
    asked.push(names);
    const answers = names.map((name) => {
      const text = texts[name];
      return text === undefined ? `${name} missing\n` : `0 blob ${Buffer.byteLength(text)}\n${text}\n`;
    });
    return { code: 0, stdout: Buffer.from(answers.join("")), stderr: "" };
  };
  return { git, asked };
}

const workspaceOf = (contents: Readonly<Record<string, string>>, git: Git) =>
  ({
    files: memoryFiles(contents),
    git,
    scopes: [{ path: "", kind: "folder", named: "." }],
    config: { exclude: [] },
  }) as unknown as Workspace;

const historyOf = (...commits: readonly (readonly string[])[]): History => ({
  shallow: false,
  commits: commits.map((paths, n) => ({ sha: `${n + 1}`, at: new Date(0), paths })),
});

const both = ["package.json", "package-lock.json"];
const image = { ...npmProject, Dockerfile: "FROM node:20\nCOPY package*.json ./\nRUN npm ci\n" };

test("asks for the manifests, then for the lock files of those commits that changed nothing else", async () => {
  const { git, asked } = fakeGit();
  const history = historyOf(both, both, ["package.json"], ["src/main.js"], ["README.md"]);
  const read = await withManifests(workspaceOf(image, git), history);
  expect(asked).toEqual([
    [
      "1^:package.json",
      "1:package.json",
      "2^:package.json",
      "2:package.json",
      "3^:package.json",
      "3:package.json",
    ],
    ["1^:package-lock.json", "1:package-lock.json"],
  ]);
  expect([...(read?.sides?.keys() ?? [])]).toEqual([
    "1:package.json",
    "2:package.json",
    "1:package-lock.json",
  ]);
});

const busy = historyOf(both, both, both, both, both);
const unlocked = { Dockerfile: image.Dockerfile, "package.json": json(nodeManifest) };

test.each<[string, Readonly<Record<string, string>>, History | null]>([
  ["no history", image, null],
  ["a short one", image, historyOf(both, both, both)],
  ["manifests that hardly change", image, historyOf(both, both, ["a"], ["b"], ["c"])],
  ["no Dockerfile", npmProject, busy],
  ["a Dockerfile that installs nothing", { ...npmProject, Dockerfile: "FROM scratch\n" }, busy],
  ["no lock file", unlocked, busy],
])("asks nothing with %s", async (_name, contents, history) => {
  const { git, asked } = fakeGit();
  expect(await withManifests(workspaceOf(contents, git), history)).toBe(history);
  expect(asked).toEqual([]);
});
