import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import { maxKeyLength } from "./key.ts";
import type { Machine } from "./machine.ts";
import { managers } from "./managers.ts";
import { type PlanRequest, planEntries } from "./plan.ts";
import { repositoryOf } from "./repository.ts";

const linux: Machine = { os: "Linux", arch: "X64", tools: {}, env: {} };

function plan(contents: Record<string, string>, request: Partial<PlanRequest> = {}) {
  const repository = repositoryOf(memoryFiles(contents));
  return planEntries({
    repository,
    machine: linux,
    only: null,
    epoch: () => "1",
    commit: "abc123",
    ...request,
  });
}

/** Manager or store → a repository that uses it, and where its store lies on Linux. */
const samples: Record<string, [contents: Record<string, string>, paths: string[]]> = {
  npm: [{ "package-lock.json": "{}" }, ["~/.npm/_cacache"]],
  yarn: [{ "yarn.lock": "# yarn lockfile v1\n" }, ["~/.cache/yarn"]],
  "yarn-berry": [{ "yarn.lock": "__metadata:\n  version: 8\n" }, ["~/.yarn/berry/cache"]],
  pnpm: [{ "pnpm-lock.yaml": "lockfileVersion: '9.0'\n" }, ["~/.local/share/pnpm/store"]],
  bun: [{ "bun.lock": "{}" }, ["~/.bun/install/cache"]],
  pip: [{ "requirements.txt": "idna==3.7\n" }, ["~/.cache/pip"]],
  poetry: [{ "poetry.lock": "" }, ["~/.cache/pypoetry/artifacts", "~/.cache/pypoetry/cache"]],
  uv: [{ "uv.lock": "" }, ["~/.cache/uv"]],
  pipenv: [{ "Pipfile.lock": "{}" }, ["~/.cache/pipenv"]],
  pdm: [{ "pdm.lock": "" }, ["~/.cache/pdm"]],
  conda: [{ "environment.yml": "" }, ["~/conda_pkgs_dir"]],
  pixi: [{ "pixi.lock": "" }, ["~/.cache/rattler/cache"]],
  go: [{ "go.sum": "" }, ["~/go/pkg/mod"]],
  "go-build": [{ "go.sum": "" }, ["~/.cache/go-build"]],
  cargo: [{ "Cargo.lock": "" }, ["~/.cargo/registry/cache", "~/.cargo/registry/index", "~/.cargo/git/db"]],
  "cargo-target": [{ "a/Cargo.lock": "" }, ["a/target"]],
  maven: [{ "pom.xml": "<project/>" }, ["~/.m2/repository"]],
  gradle: [
    { "build.gradle.kts": "" },
    ["~/.gradle/caches/modules-2", "~/.gradle/caches/jars-9", "~/.gradle/wrapper/dists"],
  ],
  "gradle-build": [{ "build.gradle": "" }, ["~/.gradle/caches/build-cache-1"]],
  sbt: [{ "build.sbt": "" }, ["~/.cache/coursier/v1", "~/.ivy2/cache", "~/.sbt/boot"]],
  bundler: [{ "Gemfile.lock": "" }, ["vendor/bundle"]],
  composer: [{ "composer.lock": "{}" }, ["~/.cache/composer/files"]],
  nuget: [{ "src/packages.lock.json": "{}" }, ["~/.nuget/packages"]],
  mix: [{ "mix.lock": "" }, ["deps"]],
  "mix-build": [{ "mix.lock": "" }, ["_build"]],
  pub: [{ "pubspec.lock": "" }, ["~/.pub-cache/hosted"]],
  swiftpm: [{ "Package.resolved": "{}" }, [".build/checkouts", ".build/repositories"]],
  cocoapods: [{ "Podfile.lock": "" }, ["~/Library/Caches/CocoaPods"]],
  carthage: [{ "Cartfile.resolved": "" }, ["Carthage/Build"]],
  ccache: [{ "CMakeLists.txt": "set(CMAKE_C_COMPILER_LAUNCHER ccache)" }, ["~/.cache/ccache"]],
  sccache: [{ "Cargo.lock": "", ".cargo/config.toml": 'rustc-wrapper = "sccache"' }, ["~/.cache/sccache"]],
  turbo: [{ "turbo.json": "{}" }, [".turbo/cache", "node_modules/.cache/turbo"]],
  nx: [{ "nx.json": "{}" }, [".nx/cache"]],
  next: [{ "web/next.config.js": "" }, ["web/.next/cache"]],
  playwright: [
    { "package-lock.json": '{"packages":{"node_modules/playwright":{"version":"1.50.0"}}}' },
    ["~/.cache/ms-playwright"],
  ],
  apt: [{ Aptfile: "" }, ["/var/cache/apt/archives/*.deb"]],
};

test("every store has a sample here", () => {
  const stores = managers.flatMap((manager) => manager.stores.map(({ name }) => name));
  expect(Object.keys(samples).sort()).toEqual([...stores].sort());
});

