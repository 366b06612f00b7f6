import { memoryFiles } from "@keep-pace/files";
import { applyFixes, chooseFixes, type Finding } from "@keep-pace/findings";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { lintWorkflows } from "../lint.ts";

const path = ".github/workflows/ci.yml";
const lock = { "package.json": "{}", "package-lock.json": "{}" };

interface Options {
  readonly on?: string;
  readonly job?: string;
  readonly files?: Record<string, string>;
  readonly more?: string;
}

function workflow(
  steps: string,
  { on = "pull_request", job = "runs-on: ubuntu-latest", more = "" }: Options = {},
): string {
  const indent = (text: string, by: number) => text.replace(/^(?=.)/gm, " ".repeat(by));
  return `on: ${on}\njobs:\n  test:\n${indent(job, 4)}\n    steps:\n${indent(steps, 6)}\n${more}`;
}

function lint(text: string, files: Record<string, string> = lock): Finding[] {
  return lintWorkflows({ paths: [path], files: memoryFiles({ ...files, [path]: text }), history: null });
}

const only = (rule: string, findings: readonly Finding[]) =>
  findings.filter((finding) => finding.rule === rule);

const node = (inputs = "") =>
  `- uses: actions/checkout@v7\n- uses: actions/setup-node@v7\n${inputs}- run: npm ci`;

