/** Small valid texts of every format: what the fuzzer starts from. */
const json = (value: unknown) => JSON.stringify(value, null, 1);

export const dockerfiles = [
  "# syntax=docker/dockerfile:1\n# escape=\\\nARG V=20\nFROM --platform=$BUILDPLATFORM node:${V:-20} AS build\nWORKDIR /app\nCOPY . .\nRUN npm install && \\\n  npm run build\nFROM nginx\nCOPY --from=build --chown=1:1 /app/dist /usr/share\n",
  'FROM python:3.12\nSHELL ["/bin/bash", "-c"]\nENV A=1 B="x y"\nRUN <<EOF\npip install -r requirements.txt\nEOF\nCOPY --link --exclude=*.md a b/\nRUN --mount=type=cache,target=/root/.cache,id=x,sharing=locked apt-get update && apt-get install -y curl\nCMD ["a", "b"]\nHEALTHCHECK --interval=5s CMD x\nONBUILD RUN y\n',
];
export const dockerignores = [
  "# x\n**/*.md\n!README.md\n/a/[b-d]?\\*\nnode_modules\n",
  "*\n!src/**\n!package.json\n",
];
export const workflows = [
  `name: ci
on:
  push: {branches: [main]}
  pull_request:
permissions: {contents: read}
env: &env
  A: \${{ github.ref }}
jobs:
  test:
    runs-on: \${{ matrix.os }}
    strategy:
      matrix:
        os: [ubuntu-latest, macos-latest]
        include: [{os: windows-latest, x: 1}]
    steps:
      - uses: actions/checkout@v4
      - uses: actions/cache@v4
        with: {path: ~/.npm, key: "npm-\${{ hashFiles('**/package-lock.json') }}", restore-keys: npm-}
      - run: |
          npm ci
          npm test && docker build -t x -f Dockerfile .
        env: *env
  image:
    needs: [test]
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: docker/setup-buildx-action@v3
      - uses: docker/build-push-action@v6
        with: {context: ., push: true, cache-from: "type=gha", platforms: "linux/amd64,linux/arm64"}
`,
];
export const configurations = [
  "goals:\n  overhead: 0.25\nexclude: [vendor/**]\nrules:\n  broad-copy-before-install: off\n",
  "select:\n  rules:\n    - when: [a/**]\n      run: [b/**]\ndelivery:\n  environment: production\ncost:\n  areas: {web: [web/**]}\nquarantine:\n  - {test: a.py, owner: x, reason: y, until: 2026-12-31}\n",
];
export const bakes = [
  'variable "TAG" {\n  default = "x"\n}\ngroup "default" {\n  targets = ["a", "b"]\n}\ntarget "a" {\n  context = "."\n  dockerfile = "Dockerfile"\n  args = { V = "${TAG}-1" }\n  platforms = ["linux/amd64"]\n  cache-from = ["type=gha,scope=${TAG}"]\n}\ntarget "b" {\n  inherits = ["a"]\n  matrix = { v = ["1", "2"] }\n  name = "b-${v}"\n  # x\n  tags = [for t in ["a"] : upper(t)]\n  description = <<EOT\ntext\nEOT\n}\n',
];
export const bakesJson = [
  json({
    group: { default: { targets: ["a"] } },
    target: { a: { context: ".", args: { A: "1" }, inherits: ["a"] } },
  }),
];
export const composes = [
  "services:\n  web:\n    build:\n      context: ./web\n      dockerfile: Dockerfile\n      target: dev\n      args: {A: 1}\n  db: &db\n    image: postgres\n    build: .\n  db2:\n    <<: *db\n",
];
const junit = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="0" tests="3" time="0.1" timestamp="2026-01-01T00:00:00+00:00"><testcase classname="tests.test_a.TestB" name="test_c[1-x]" file="tests/test_a.py" time="0.01"/><testcase classname="a" name="b" time="1e-3"><failure message="m">x &lt; y</failure></testcase><testcase name="s"><skipped/><system-out><![CDATA[x]]></system-out></testcase></testsuite></testsuites>`;
export const reports = [
  junit,
  `<testsuite name="vitest" timestamp="x"><testcase classname="a.test.ts" name="x &gt; y" time="0.5"><rerunFailure/></testcase></testsuite>`,
  json({
    testResults: [
      {
        name: "/r/a.test.js",
        startTime: 1,
        endTime: 5,
        assertionResults: [{ ancestorTitles: ["x"], title: "y", status: "passed", duration: 3 }],
      },
    ],
  }),
  '{"Time":"2026-01-01T00:00:00Z","Action":"run","Package":"x/y","Test":"TestA/b"}\n{"Action":"pass","Package":"x/y","Test":"TestA/b","Elapsed":0.5}\n{"Action":"pass","Package":"x/y","Elapsed":1}\n',
  json({
    config: { rootDir: "/r" },
    suites: [
      {
        title: "a.spec.ts",
        file: "a.spec.ts",
        specs: [
          {
            title: "t",
            file: "a.spec.ts",
            tests: [{ results: [{ status: "passed", duration: 3, retry: 0 }] }],
          },
        ],
        suites: [],
      },
    ],
  }),
  json({
    version: "3.13",
    examples: [
      { id: "./a[1:1]", full_description: "a b", status: "passed", file_path: "./a_spec.rb", run_time: 0.1 },
    ],
  }),
  json({ "tests/test_a.py::test_b": 0.5, "x::y": 1 }),
  json({ "a_spec.rb": 1.5, "b_spec.rb": 2 }),
];
export const coverages = [
  "TN:a.test.ts\nSF:src/a.ts\nFN:1,f\nFNDA:2,f\nDA:1,1\nDA:2,0\nBRDA:1,0,0,-\nBRF:1\nLF:2\nLH:1\nend_of_record\n",
  json({
    "/r/a.js": {
      path: "/r/a.js",
      statementMap: { 0: { start: { line: 1, column: 0 }, end: { line: 1, column: 9 } } },
      s: { 0: 1 },
      fnMap: {},
      f: {},
      branchMap: { 0: { loc: {}, locations: [{}] } },
      b: { 0: [1] },
    },
  }),
  json({
    meta: { version: "7", format: 3, branch_coverage: true },
    files: {
      "a.py": {
        executed_lines: [1, 2],
        missing_lines: [3],
        excluded_lines: [],
        summary: { covered_lines: 2, num_statements: 3 },
        contexts: { 1: ["tests/test_a.py::test_b|run", ""] },
        executed_branches: [[1, 2]],
        missing_branches: [],
      },
    },
    totals: {},
  }),
  json({
    result: [
      { url: "file:///r/a.js", functions: [{ ranges: [{ startOffset: 0, endOffset: 5, count: 1 }] }] },
    ],
  }),
  json({ "a.test.ts": ["src/a.ts"] }),
];
export const locks: Readonly<Record<string, readonly string[]>> = {
  "package-lock.json": [
    json({
      lockfileVersion: 3,
      packages: {
        "": { name: "a", dependencies: { ms: "^2" }, workspaces: ["p/*"] },
        "p/a": { name: "a" },
        "node_modules/a": { resolved: "p/a", link: true },
        "node_modules/ms": { version: "2.1.3", integrity: "sha512-x" },
      },
    }),
    json({
      lockfileVersion: 1,
      dependencies: { d: { version: "1", dependencies: { e: { version: "2", requires: { f: "1" } } } } },
    }),
  ],
  "yarn.lock": [
    '# yarn lockfile v1\n\n\n"@b/c@^7.0.0", "@b/c@^7.1.0":\n  version "7.24.0"\n  resolved "https://x/c.tgz#abc"\n  integrity sha512-c==\n  dependencies:\n    ms "^2.0.0"\n\nms@^2.0.0:\n  version "2.1.3"\n',
    '__metadata:\n  version: 8\n\n"app@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "app@workspace:."\n  dependencies:\n    ms: "npm:^2.0.0"\n\n"ms@npm:^2.0.0":\n  version: 2.1.3\n  resolution: "ms@npm:2.1.3"\n  checksum: 10c0/abc\n',
  ],
  "pnpm-lock.yaml": [
    "lockfileVersion: '9.0'\n\nsettings:\n  autoInstallPeers: true\n\nimporters:\n\n  .:\n    dependencies:\n      ms:\n        specifier: ^2.0.0\n        version: 2.1.3\n\npackages:\n\n  '@s/a@1.0.0':\n    resolution: {integrity: sha512-a}\n\n  ms@2.1.3:\n    resolution: {integrity: sha512-ms}\n\nsnapshots:\n\n  ms@2.1.3:\n    dependencies:\n      '@s/a': 1.0.0\n",
  ],
  "bun.lock": [
    '{\n  "lockfileVersion": 1,\n  "workspaces": {"": {"name": "a", "dependencies": {"ms": "^2"}}},\n  "packages": {\n    "ms": ["ms@2.1.3", "", {}, "sha512-ms"],\n  }\n}',
  ],
  "Cargo.lock": [
    'version = 4\n[[package]]\nname = "app"\nversion = "0.1.0"\ndependencies = ["serde 1.0.200"]\n[[package]]\nname = "serde"\nversion = "1.0.200"\nsource = "registry+https://x"\nchecksum = "abc"\n',
  ],
  "uv.lock": [
    'version = 1\n[[package]]\nname = "app"\nversion = "0.1.0"\nsource = { editable = "." }\ndependencies = [{ name = "idna" }]\n[[package]]\nname = "idna"\nversion = "3.7"\nsource = { registry = "https://x" }\nwheels = [{ url = "u", hash = "sha256:a" }]\n',
  ],
  "poetry.lock": [
    '[[package]]\nname = "idna"\nversion = "3.7"\nfiles = [{file = "a", hash = "b"}]\n[package.dependencies]\nx = ">=1"\n[metadata]\ncontent-hash = "c"\n',
  ],
  "requirements.txt": [
    'Flask_Login[extra] == 0.6.3 ; python_version > "3.8" \\\n    --hash=sha256:abc\n-r other.txt\nidna===3.7  # via\n-e .\n',
  ],
  "Pipfile.lock": [
    json({ _meta: { hash: {} }, default: { idna: { version: "==3.7" } }, develop: { l: {} } }),
  ],
  "go.sum": ["golang.org/x/text v0.14.0 h1:abc=\ngolang.org/x/text v0.14.0/go.mod h1:def=\n"],
  "go.mod": ["module x/y\n\ngo 1.22\n\nrequire (\n\ta/b v1.0.0 // indirect\n)\nreplace a/b => ./b\n"],
  "pom.xml": [
    "<project><parent><groupId>o</groupId><artifactId>p</artifactId><version>1</version></parent><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>${v}</version></dependency></dependencies></project>",
  ],
  "gradle.lockfile": ["# x\na.b:c:1.0=compileClasspath\nempty=x\n"],
  "Gemfile.lock": [
    "GEM\n  remote: https://x/\n  specs:\n    rake (13.0)\n    rails (7.0)\n      rake (>= 12)\n\nDEPENDENCIES\n  rails!\n",
  ],
  "composer.lock": [
    json({
      packages: [{ name: "a/b", version: "1.0", dist: { shasum: "x", reference: "y" } }],
      "packages-dev": [],
    }),
  ],
  "packages.lock.json": [
    json({
      version: 1,
      dependencies: { "net8.0": { A: { type: "Direct", resolved: "1.0", contentHash: "x" } } },
    }),
  ],
  "mix.lock": ['%{\n  "jason": {:hex, :jason, "1.4.1", "abc", [:mix], [], "hexpm", "def"},\n}\n'],
  "pubspec.lock": [
    'packages:\n  http:\n    dependency: "direct main"\n    description:\n      name: http\n      sha256: "abc"\n    source: hosted\n    version: "1.0.0"\n',
  ],
  "Package.resolved": [
    json({ pins: [{ identity: "a", state: { version: "1", revision: "r" } }], version: 2 }),
  ],
  "Podfile.lock": ["PODS:\n  - A (1.0):\n    - B (~> 2)\n  - B (2.0)\n\nSPEC CHECKSUMS:\n  A: abc\n"],
  "conda-lock.yml": [
    "version: 1\npackage:\n- name: a\n  version: 1.0\n  url: https://x/a.conda\n  hash: {md5: x}\n",
  ],
  "package.json": [
    json({
      name: "a",
      scripts: { test: "docker build -f x ." },
      workspaces: ["p/*"],
      dependencies: { a: "1" },
      jest: { testMatch: ["x"] },
      packageManager: "yarn@4",
    }),
  ],
  "pyproject.toml": [
    '[project]\nname = "a"\ndependencies = ["b>=1"]\n[tool.pytest.ini_options]\ntestpaths = ["tests"]\n[tool.poetry.dependencies]\npython = "^3"\n',
  ],
  "setup.cfg": ["[tool:pytest]\ntestpaths = a b\n[options]\ninstall_requires =\n  x\n"],
  "tsconfig.json": [
    '{\n// x\n"compilerOptions": {"baseUrl": ".", "paths": {"@/*": ["src/*"],}}, "extends": "./b"}',
  ],
};
export const sources: Readonly<Record<string, readonly string[]>> = {
  "a.ts": [
    'import a, { type T } from "./a"; export * from \'./b\'; const c = require(`./${x}/c`), r = /[\'"`]/g; // import "x"\nvi.mock("./g", () => ({ ...await import(/* y */ "./h") }));\nspawn("node", ["x.js"]); // keep-pace: needs a/**\nreadFileSync(new URL("./d.json", import.meta.url));\n',
  ],
  "a.vue": [
    '<template><img src="./a.png"></template>\n<script setup lang="ts">\nimport B from "./B.vue";\n</script>\n<style>@import "./x.css"; a { background: url(\'y.png\') }</style>\n',
  ],
  "a.css": ['@import url("./b.css"); a { background: url(c.png) } /* x */'],
  "a.py": [
    'from __future__ import annotations\nfrom .a import (b, c as d,\n  e)\nimport x.y as z\n"""doc"""\nimportlib.import_module(f"a.{n}")\nopen(\'data/x.json\') # keep-pace: needs a\nr"\\n" + b\'\'\'x\'\'\'\n',
  ],
  "a.go": [
    'package a\n\nimport (\n\t"fmt"\n\t_ "x/y"\n)\n//go:embed data/*.json\nvar s = `raw "x"` + "t" // c\nfunc f() { os.ReadFile("a/b") }\n',
  ],
  "a.rs": ['mod a;\n#[path = "b.rs"] mod c;\nuse crate::d::{e, f};\ninclude_str!("x.txt");\n'],
  "A.java": [
    'package a.b;\nimport static c.D.*;\nimport e.F;\nclass A extends G { String s = """\ntext"""; char c = \'"\'; B b; /* x */ }\n',
  ],
  "A.kt": ['package a\nimport b.c as d\nclass A : B() { val s = "x ${y("z")}" }\n'],
};
export const buildLogs = [
  `#1 [internal] load build definition from Dockerfile\n#1 DONE 0.1s\n#5 [build 2/4] RUN npm ci\n#5 0.5 text\n#5 CACHED\n#6 importing cache manifest from gha:1\n#6 ERROR: x\n#7 exporting to GitHub Actions Cache\n#7 writing layer sha256:${"a".repeat(64)} 1.2s done\n#7 DONE 3.1s\n`,
  `{"vertexes":[{"digest":"sha256:${"b".repeat(64)}","name":"[build 2/4] RUN x","started":"2026-01-01T00:00:00.5Z","completed":"2026-01-01T00:00:09Z","cached":true}]}\n{"statuses":[{"id":"sha256:c","vertex":"sha256:${"b".repeat(64)}","current":5,"total":9}]}\n`,
];
export const jobLogs = [
  "2026-01-01T00:00:00.0000000Z Cache hit for: npm-x\nCache restored from key: npm-x\nkeep-pace dependency-cache: saved 3.5 s\n#5 [2/4] RUN x\n#5 CACHED\n#9 exporting cache to x\n#9 DONE 2.0s\nkeep-pace verify-shards: 2 s lost to the flaky test a.py::b\n",
];
export const codeOwners = ["# x\n* @a/b c@d.e\n/docs/ @x # y\n**/a*.js @z\n\\#x @w\n"];
export const changedLists = [
  "M\0a/b.ts\0R100\0x\0y\0D\0z\0",
  "M\ta\nR090\tb\tc\n",
  "a/b\nc d\n",
  ":100644 120000 aaa bbb T\0x\0",
];
export const patches = [
  "@@ -1,3 +1,4 @@ x\n a\n-b\n+c\n+d\n\\ No newline at end of file\n@@ -9 +10 @@\n e\n",
];
export const listings = ["a.py::b\na.py::c[1]\n\n", '["a.py::b", "x > y"]'];
export const events = [
  json({
    pull_request: {
      number: 7,
      head: { sha: "a".repeat(40), repo: { full_name: "a/b" } },
      base: { sha: "b".repeat(40), repo: { full_name: "a/b" } },
    },
    repository: { default_branch: "main" },
  }),
  json({
    before: "a".repeat(40),
    after: "b".repeat(40),
    forced: false,
    ref: "refs/heads/main",
    commits: [{ id: "c" }],
  }),
  json({ merge_group: { base_sha: "a".repeat(40), head_sha: "b".repeat(40) } }),
];
export const selections = [
  '{"format":"keep-pace selection 1","run":"1","commit":"c","mode":"some","because":"x","isVouched":true,"texts":["a"],"tests":[\n["a.ts","f","s",0,0]\n]}\n',
];
export const records = [
  json({
    version: 1,
    samples: {
      npm: [
        {
          at: "2026-01-01T00:00:00Z",
          restored: "exact",
          bytes: 5,
          restoreSeconds: 1,
          installSeconds: 2,
          saveSeconds: null,
        },
      ],
    },
    epochs: { npm: 1 },
  }),
];
export const ledgers = [
  '{"version":1,"tests":{"a.ts":{"green":["f"],"at":[[1]],"failed":[["g",2,3]]}},"runs":[["r",1]],"escapes":[{"test":"a","scope":"s","run":"r","at":1,"proof":"p"}]}',
];
export const quarantines = [json([{ test: "a.py", owner: "x", reason: "y", until: "2026-12-31" }])];
export const matrices = [json({ os: "linux", node: [20, { v: 1 }] })];
export const mountReports = ["mount 0 /root/.npm 12 34\nowner 0:0 700\n", "x\ty\tz\n"];
export const trends = [
  json({
    version: 1,
    baseline: {
      from: "2026-01-01T00:00:00Z",
      to: "2026-01-08T00:00:00Z",
      metrics: { overhead: { value: 1, low: 0, high: 2, n: 3 } },
    },
    now: { from: "2026-02-01T00:00:00Z", to: "2026-02-08T00:00:00Z", metrics: {} },
    weeks: [{ from: "2026-01-01T00:00:00Z", n: 1, overhead: 1 }],
  }),
];