describe.each(Object.entries(samples))("%s", (name, [contents, paths]) => {
  test("is found and knows its paths", () => {
    const entry = plan(contents, { only: [name] }).find(({ store }) => store.name === name);
    expect(entry?.paths).toEqual(paths);
    expect(entry?.key).toMatch(new RegExp(`^keep-pace-${name}-Linux-X64-1-.*[0-9a-f]{64}(-abc123)?$`));
    expect(entry?.because).toMatch(/^found .*\.$/);
  });

  test("is not found in a repository without it", () => {
    expect(plan({ "README.md": "hello" }, { only: [name] })).toEqual([]);
  });
});

test("a key is short enough, holds no comma, and no store's keys begin like another's", () => {
  const contents = Object.assign({}, ...Object.values(samples).map(([files]) => files)) as Record<
    string,
    string
  >;
  const entries = plan({ ...contents, ".nvmrc": `v1,2${"x".repeat(2000)}` }, { only: Object.keys(samples) });
  for (const { key, restoreKeys } of entries) {
    for (const one of [key, ...restoreKeys]) expect(one.length).toBeLessThanOrEqual(maxKeyLength);
    expect(key).not.toContain(",");
    const alike = entries.filter((other) => restoreKeys.some((prefix) => other.key.startsWith(prefix)));
    expect(alike.map((other) => other.key)).toEqual([key]);
  }
});

test("several lock files make one entry, and each of them counts", () => {
  const locks = { "a/package-lock.json": "{}", "b/package-lock.json": "{}" };
  const [entry, ...more] = plan(locks);
  expect(more).toEqual([]);
  expect(entry?.keyFiles).toEqual(["a/package-lock.json", "b/package-lock.json"]);
  expect(plan({ ...locks, "b/package-lock.json": '{"x":1}' })[0]?.key).not.toBe(entry?.key);
  expect(entry?.because).toContain("a/package-lock.json and 1 more");
});

test("lock files of installed, vendored and test packages do not count", () => {
  const lock = "package-lock.json";
  expect(
    plan({ [`node_modules/a/${lock}`]: "{}", [`test/fixtures/b/${lock}`]: "{}", [`vendor/c/${lock}`]: "{}" }),
  ).toEqual([]);
});

describe("the runtime", () => {
  const lock = { "package-lock.json": "{}" };

  test("is the version file's, wherever it lies above the lock file", () => {
    const [entry] = plan(
      { "web/package-lock.json": "{}", ".nvmrc": "v22.1.0\n" },
      { machine: { ...linux, tools: { node: "24.1.0" } } },
    );
    expect(entry?.key).toMatch(/-1-node22-[0-9a-f]{64}$/);
    expect(entry?.because).toContain("node v22.1.0 from .nvmrc");
    expect(entry?.template).toContain("-node$" + "{{ hashFiles('.nvmrc') }}-");
  });

  test("else the tool's on the PATH, else left open; never that of the process", () => {
    expect(plan(lock, { machine: { ...linux, tools: { node: "18.3.0" } } })[0]?.key).toContain("-1-node18-");
    expect(plan(lock)[0]?.key).toContain("-1-node-");
  });

  test("does not part an older entry from a checked store, but does from a tree", () => {
    const tree = { "Gemfile.lock": "", ".ruby-version": "3.3.1" };
    expect(plan(tree)[0]?.restoreKeys).toEqual(["keep-pace-bundler-Linux-X64-1-ruby3.3-trusted-"]);
    expect(plan({ ...lock, ".nvmrc": "22" })[0]?.restoreKeys).toEqual([
      "keep-pace-npm-Linux-X64-1-node22-",
      "keep-pace-npm-Linux-X64-1-",
    ]);
  });

  test("parts Python's entries: their wheels differ", () => {
    expect(plan({ "uv.lock": "", ".python-version": "3.12" })[0]?.restoreKeys).toEqual([
      "keep-pace-uv-Linux-X64-1-python3.12-",
    ]);
  });

  test.each([
    [{ ".tool-versions": "ruby 3.3.0\nnodejs 20.11.1\n" }, "node20-"],
    [{ "mise.toml": '[tools]\nnode = "21"\n' }, "node21-"],
    [{ "package.json": '{"volta":{"node":"16.2.0"}}' }, "node16-"],
    [{ ".nvmrc": "lts/iron" }, "nodelts_iron-"],
    [{ ".nvmrc": "", "package.json": "not JSON" }, "node-"],
  ])("is read from %j", (files, expected) => {
    expect(plan({ ...lock, ...files })[0]?.key).toContain(`-1-${expected}`);
  });
});

test("a rolling store gets an entry of its own with every commit and starts from the newest", () => {
  const [, build] = plan({ "go.sum": "x", "go.mod": "module x\n\ngo 1.24\n" });
  const family = "keep-pace-go-build-Linux-X64-1-go1.24-trusted-";
  expect(build?.key).toMatch(/-[0-9a-f]{64}-abc123$/);
  expect(build?.restoreKeys).toEqual([build?.key.replace(/abc123$/, ""), family]);
  expect(build?.template).toMatch(/-\$\{\{ github\.sha \}\}$/);
});