describe("uncached-dependencies", () => {
  const rule = "uncached-dependencies";
  const found = (text: string, files?: Record<string, string>) => only(rule, lint(text, files));

  test.each<[string, string, Record<string, string>, object]>([
    ["npm without inputs", workflow(node()), lock, { with: { cache: "npm" } }],
    [
      "npm with inputs in flow style",
      workflow(node("  with: { node-version: 24 }\n")),
      lock,
      { with: { "node-version": 24, cache: "npm" } },
    ],
    [
      "npm in a folder",
      workflow(`${node("  with:\n    node-version: 24\n")}\n  working-directory: web`),
      { "web/package-lock.json": "{}" },
      { with: { "node-version": 24, cache: "npm", "cache-dependency-path": "web/package-lock.json" } },
    ],
    [
      "npm after a cd",
      workflow(node().replace("npm ci", "cd web && npm ci")),
      { "web/package-lock.json": "{}" },
      { with: { cache: "npm", "cache-dependency-path": "web/package-lock.json" } },
    ],
    [
      "Yarn 1",
      workflow(node().replace("npm ci", "yarn --frozen-lockfile")),
      { "yarn.lock": "# yarn lockfile v1" },
      { with: { cache: "yarn" } },
    ],
  ])("%s gets a safe fix", (_name, text, files, step) => {
    const [finding, ...others] = found(text, files);
    expect(others).toEqual([]);
    expect(finding?.fix?.safety).toBe("safe");
    const [fixed] = applyFixes(chooseFixes([finding as Finding], { unsafe: false }).chosen, () =>
      new TextEncoder().encode(text),
    );
    expect(parse(new TextDecoder().decode(fixed?.after)).jobs.test.steps[1]).toMatchObject(step);
    expect(found(new TextDecoder().decode(fixed?.after), files)).toEqual([]);
  });

  test.each<[string, string, Record<string, string>, string]>([
    [
      "pnpm that comes after setup-node",
      `${node().replace("- run: npm ci", "- uses: pnpm/action-setup@v6\n- run: pnpm install")}`,
      { "pnpm-lock.yaml": "" },
      "manager-later",
    ],
    [
      "Yarn 4 without corepack",
      node().replace("npm ci", "yarn install --immutable"),
      { "yarn.lock": "__metadata:" },
      "manager-later",
    ],
    [
      "a job without the setup action and with a checkout elsewhere",
      "- uses: actions/checkout@v7\n  with: { path: app }\n- run: cd app && npm ci",
      lock,
      "no-setup-step",
    ],
    ["an old setup action", node().replace("setup-node@v7", "setup-node@v2"), lock, "old-setup-action"],
  ])("%s is told with the reason for no fix", (_name, steps, files, code) => {
    expect(found(workflow(steps), files)).toMatchObject([{ fix: null, refused: { code } }]);
  });

  test.each<[string, string, Options]>([
    ["a release", node(), { on: "{ release: { types: [published] } }" }],
    ["a tag", node(), { on: "{ push: { tags: [v*] } }" }],
    ["a schedule", node(), { on: '{ schedule: [{ cron: "0 0 * * *" }] }' }],
    [
      "a job that may ask for a token",
      node(),
      { job: "runs-on: ubuntu-latest\npermissions: { id-token: write }" },
    ],
    [
      "a job for tags only",
      node(),
      { job: "runs-on: ubuntu-latest\nif: startsWith(github.ref, 'refs/tags/')" },
    ],
    ["a machine of one's own", node(), { job: "runs-on: [self-hosted, linux]" }],
    ["a machine whose name says nothing", node(), { job: "runs-on: big-machine" }],
    ["a cache that was declined", node("  with: { package-manager-cache: false }\n"), {}],
    ["packages by name", node().replace("npm ci", "npm install left-pad"), {}],
    ["a global install", node().replace("npm ci", "npm install -g npm"), {}],
    ["no lock file", node(), { files: { "package.json": "{}" } }],
    [
      "npm that caches by itself",
      node(),
      { files: { ...lock, "package.json": '{"packageManager":"npm@11.0.0"}' } },
    ],
    ["a local action that cannot be read", `- uses: ./setup\n${node()}`, {}],
    ["somebody's own cache action", `- uses: some/cache-everything@v1\n${node()}`, {}],
    [
      "a cache step whose folder another step asked for",
      `- uses: actions/cache@v6\n  with: { path: "\${{ steps.x.outputs.dir }}", key: "npm-\${{ hashFiles('package-lock.json') }}" }\n${node()}`,
      {},
    ],
    ["a Python script", "- uses: actions/checkout@v7\n- run: npm ci\n  shell: python", {}],
    [
      "an install in a here-document",
      "- uses: actions/checkout@v7\n- run: |\n    cat <<EOF\n    npm ci\n    EOF",
      {},
    ],
  ])("nothing is said about %s", (_name, steps, options) => {
    expect(found(workflow(steps, options), options.files)).toEqual([]);
  });

  test("a composite action that caches counts, and one that does not is told where it stands", () => {
    const action = (inputs: string) =>
      `runs:\n  using: composite\n  steps:\n    - uses: actions/setup-node@v7\n${inputs}    - run: npm ci\n      shell: bash\n`;
    const text = workflow("- uses: actions/checkout@v7\n- uses: ./.github/actions/setup");
    const file = ".github/actions/setup/action.yml";
    expect(found(text, { ...lock, [file]: action("      with: { cache: npm }\n") })).toEqual([]);
    const [finding] = found(text, { ...lock, [file]: action("") });
    expect(finding).toMatchObject({ file, fix: { safety: "safe", edits: [{ file }] } });
  });

  test("jobs of one file are told once, with all their edits", () => {
    const second = `  lint:\n    runs-on: ubuntu-latest\n    steps:\n${node().replace(/^(?=.)/gm, "      ")}\n`;
    const [finding, ...others] = found(workflow(node(), { more: second }));
    expect(others).toEqual([]);
    expect(finding?.message).toContain("Jobs test and lint");
    expect(finding?.fix?.edits).toHaveLength(2);
  });

  test("Cargo gets a step pinned to a commit, its version behind it, on request only", () => {
    const [finding] = found(workflow("- uses: actions/checkout@v7\n- run: cargo test"), { "Cargo.lock": "" });
    expect(finding?.fix?.safety).toBe("unsafe");
    expect(finding?.fix?.edits[0]?.text).toMatch(
      /^ {6}- uses: Swatinem\/rust-cache@[0-9a-f]{40} # v2\.\d+\.\d+\n$/,
    );
  });

  test.each<[string, string, Record<string, string>, string]>([
    ["a job without the setup action", "npm ci", lock, "~/.npm"],
    ["Composer, for which no action caches", "composer install", { "composer.lock": "{}" }, "composer"],
  ])("%s gets a pinned cache step with the planned keys, on request only", (_name, run, files, kept) => {
    const text = workflow(`- uses: actions/checkout@v7\n- run: ${run}`);
    const [finding] = found(text, files);
    expect(finding?.fix?.safety).toBe("unsafe");
    const [fixed] = applyFixes([finding as Finding], () => new TextEncoder().encode(text));
    const after = new TextDecoder().decode(fixed?.after);
    const [, step] = parse(after).jobs.test.steps;
    expect(step.uses).toMatch(/^actions\/cache@[0-9a-f]{40}$/);
    expect(step.with.path).toContain(kept);
    expect(step.with.key).toContain("hashFiles(");
    expect(lint(after, files).filter((other) => other.severity !== "note")).toEqual([]);
  });

  test("a reusable workflow counts when something frequent calls it", () => {
    const called = workflow(node(), { on: "workflow_call" });
    const caller = (on: string) => `on: ${on}\njobs:\n  a:\n    uses: ./${path}\n`;
    const callers = (on: string) => ({ ...lock, ".github/workflows/all.yml": caller(on) });
    expect(found(called, callers("pull_request"))).toHaveLength(1);
    expect(found(called, callers("{ release: {} }"))).toEqual([]);
  });
});

