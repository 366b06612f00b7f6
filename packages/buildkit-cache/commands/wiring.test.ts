import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { findBuilds } from "../builds/find.ts";
import { type PlannedBuild, planBuilds } from "../plan/plan.ts";
import { readMatrix, selected } from "./job-builds.ts";
import { withAccess } from "./service.ts";
import { bakeOverride, composeOverride, optionsOf } from "./wiring.ts";

function plan(contents: Record<string, string>): PlannedBuild[] {
  const files = memoryFiles({ Dockerfile: "FROM a AS x\nFROM a\n", ...contents });
  return planBuilds(findBuilds(files).builds, {
    files,
    branches: ["main"],
    writes: true,
    backend: "auto",
    registry: null,
    imageBytes: null,
    quotaBytes: 10e9,
    known: new Map(),
  });
}
const wired = ({ cacheFrom, cacheTo }: PlannedBuild) => ({ cacheFrom, cacheTo });

test("a bake target with two platforms has the caches of both, and one that inherits its own", () => {
  const builds = plan({
    "docker-bake.hcl":
      'target "a" {\n  platforms = ["linux/amd64", "linux/arm64"]\n}\ntarget "b" {\n  inherits = ["a"]\n  target = "x"\n  platforms = ["linux/amd64"]\n}\ngroup "default" {\n  targets = ["a", "b"]\n}\n',
  });
  const { target } = JSON.parse(bakeOverride(builds, wired) ?? "");
  expect(target.a["cache-from"]).toEqual([
    "type=gha,scope=image-linux-amd64,timeout=2m",
    "type=gha,scope=image-linux-arm64,timeout=2m",
  ]);
  expect(target.b["cache-to"]).toEqual([
    "type=gha,scope=image-x-linux-amd64,mode=min,ignore-error=true,timeout=2m",
  ]);
  expect(composeOverride(builds, wired)).toBeNull();
});

test("compose services that build one image get one cache", () => {
  const builds = plan({
    "compose.yml": "services:\n  web: { build: . }\n  worker: { build: . }\n  db: { image: postgres }\n",
  });
  const { services } = JSON.parse(composeOverride(builds, wired) ?? "");
  expect(Object.keys(services)).toEqual(["web", "worker"]);
  expect(services.web).toEqual(services.worker);
  expect(services.web.build.cache_from).toEqual(["type=gha,scope=image,timeout=2m"]);
});

test("options stand in one line, each a word of its own", () => {
  expect(optionsOf({ cacheFrom: ["type=gha,scope=a"], cacheTo: ["type=inline"] })).toBe(
    "--cache-from=type=gha,scope=a --cache-to=type=inline",
  );
});

test("the token goes into GitHub's cache alone", () => {
  const access = { attributes: "version=2,url_v2=u,token=t", secrets: ["t"] };
  expect(withAccess("type=gha,scope=a", access, ",ghtoken=g")).toBe(
    "type=gha,scope=a,version=2,url_v2=u,token=t,ghtoken=g",
  );
  expect(withAccess("type=registry,ref=r", access, ",ghtoken=g")).toBe("type=registry,ref=r");
  expect(withAccess("type=gha,scope=a", null)).toBe("type=gha,scope=a");
});

test("outputs are for one image; which one, the inputs say where there are several", () => {
  const builds = plan({
    "web/Dockerfile": "FROM a\n",
    "compose.yml":
      "services:\n  a: { build: . }\n  b: { build: web }\n  c: { build: { context: ., target: x } }\n",
  });
  const scopes = (dockerfile: string | null, target: string | null) =>
    selected(builds, { dockerfile, target }).map(({ scope }) => scope);
  expect(scopes(null, null)).toEqual([]);
  expect(scopes("./web/Dockerfile", null)).toEqual(["web"]);
  expect(scopes("Dockerfile", null)).toEqual([]);
  expect(scopes("Dockerfile", "x")).toEqual(["image-x"]);
});

test("a matrix is read as flat names, and what is none as empty", () => {
  expect(readMatrix('{"os":"ubuntu","app":{"name":"web","port":80}}')).toEqual(
    new Map([
      ["os", "ubuntu"],
      ["app.name", "web"],
      ["app.port", "80"],
    ]),
  );
  for (const text of [null, "", "null", "{"]) expect(readMatrix(text).size).toBe(0);
});