test("what untrusted runs save of trees never reaches a trusted run, and the other way it may", () => {
  const files = { "go.sum": "x", "go.mod": "module x\n\ngo 1.24\n" };
  const [modules, build] = plan(files, { untrusted: true });
  const [, trusted] = plan(files);
  const prefix = "keep-pace-go-build-Linux-X64-1-go1.24-untrusted-";
  expect(build?.key.startsWith(prefix)).toBe(true);
  expect(build?.restoreKeys).toEqual([
    build?.key.replace(/abc123$/, ""),
    prefix,
    trusted?.key,
    ...(trusted?.restoreKeys ?? []),
  ]);
  expect(trusted?.restoreKeys.some((key) => build?.key.startsWith(key))).toBe(false);
  expect(modules?.key).toBe(plan(files)[0]?.key);
});

test("what usually loses time is saved only when asked for by name", () => {
  const [off] = plan({ "bun.lock": "{}" });
  expect(off?.save).toBe("never");
  expect(off?.because).toContain("Not saved unless asked for by name");
  expect(plan({ "bun.lock": "{}" }, { only: ["bun"] })[0]?.save).toBe("trusted");
});

test("an epoch leaves all entries behind", () => {
  const [entry] = plan({ "uv.lock": "" }, { epoch: () => "2" });
  expect(entry?.key).toContain("-X64-2-");
  expect(entry?.restoreKeys.every((key) => key.includes("-X64-2-"))).toBe(true);
});

test("a release of the project itself changes no Maven key", () => {
  const pom = (version: string, junit: string) =>
    `<project><groupId>g</groupId><version>${version}</version><dependencies><dependency><version>${junit}</version></dependency></dependencies></project>`;
  const key = (text: string) => plan({ "pom.xml": text })[0]?.key;
  expect(key(pom("1.0", "4"))).toBe(key(pom("2.0", "4")));
  expect(key(pom("1.0", "4"))).not.toBe(key(pom("1.0", "5")));
});

test("variables and settings move a store", () => {
  const env = { npm_config_cache: "/c", PNPM_HOME: "/p", UV_CACHE_DIR: "D:\\uv" };
  const contents = {
    "package-lock.json": "{}",
    "pnpm-lock.yaml": "",
    "uv.lock": "",
    "yarn.lock": "__metadata:\n",
    ".yarnrc.yml": "enableGlobalCache: false\n",
  };
  expect(plan(contents, { machine: { ...linux, env } }).map(({ paths }) => paths)).toEqual([
    ["/c/_cacache"],
    [".yarn/cache"],
    ["/p/store"],
    ["D:/uv"],
  ]);
});

test("a Yarn cache that is checked in needs none", () => {
  expect(plan({ "yarn.lock": "__metadata:\n", ".yarn/cache/ms-npm-2.1.3-abc.zip": "" })).toEqual([]);
});

test("stores lie elsewhere on macOS and Windows", () => {
  const contents = { "package-lock.json": "{}", "requirements.txt": "", "go.sum": "" };
  const paths = (os: Machine["os"]) =>
    plan(contents, { machine: { ...linux, os } }).flatMap((entry) => entry.paths);
  expect(paths("macOS")).toEqual([
    "~/.npm/_cacache",
    "~/Library/Caches/pip",
    "~/go/pkg/mod",
    "~/Library/Caches/go-build",
  ]);
  expect(paths("Windows")).toEqual([
    "~/AppData/Local/npm-cache/_cacache",
    "~/AppData/Local/pip/Cache",
    "~/go/pkg/mod",
    "~/AppData/Local/go-build",
  ]);
});

describe("what lies in samples", () => {
  const stores = (contents: Record<string, string>) => plan(contents).map(({ store }) => store.name);

  test("is not cached for beside a project", () => {
    expect(
      stores({
        "uv.lock": "",
        "examples/shop/requirements.txt": "idna==3.7\n",
        "tests/syntax/source/Go/go.sum": "",
        "src/templates/package-lock.json": "{}",
      }),
    ).toEqual(["uv"]);
  });

  test("is where there is nothing else, and tests may have dependencies of their own", () => {
    expect(stores({ "examples/shop/package-lock.json": "{}" })).toEqual(["npm"]);
    expect(stores({ "go.sum": "", "tests/e2e/package-lock.json": "{}" })).toContain("npm");
  });
});

test("the version is the outermost project's", () => {
  const [entry] = plan({
    "compliance/go.mod": "module c\n\ngo 1.22.0\n",
    "compliance/go.sum": "",
    "go.mod": "module m\n\ngo 1.25.3\n",
    "go.sum": "",
  });
  expect(entry?.because).toContain("go.sum and 1 more, go 1.25.3 from go.mod");
  const [maven] = plan({ "app/pom.xml": "<project/>", "pom.xml": "<project/>" });
  expect(maven?.because).toContain("found pom.xml and 1 more");
});