describe("what is told about caches", () => {
  const cache = (path: string, key: string, more = "") =>
    `- uses: actions/checkout@v7\n- id: cache\n  uses: actions/cache@v6\n  with: { path: "${path}", key: "${key}"${more} }`;
  const hash = "${{ hashFiles('package-lock.json') }}";

  test.each<[string, string, string, Options]>([
    ["volatile-cache-key", "a key of the run", cache("dist", "d-${{ github.run_id }}"), {}],
    ["constant-cache-key", "a store under a version", cache("~/.npm", "npm-v1.2"), {}],
    [
      "constant-cache-key",
      "a key hashed before the checkout",
      cache("~/.npm", `npm-${hash}`)
        .replace(/^- uses: actions\/checkout@v7\n/, "")
        .concat("\n- uses: actions/checkout@v7"),
      {},
    ],
    [
      "cached-path-unused",
      "the store of another manager",
      `${cache("~/.npm", `npm-${hash}`)}\n- run: yarn install`,
      { files: { "yarn.lock": "" } },
    ],
    [
      "cache-after-install",
      "setup-node behind the install",
      "- uses: actions/checkout@v7\n- run: npm ci\n- uses: actions/setup-node@v7\n  with: { cache: npm }",
      {},
    ],
    [
      "cache-key-without-runtime",
      "node_modules of several Nodes",
      cache("node_modules", `m-${hash}`),
      { job: "runs-on: ubuntu-latest\nstrategy: { matrix: { node: [20, 24] } }" },
    ],
    [
      "cache-key-without-os",
      "a virtual environment",
      cache(".venv", `v-${hash}`),
      { job: "runs-on: ${{ matrix.os }}\nstrategy: { matrix: { os: [ubuntu-latest, macos-latest] } }" },
    ],
    [
      "cached-twice",
      "the store that a step asked for",
      `${cache("${{ steps.s.outputs.dir }}", `pnpm-store-${hash}`)}\n- uses: actions/setup-node@v7\n  with: { cache: pnpm }`,
      {},
    ],
  ])("%s: %s", (rule, _name, steps, options) => {
    expect(only(rule, lint(workflow(steps, options), options.files))).toHaveLength(1);
  });

  test.each<[string, string, string, Options]>([
    [
      "volatile-cache-key",
      "what a later job restores",
      cache("dist", "d-${{ github.run_id }}"),
      {
        more: `  use:\n    needs: test\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/cache/restore@v6\n        with: { path: dist, key: "d-\${{ github.run_id }}" }\n`,
      },
    ],
    ["constant-cache-key", "a tool of one version", cache("~/tools", "tool-1.2.3"), {}],
    [
      "constant-cache-key",
      "what is made only on a miss",
      `${cache("data", "data")}\n- if: steps.cache.outputs.cache-hit != 'true'\n  run: make data`,
      {},
    ],
    ["constant-cache-key", "a hash in a composite action's own folder", cache("~/.npm", `npm-${hash}`), {}],
    [
      "cached-path-unused",
      "an install that a hit leaves out",
      `${cache("node_modules", `m-${hash}`)}\n- if: steps.cache.outputs.cache-hit != 'true'\n  run: npm ci`,
      {},
    ],
    [
      "cache-after-install",
      "a step that only saves",
      "- uses: actions/checkout@v7\n- run: npm ci\n- uses: actions/cache/save@v6\n  with: { path: ~/.npm, key: x }",
      {},
    ],
    [
      "cache-key-without-os",
      "npm's downloads",
      cache("~/.npm", `n-${hash}`),
      { job: "runs-on: ${{ matrix.os }}\nstrategy: { matrix: { os: [ubuntu-latest, macos-latest] } }" },
    ],
    [
      "cached-twice",
      "a tree beside the downloads",
      `${cache("node_modules", `m-${hash}`)}\n- uses: actions/setup-node@v7\n  with: { cache: npm }`,
      {},
    ],
    ["missing-restore-keys", "a tree", cache("node_modules", `m-${hash}`), {}],
    ["missing-restore-keys", "a linter's cache", cache(".mypy_cache", `m-${hash}`), {}],
  ])("%s: not %s", (rule, _name, steps, options) => {
    expect(only(rule, lint(workflow(steps, options), options.files))).toEqual([]);
  });
});

