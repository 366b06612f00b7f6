import { expect, test } from "vitest";
import { type Circumstances, chooseBackend } from "./backend.ts";
import { cacheText } from "./cache-text.ts";

const around: Circumstances = {
  driver: "docker-container",
  selfHosted: false,
  local: false,
  registry: null,
  pushes: true,
  wanted: "auto",
  expectedBytes: 1e9,
  quotaBytes: 10e9,
};
const registry = "ghcr.io/o/r";

test.each<[string, Partial<Circumstances>, string]>([
  ["a hosted runner", {}, "gha"],
  ["a hosted runner that may push", { registry }, "gha"],
  ["images that fill the quota", { registry, expectedBytes: 9e9 }, "registry"],
  ["the same without a registry", { expectedBytes: 9e9 }, "gha"],
  ["a larger quota", { registry, expectedBytes: 9e9, quotaBytes: 50e9 }, "gha"],
  ["the docker driver that pushes", { driver: "docker" }, "inline"],
  ["the docker driver that does not", { driver: "docker", pushes: false }, "none"],
  ["a machine of one's own", { selfHosted: true }, "local"],
  ["a machine of one's own with a registry", { selfHosted: true, registry }, "registry"],
  ["what was asked for", { wanted: "local" }, "local"],
  ["a registry that nobody knows", { wanted: "registry" }, "gha"],
  ["gha with the docker driver", { wanted: "gha", driver: "docker" }, "inline"],
])("%s", (_name, parts, backend) => {
  expect(chooseBackend({ ...around, ...parts }).backend).toBe(backend);
});

const target = {
  backend: "registry",
  scope: "web",
  mode: "max",
  registry,
  branches: ["feature/a b", "release", "main"],
  writes: true,
} as const;

test("a registry is read from the own branch, its base and the default branch, and written for the own one", () => {
  const { cacheFrom, cacheTo } = cacheText(target);
  expect(cacheFrom).toEqual([
    "type=registry,ref=ghcr.io/o/r:buildcache-web-feature-a-b",
    "type=registry,ref=ghcr.io/o/r:buildcache-web-release",
    "type=registry,ref=ghcr.io/o/r:buildcache-web-main",
  ]);
  expect(cacheTo).toEqual([
    "type=registry,ref=ghcr.io/o/r:buildcache-web-feature-a-b,mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true",
  ]);
});

test("a run that is not trusted reads and writes nothing", () => {
  for (const backend of ["gha", "registry", "local", "inline"] as const) {
    const { cacheFrom, cacheTo } = cacheText({ ...target, backend, writes: false });
    expect(cacheFrom.length).toBeGreaterThan(0);
    expect(cacheTo).toEqual([]);
  }
});

test("writes to GitHub's cache fail no build and wait no ten minutes", () => {
  expect(cacheText({ ...target, backend: "gha" }).cacheTo).toEqual([
    "type=gha,scope=web,mode=max,ignore-error=true,timeout=2m",
  ]);
});
