import { expect, test } from "vitest";
import { compareLocks, lockReader } from "./index.ts";

/** The names that are other ones, and who asks for which, after a lock file changed. */
function compare(path: string, before: string, after: string) {
  const read = lockReader(path);
  const [old, now] = [read?.(before), read?.(after)];
  if (!old || !now) return null;
  const change = compareLocks(old, now);
  if (change.kind === "all") return change.because;
  const asked = Object.fromEntries([...change.asked].map(([from, names]) => [from, [...names].sort()]));
  return { names: [...change.names].sort(), asked };
}

const npm = (inner: string, more = "") =>
  JSON.stringify({
    name: "app",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: {
      "": { name: "app", version: "1.0.0", dependencies: { outer: "1" }, devDependencies: { other: "1" } },
      "packages/a": { dependencies: { leaf: "1" } },
      "node_modules/outer": { version: "1.0.0", integrity: "x", dependencies: { inner: "1" } },
      "node_modules/inner": { version: inner, integrity: inner },
      "node_modules/other": { version: "1.0.0", integrity: "x", dev: true },
      "node_modules/leaf": { version: "1.0.0", integrity: "x" },
      ...(more && { [`node_modules/outer/node_modules/${more}`]: { version: "9.0.0", integrity: "z" } }),
    },
  });
const pnpm = (inner: string, overrides = "") => `lockfileVersion: '9.0'
${overrides}
importers:
  .:
    dependencies:
      outer:
        specifier: ^1.0.0
        version: 1.0.0(inner@${inner})
  packages/a:
    devDependencies:
      '@s/leaf':
        specifier: catalog:
        version: 2.0.0
packages:
  outer@1.0.0:
    resolution: {integrity: sha512-a}
  inner@${inner}:
    resolution: {integrity: sha512-${inner}}
    engines: {node: '>=20'}
  '@s/leaf@2.0.0':
    resolution: {integrity: sha512-c}
snapshots:
  outer@1.0.0(inner@${inner}):
    dependencies:
      inner: ${inner}
  inner@${inner}: {}
  '@s/leaf@2.0.0': {}
`;
const pnpm6 = (inner: string) => `lockfileVersion: '6.0'
dependencies:
  outer:
    specifier: ^1.0.0
    version: 1.0.0
packages:
  /outer@1.0.0:
    resolution: {integrity: sha512-a}
    dependencies:
      inner: ${inner}
    dev: false
  /inner@${inner}:
    resolution: {integrity: sha512-${inner}}
`;
const yarn1 = (inner: string) => `# yarn lockfile v1

"@s/leaf@^2.0.0":
  version "2.0.0"
  integrity sha512-c

inner@^1.0.0, inner@^1.1.0:
  version "${inner}"
  integrity sha512-${inner}

outer@^1.0.0:
  version "1.0.0"
  dependencies:
    inner "^1.0.0"
`;
const berry = (inner: string) => `__metadata:
  version: 8
  cacheKey: 10c0

"app@workspace:.":
  version: 0.0.0-use.local
  resolution: "app@workspace:."
  dependencies:
    outer: "npm:^1.0.0"
  languageName: unknown
  linkType: soft

"inner@npm:^1.0.0":
  version: ${inner}
  resolution: "inner@npm:${inner}"
  checksum: 10c0/${inner}

"leaf@npm:^1.0.0":
  version: 1.0.0
  resolution: "leaf@npm:1.0.0"

"outer@npm:^1.0.0":
  version: 1.0.0
  resolution: "outer@npm:1.0.0"
  dependencies:
    inner: "npm:^1.0.0"
`;
const bun = (inner: string) => `{
  "lockfileVersion": 1,
  "workspaces": { "": { "name": "app", "dependencies": { "outer": "1", "leaf": "1" } } },
  "packages": {
    "outer": ["outer@1.0.0", "", { "dependencies": { "inner": "1" } }, "sha512-a"],
    "inner": ["inner@${inner}", "", {}, "sha512-${inner}"],
    "leaf": ["leaf@1.0.0", "", {}, "sha512-c"],
  },
}`;
const cargo = (inner: string, own = "0.1.0") => `version = 4
[[package]]
name = "app"
version = "${own}"
dependencies = ["outer"]
[[package]]
name = "quiet"
version = "0.1.0"
[[package]]
name = "outer"
version = "1.0.0"
source = "registry+https://example.com/index"
dependencies = ["inner"]
[[package]]
name = "inner"
version = "${inner}"
source = "registry+https://example.com/index"
checksum = "${inner}"
`;
const uv = (inner: string, own = "0.1.0") => `version = 1
requires-python = ">=3.10"
[[package]]
name = "app"
version = "${own}"
source = { editable = "." }
dependencies = [{ name = "outer" }]
[package.dev-dependencies]
dev = [{ name = "leaf" }]
[[package]]
name = "outer"
version = "1.0.0"
source = { registry = "https://example.com/simple" }
dependencies = [{ name = "inner" }]
[[package]]
name = "inner"
version = "${inner}"
source = { registry = "https://example.com/simple" }
[[package]]
name = "leaf"
version = "1.0.0"
source = { registry = "https://example.com/simple" }
`;
const poetry = (inner: string) => `[[package]]
name = "outer"
version = "1.0.0"
files = [{ file = "outer.whl", hash = "x" }]
[package.dependencies]
Inner = ">=1"
[[package]]
name = "inner"
version = "${inner}"
files = []
[[package]]
name = "leaf"
version = "1.0.0"
files = []
[metadata]
lock-version = "2.1"
content-hash = "${inner}"
`;