describe("what is told about images", () => {
  const build = (inputs: string, buildx = true) =>
    `- uses: actions/checkout@v7\n${buildx ? "- uses: docker/setup-buildx-action@v4\n" : ""}- uses: docker/build-push-action@v7\n  with: { ${inputs} }`;

  test.each<[string, string, Options]>([
    ["uncached-image-build", "- uses: actions/checkout@v7\n- run: docker build -t app .", {}],
    ["uncached-image-build", build("context: ."), {}],
    [
      "emulated-build",
      build('context: ., platforms: "linux/amd64,linux/arm64"').replace(
        "- uses: docker",
        "- uses: docker/setup-qemu-action@v4\n- uses: docker",
      ),
      { on: "push" },
    ],
    ["gha-cache-in-run", "- run: docker buildx build --cache-from=type=gha .", {}],
  ])("%s", (rule, steps, options) => {
    expect(only(rule, lint(workflow(steps, options)))).toHaveLength(1);
  });

  test.each<[string, string, Options]>([
    ["uncached-image-build", build("context: ., no-cache: true"), {}],
    ["uncached-image-build", "- run: docker build --check .", {}],
    ["uncached-image-build", "- run: docker build $OPTIONS .", {}],
    ["uncached-image-build", build("context: ."), { job: "runs-on: depot-ubuntu-24.04" }],
    ["uncached-image-build", `- uses: ./builder\n${build("context: .")}`, {}],
    [
      "emulated-build",
      build('context: ., platforms: "linux/arm64"').replace(
        "- uses: docker",
        "- uses: docker/setup-qemu-action@v4\n- uses: docker",
      ),
      { job: "runs-on: ubuntu-24.04-arm" },
    ],
    [
      "emulated-build",
      build('context: ., platforms: "linux/arm64"').replace(
        "- uses: docker",
        "- uses: docker/setup-qemu-action@v4\n- uses: docker",
      ),
      { files: { Dockerfile: "FROM --platform=$BUILDPLATFORM golang AS build\n" } },
    ],
    [
      "gha-cache-without-builder",
      build('cache-to: "type=gha,mode=max"').replace("docker/build-push", "docker/build-push"),
      {},
    ],
    [
      "gha-cache-in-run",
      "- uses: crazy-max/ghaction-github-runtime@v4\n- run: docker buildx build --cache-from=type=gha .",
      {},
    ],
    [
      "colliding-cache-scopes",
      build('cache-to: "type=gha,scope=${{ matrix.p }}", platforms: "${{ matrix.p }}"'),
      { job: "runs-on: ubuntu-latest\nstrategy: { matrix: { p: [a, b] } }" },
    ],
  ])("%s: not for %s", (rule, steps, options) => {
    expect(only(rule, lint(workflow(steps, options), options.files))).toEqual([]);
  });

  test("a cache is added under a scope that no other build has", () => {
    const [finding] = only("uncached-image-build", lint(workflow(build("context: app"))));
    expect(finding?.fix).toMatchObject({ safety: "unsafe" });
    expect(finding?.fix?.edits[0]?.text).toContain("type=gha,scope=test-app-dockerfile");
  });
});

