import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import { findBuilds } from "../builds/find.ts";
import { type PlannedBuild, type PlanOptions, planBuilds } from "./plan.ts";
import { repositories } from "./repositories.fixture.ts";

function plan(
  contents: Readonly<Record<string, string>>,
  options: Partial<PlanOptions> = {},
): PlannedBuild[] {
  const files = memoryFiles(contents);
  return planBuilds(findBuilds(files).builds, {
    files,
    branches: ["topic", "main"],
    writes: true,
    backend: "auto",
    registry: null,
    imageBytes: null,
    quotaBytes: 10e9,
    known: new Map([["github.repository", "Octo-Org/App"]]),
    ...options,
  });
}

/** One line a build: where, which, and in short what it is given. */
function shown({ found, scope, dockerfile, target, platform, backend, mode, mounts }: PlannedBuild): string {
  const which = [dockerfile, target, platform].filter(Boolean).join(" ");
  const carried = mounts.map(
    ({ id, target: path, sharing }) =>
      `${id === path ? "" : `${id}:`}${path}${sharing === "shared" ? "" : ` ${sharing}`}`,
  );
  return `${found.source.file.replace(/^.*\//, "")}:${found.source.line} ${scope} = ${which} | ${backend} ${mode}${carried.length > 0 ? ` | ${carried.join(", ")}` : ""}`;
}

const golden: Readonly<Record<string, readonly string[]>> = {
  "one image by the action": ["ci.yml:8 image = Dockerfile | gha min"],
  "a frontend in two stages": ["ci.yml:8 image = Dockerfile | gha max"],
  "two images of a monorepo": [
    "ci.yml:8 web = web/Dockerfile | gha max",
    "ci.yml:11 api = api/Dockerfile | gha min",
  ],
  "a matrix of services": [
    "ci.yml:11 services-a = services/a/Dockerfile | gha min",
    "ci.yml:11 services-b = services/b/Dockerfile | gha max",
  ],
  "two platforms in one step": [
    "ci.yml:8 image-linux-amd64 = Dockerfile linux/amd64 | gha max | /go/pkg/mod, /root/.cache/go-build",
    "ci.yml:8 image-linux-arm64 = Dockerfile linux/arm64 | gha max | /go/pkg/mod, /root/.cache/go-build",
  ],
  "two platforms on machines of their own": [
    "ci.yml:13 image-linux-amd64 = Dockerfile linux/amd64 | gha max | /go/pkg/mod, /root/.cache/go-build",
    "ci.yml:13 image-linux-arm64 = Dockerfile linux/arm64 | gha max | /go/pkg/mod, /root/.cache/go-build",
  ],
  "three versions of a base image": [
    "ci.yml:11 image-python-3.11 = Dockerfile | gha min",
    "ci.yml:11 image-python-3.12 = Dockerfile | gha min",
    "ci.yml:11 image-python-3.13 = Dockerfile | gha min",
  ],
  "a test target and the image": [
    "ci.yml:8 image-test = Dockerfile test | gha min",
    "ci.yml:11 image = Dockerfile | gha min",
  ],
  "GitHub's registry, a dozen services": [
    "ci.yml:17 service-1 = service-1/Dockerfile | registry max",
    "ci.yml:17 service-2 = service-2/Dockerfile | registry max",
    "ci.yml:17 service-3 = service-3/Dockerfile | registry max",
    "ci.yml:17 service-4 = service-4/Dockerfile | registry max",
    "ci.yml:17 service-5 = service-5/Dockerfile | registry max",
    "ci.yml:17 service-6 = service-6/Dockerfile | registry max",
    "ci.yml:17 service-7 = service-7/Dockerfile | registry max",
    "ci.yml:17 service-8 = service-8/Dockerfile | registry max",
    "ci.yml:17 service-9 = service-9/Dockerfile | registry max",
    "ci.yml:17 service-10 = service-10/Dockerfile | registry max",
    "ci.yml:17 service-11 = service-11/Dockerfile | registry max",
    "ci.yml:17 service-12 = service-12/Dockerfile | registry max",
  ],
  "metadata-action and Docker Hub": ["ci.yml:14 image = Dockerfile | gha max"],
  "the engine's own driver": ["ci.yml:9 image = Dockerfile | inline min"],
  "no builder set up": ["ci.yml:7 image = Dockerfile | gha min"],
  "a machine of one's own": ["ci.yml:8 image = Dockerfile | local min"],
  "docker build in a script": ["ci.yml:7 docker-app = docker/app.Dockerfile | gha max"],
  "buildx build in a script, in a folder": [
    "ci.yml:8 backend-linux-arm64 = backend/Dockerfile linux/arm64 | gha min",
  ],
  "a bake file with groups and inheritance": [
    "docker-bake.hcl:10 web-linux-amd64 = web/Dockerfile linux/amd64 | gha max",
    "docker-bake.hcl:10 web-linux-arm64 = web/Dockerfile linux/arm64 | gha max",
    "docker-bake.hcl:15 api = api/Dockerfile | gha min",
  ],
  "a bake file in JSON": [
    "docker-bake.json:1 app-run = Dockerfile.app run | gha min | cargo:/usr/local/cargo/registry locked",
  ],
  "compose services": [
    "compose.yml:3 web = web/Dockerfile | gha max",
    "compose.yml:6 worker-prod = worker.Dockerfile prod | gha min | vendor/cache:/srv/vendor/cache",
  ],
  "cache mounts of every kind": [
    "ci.yml:8 image-linux-arm64 = Dockerfile linux/arm64 | gha min | /var/cache/apt locked, /var/lib/apt locked, npm-arm64:/build/cache",
  ],
  "a release that runs on tags, and the same image on pushes": ["ci.yml:8 image = Dockerfile | gha max"],
};

describe("twenty repositories", () => {
  test.each(Object.entries(repositories))("%s", (name, files) => {
    expect(plan(files).map(shown)).toEqual(golden[name]);
  });
});
