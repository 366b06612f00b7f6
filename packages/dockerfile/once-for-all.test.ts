import { memoryFiles } from "@keep-pace/files";
import { expect, it } from "vitest";
import { findContexts } from "./contexts.ts";
import { lintDockerfile } from "./lint.ts";
import { onceForAll } from "./once-for-all.ts";
import { naive, npmProject } from "./test-projects.ts";

it("says of several Dockerfiles with one ignore file once what it lets in", () => {
  const files = memoryFiles({
    ...npmProject,
    "a.Dockerfile": naive("node:20", "npm ci"),
    "b.Dockerfile": naive("node:22", "npm ci"),
    "c/Dockerfile": "FROM alpine:3\nCOPY . /c\n",
    "c/x": "",
  });
  const paths = ["a.Dockerfile", "b.Dockerfile", "c/Dockerfile"];
  const contexts = findContexts(files, paths);
  const all = paths.flatMap((path) => lintDockerfile({ path, files, history: null, contexts }));
  const weak = (findings: typeof all) => findings.filter(({ rule }) => rule === "weak-dockerignore");
  expect(weak(all).map(({ file }) => file)).toEqual(["a.Dockerfile", "b.Dockerfile", "c/Dockerfile"]);
  const said = onceForAll(all);
  expect(weak(said).map(({ file }) => file)).toEqual(["a.Dockerfile", "c/Dockerfile"]);
  expect(weak(said)[0]?.message).toMatch(/ \(so does 1 more Dockerfile\)\.$/);
  expect(said.length).toBe(all.length - 1);
});