describe("what is told about jobs", () => {
  const job = (id: string, more: string, steps = "- run: make") =>
    `  ${id}:\n    runs-on: ubuntu-latest\n${more}    steps:\n      ${steps}\n`;
  const checkout = "- uses: actions/checkout@v7";

  test("superseded-runs: safe where nothing is written, unsafe where a job may be stopped halfway", () => {
    const safety = (job: string) =>
      only("superseded-runs", lint(workflow(checkout, { job })))[0]?.fix?.safety;
    expect(safety("runs-on: ubuntu-latest")).toBe("safe");
    expect(safety("runs-on: ubuntu-latest\npermissions: { id-token: write }")).toBe("unsafe");
    expect(safety("runs-on: ubuntu-latest\nname: Build & Deploy")).toBe("unsafe");
    expect(safety("runs-on: ubuntu-latest\nname: Check release notes")).toBe("safe");
    const unsafe = (text: string) => only("superseded-runs", lint(text))[0]?.fix?.safety === "unsafe";
    expect(unsafe(`permissions: { contents: write }\n${workflow(checkout)}`)).toBe(true);
    expect(unsafe(workflow(`${checkout}\n- run: git commit -am x && git push`))).toBe(true);
  });

  test.each<[string, Options]>([
    ["a job that commits", { job: "runs-on: ubuntu-latest\npermissions: { contents: write }" }],
    ["labels only", { on: "{ pull_request: { types: [labeled] } }" }],
    ["a group of the job's own", { job: "runs-on: ubuntu-latest\nconcurrency: { group: a }" }],
    ["pushes", { on: "push" }],
  ])("superseded-runs: not for %s", (_name, options) => {
    expect(only("superseded-runs", lint(workflow(checkout, options)))).toEqual([]);
  });

  test("missing-needs: an output of a job that is not awaited", () => {
    const reads = job("b", "", '- run: echo "${{ needs.test.outputs.x }}"');
    expect(only("missing-needs", lint(workflow(checkout, { more: reads })))).toMatchObject([
      { severity: "error" },
    ]);
    const awaits = job("b", "    needs: [test]\n", '- run: echo "${{ needs.test.outputs.x }}"');
    expect(only("missing-needs", lint(workflow(checkout, { more: awaits })))).toEqual([]);
  });

  test("missing-needs: an order of the configuration that is not kept", () => {
    const text = workflow(checkout, { more: job("review", "") });
    const files = memoryFiles({ [path]: text });
    const found = lintWorkflows({ paths: [path], files, history: null, order: [["test", "review"]] });
    expect(only("missing-needs", found)).toMatchObject([{ severity: "warning" }]);
  });

  test("needless-needs: an order of the configuration is meant", () => {
    const text = workflow(`${checkout}\n- run: make`, {
      more: job("slow", "    needs: test\n", `${checkout}\n      - run: make slow`),
    });
    const files = memoryFiles({ [path]: text });
    const found = (order: string[][]) =>
      only("needless-needs", lintWorkflows({ paths: [path], files, history: null, order }));
    expect(found([])).toHaveLength(1);
    expect(found([["test", "slow"]])).toEqual([]);
  });

  test("deprecated-action: refused ones are errors, a bare commit is not known", () => {
    const severities = (uses: string) =>
      only("deprecated-action", lint(workflow(`- uses: ${uses}`))).map(({ severity }) => severity);
    expect(severities("actions/upload-artifact@v3")).toEqual(["error"]);
    expect(severities(`actions/cache@${"a".repeat(40)} # v2.1`)).toEqual(["error"]);
    expect(severities("actions/checkout@v3")).toEqual(["note"]);
    expect(severities(`actions/checkout@${"a".repeat(40)}`)).toEqual([]);
    expect(severities("actions/checkout@main")).toEqual([]);
  });

  test("full-clone: scripts of package.json are looked into, other scripts are not trusted", () => {
    const clone = (run: string) => workflow(`${checkout}\n  with: { fetch-depth: 0 }\n- run: ${run}`);
    const found = (run: string, scripts = {}) =>
      only("full-clone", lint(clone(run), { "package.json": JSON.stringify({ scripts }) }));
    expect(found("npm test", { test: "vitest run && eslint ." })).toHaveLength(1);
    expect(found("npm test", { test: "nx affected" })).toEqual([]);
    expect(found("./build.sh")).toEqual([]);
    expect(found("git describe")).toEqual([]);
  });
});

test("costs are known where the history is: seconds of every commit of a week", () => {
  const commits = Array.from({ length: 15 }, (_, at) => ({
    sha: `${at}`,
    at: new Date(2026, 0, 15 - at),
    paths: [],
  }));
  const files = memoryFiles({ ...lock, [path]: workflow(node()) });
  const [finding] = lintWorkflows({ paths: [path], files, history: { commits, shallow: false } });
  expect(finding).toMatchObject({
    rule: "uncached-dependencies",
    cost: { seconds: 25, secondsPerWeek: 175, commits: 15, source: "table" },
  });
});

test("a workflow that cannot be read is a note with the reason, and nothing else", () => {
  expect(lint("on: push\n\tjobs: 1\n")).toMatchObject([
    { rule: "unreadable-file", severity: "note", fix: null, refused: { code: "unreadable-file" } },
  ]);
});

test("a folder with workflows of its own is read as a repository", () => {
  const files = memoryFiles({
    [`examples/shop/${path}`]: workflow(node()),
    "examples/shop/package-lock.json": "{}",
  });
  const found = lintWorkflows({ paths: [`examples/shop/${path}`], files, history: null });
  expect(only("uncached-dependencies", found)).toMatchObject([
    { file: `examples/shop/${path}`, fix: { edits: [{ file: `examples/shop/${path}` }] } },
  ]);
});