const up = { names: ["inner", "outer"], asked: { "": ["outer"] } };
test.each([
  ["package-lock.json", npm("1.0.0"), npm("1.0.1"), up],
  ["pnpm-lock.yaml", pnpm("1.0.0"), pnpm("1.0.1"), up],
  ["pnpm-lock.yaml", pnpm6("1.0.0"), pnpm6("1.0.1"), up],
  ["yarn.lock", yarn1("1.0.0"), yarn1("1.1.0"), up],
  ["yarn.lock", berry("1.0.0"), berry("1.0.1"), { names: ["app", ...up.names], asked: up.asked }],
  ["bun.lock", bun("1.0.0"), bun("1.0.1"), up],
  ["Cargo.lock", cargo("1.0.0"), cargo("1.0.1"), { names: ["app", ...up.names], asked: { app: ["app"] } }],
  ["uv.lock", uv("1.0.0"), uv("1.0.1"), { names: ["app", ...up.names], asked: up.asked }],
  ["poetry.lock", poetry("1.0.0"), poetry("1.0.1"), up],
])(
  "%s: another package under one that a project asks for reaches that one, and no other",
  (path, before, after, wanted) => {
    expect(compare(path, before, after)).toEqual(wanted);
    expect(compare(path, before, before)).toEqual({ names: [], asked: {} });
    expect(compare(path, before, after.replaceAll("\n", "\r\n"))).toEqual(wanted);
  },
);

test.each([
  ["Cargo.lock", cargo("1.0.0"), cargo("1.0.0", "0.2.0")],
  ["uv.lock", uv("1.0.0"), uv("1.0.0", "0.2.0")],
  [
    "package-lock.json",
    npm("1.0.0"),
    npm("1.0.0").replace('"name":"app","version":"1.0.0"', '"name":"app","version":"2.0.0"'),
  ],
])("%s: the project's own version is no change", (path, before, after) => {
  expect(after).not.toBe(before);
  expect(compare(path, before, after)).toEqual({ names: [], asked: {} });
});

test("a package that is put elsewhere is another one for whom it is found by", () => {
  expect(compare("package-lock.json", npm("1.0.0"), npm("1.0.0", "inner"))).toEqual(up);
});

test("who asks for what is told apart by project", () => {
  const after = pnpm("1.0.0").replaceAll("2.0.0", "2.0.1");
  expect(compare("pnpm-lock.yaml", pnpm("1.0.0"), after)).toEqual({
    names: ["@s/leaf"],
    asked: { "packages/a": ["@s/leaf"] },
  });
});

test("a project that gets another version of those that are both there", () => {
  const both = pnpm("1.0.0").replace("snapshots:", "snapshots:\n  '@s/leaf@3.0.0': {}\n");
  const after = both.replace("version: 2.0.0", "version: 3.0.0");
  expect(compare("pnpm-lock.yaml", both, after)).toMatchObject({ asked: { "packages/a": ["@s/leaf"] } });
});

test("overrides, constraints and a newer format touch everything", () => {
  expect(compare("pnpm-lock.yaml", pnpm("1.0.0"), pnpm("1.0.0", "overrides:\n  inner: 1.0.0"))).toMatch(
    /settings/,
  );
  expect(compare("pnpm-lock.yaml", pnpm("1.0.0"), pnpm("1.0.0").replace("9.0", "10.0"))).toMatch(/settings/);
  const manifest = `${uv("1.0.0")}[manifest]\nconstraints = [{ name = "inner", specifier = "<2" }]\n`;
  expect(compare("uv.lock", uv("1.0.0"), manifest)).toMatch(/settings/);
});

test.each(["package-lock.json", "pnpm-lock.yaml", "yarn.lock", "bun.lock", "Cargo.lock", "uv.lock"])(
  "%s: what is no lock file is not read",
  (path) => {
    for (const text of ["", "<<<<<<< HEAD\n{}", "{", "[]", "null"])
      expect(lockReader(path)?.(text)).toBeNull();
  },
);

test("packages in a circle are walked once, and one that nobody is known to need reaches everything", () => {
  const circle = (version: string) => `# yarn lockfile v1

a@^1:
  version "${version}"
  dependencies:
    b "^1"

b@^1:
  version "1.0.0"
  dependencies:
    a "^1"
`;
  expect(compare("yarn.lock", circle("1.0.0"), circle("1.0.1"))).toMatch(/not known/);
});

test("a bun.lock whose names are no texts comes to an end", () => {
  const lock = {
    workspaces: { "": { name: [[[]]], dependencies: { ms: "^2" } } },
    packages: { ms: ["ms@2"] },
  };
  expect(lockReader("bun.lock")?.(JSON.stringify(lock))?.importers.get("")?.get("ms")).toBe("ms");
  const long = "@".repeat(200_000);
  expect(
    lockReader("bun.lock")?.(JSON.stringify({ workspaces: {}, packages: { [long]: [] } }))?.packages.size,
  ).toBe(1);
});
