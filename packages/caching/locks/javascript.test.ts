import { expect, test } from "vitest";
import { readBunLock } from "./bun.ts";
import { readNpmLock } from "./npm.ts";
import { packageId } from "./package.ts";
import { readPnpmLock } from "./pnpm.ts";
import { readYarnBerryLock, readYarnClassicLock } from "./yarn.ts";

const ids = (list: ReturnType<typeof readNpmLock>) => list?.map(packageId);

test("package-lock.json of version 3 names downloads only: no project, workspace, link or bundled package", () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      "": { name: "app", version: "1.0.0" },
      "packages/tool": { name: "tool", version: "2.0.0" },
      "node_modules/tool": { resolved: "packages/tool", link: true },
      "node_modules/ms": { version: "2.1.3", integrity: "sha512-ms" },
      "node_modules/debug/node_modules/ms": { version: "2.0.0", integrity: "sha512-old" },
      "node_modules/@scope/a": { version: "1.0.0" },
      "node_modules/alias": { name: "real", version: "3.0.0", integrity: "sha512-real" },
      "node_modules/npm/node_modules/inside": { version: "9.0.0", inBundle: true },
    },
  };
  expect(ids(readNpmLock(JSON.stringify(lock), "package-lock.json"))).toEqual([
    "ms@2.1.3#sha512-ms",
    "ms@2.0.0#sha512-old",
    "@scope/a@1.0.0",
    "real@3.0.0#sha512-real",
  ]);
});

test("package-lock.json of version 1 is a tree", () => {
  const lock = {
    lockfileVersion: 1,
    dependencies: {
      debug: { version: "2.6.9", integrity: "sha512-d", dependencies: { ms: { version: "2.0.0" } } },
      local: { version: "file:../local" },
    },
  };
  expect(ids(readNpmLock(JSON.stringify(lock), ""))).toEqual(["debug@2.6.9#sha512-d", "ms@2.0.0"]);
});

test("a text that is no lock file gives null, not an empty list", () => {
  for (const read of [readNpmLock, readPnpmLock, readBunLock]) expect(read("<<<<<<< HEAD", "x")).toBeNull();
});

test("yarn.lock of Yarn 1", () => {
  const lock = `# yarn lockfile v1


"@babel/core@^7.0.0", "@babel/core@^7.1.0":
  version "7.24.0"
  resolved "https://packages.example/core-7.24.0.tgz#abc"
  integrity sha512-core==
  dependencies:
    ms "^2.0.0"

"alias@npm:ms@^2.0.0", ms@^2.0.0:
  version "2.1.3"
`;
  expect(ids(readYarnClassicLock(lock, ""))).toEqual(["@babel/core@7.24.0#sha512-core==", "ms@2.1.3"]);
});

test("yarn.lock of Yarn 4 leaves out workspaces", () => {
  const lock = `__metadata:
  version: 8

"app@workspace:.":
  version: 0.0.0-use.local
  resolution: "app@workspace:."
  languageName: unknown

"ms@npm:^2.0.0, ms@npm:^2.1.0":
  version: 2.1.3
  resolution: "ms@npm:2.1.3"
  checksum: 10c0/abc
  languageName: node
`;
  expect(ids(readYarnBerryLock(lock, ""))).toEqual(["ms@2.1.3#10c0/abc"]);
});

test("pnpm-lock.yaml of versions 9 and 6 and 5", () => {
  const nine = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      ms:
        specifier: ^2.0.0
        version: 2.1.3

packages:

  '@scope/a@1.0.0':
    resolution: {integrity: sha512-a}
    engines: {node: '>=10'}

  ms@2.1.3:
    resolution: {integrity: sha512-ms}

snapshots:

  ms@2.1.3: {}
`;
  expect(ids(readPnpmLock(nine, ""))).toEqual(["@scope/a@1.0.0#sha512-a", "ms@2.1.3#sha512-ms"]);
  const six =
    "lockfileVersion: '6.0'\n\npackages:\n\n  /ms@2.1.3(peer@1.0.0):\n    resolution: {integrity: sha512-ms}\n";
  expect(ids(readPnpmLock(six, ""))).toEqual(["ms@2.1.3#sha512-ms"]);
  const five =
    "lockfileVersion: 5.4\n\npackages:\n\n  /@s/a/1.0.0_peer@2.0.0:\n    resolution: {integrity: sha512-a}\n";
  expect(ids(readPnpmLock(five, ""))).toEqual(["@s/a@1.0.0#sha512-a"]);
});

test("bun.lock is JSON with trailing commas, which stay in texts", () => {
  const lock = `{
  "lockfileVersion": 1,
  "packages": {
    "ms": ["ms@2.1.3", "", {}, "sha512-ms,]"],
    "tool": ["tool@workspace:packages/tool"],
  }
}`;
  expect(ids(readBunLock(lock, ""))).toEqual(["ms@2.1.3#sha512-ms,]"]);
});
