import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { memoryFiles } from "@keep-pace/files";
import { composeCaches, composeWorkflow, readProject } from "@keep-pace/init";
import { lintWorkflows } from "@keep-pace/workflow";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { startFakeGitHub } from "../support/fake-github.ts";
import { startFakeResults } from "../support/fake-results.ts";
import { part, requirePart, testWith } from "../support/parts.ts";
import { createRepo } from "../support/repo.ts";

type Tree = Record<string, string>;

const node: Tree = {
  "package.json": '{"name":"shop","version":"1.0.0","scripts":{"test":"node --test"}}\n',
  "package-lock.json":
    '{"name":"shop","version":"1.0.0","lockfileVersion":3,"packages":{"":{"name":"shop","version":"1.0.0"}}}\n',
  "cart.test.js": 'require("node:test").test("adds", () => {});\n',
  "pay.test.js": 'require("node:test").test("pays", () => {});\n',
};
const python: Tree = {
  "api/requirements.txt": "pytest\n",
  "api/test_cart.py": "def test_add():\n    assert 1 + 1 == 2\n\ndef test_take():\n    assert 2 - 1 == 1\n",
};
const goAndDocker: Tree = {
  "go.mod": "module example.com/shop\n\ngo 1.21\n",
  "cart.go": "package shop\n\nfunc Add(a, b int) int { return a + b }\n",
  "cart_test.go":
    'package shop\n\nimport "testing"\n\nfunc TestAdd(t *testing.T) {\n\tif Add(1, 1) != 2 {\n\t\tt.Fail()\n\t}\n}\n',
  "pay/pay_test.go": 'package pay\n\nimport "testing"\n\nfunc TestPay(t *testing.T) {}\n',
  Dockerfile: "FROM scratch\n",
};
/** So many that a plan spreads them. */
const manyTests: Tree = {
  "requirements.txt": "pytest\n",
  ...Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`test_${at}.py`, `def test_${at}():\n    assert ${at} < 100\n`]),
  ),
};
const stacks: Record<string, Tree> = {
  "Python with many tests": manyTests,
  "Node with npm": node,
  "Python in a folder": python,
  "Go with an image": goAndDocker,
  "Vitest with pnpm": {
    "package.json": '{"packageManager":"pnpm@10.0.0","scripts":{"test":"vitest run"}}',
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\n",
    ".nvmrc": "24\n",
  },
  "Rust and Ruby": { "Cargo.lock": "", "Cargo.toml": "", "tool/Gemfile.lock": "    rspec (3.13.0)\n" },
  "Maven, Gradle, uv and two images": {
    "app/pom.xml": "<project/>",
    "lib/gradlew": "",
    "jobs/uv.lock": "",
    "jobs/pyproject.toml": "[dependency-groups]\ndev = ['pytest']\n",
    "app/Dockerfile": "FROM scratch\n",
    "jobs/Dockerfile": "FROM scratch\n",
  },
  "nothing that is known": { "README.md": "# Hello\n" },
};
const path = ".github/workflows/keep-pace.yml";
const cachesPath = ".github/workflows/keep-pace-caches.yml";

const release = { ref: "v1", version: null };

function workflowFor(tree: Tree): string {
  return composeWorkflow(readProject(memoryFiles(tree), "main"), release).text;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "init-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the workflow for", () => {
  testWith("actionlint", "zizmor").each(Object.entries(stacks))(
    "%s is clean under actionlint, zizmor and our own rules",
    (name, tree) => {
      const text = workflowFor(tree);
      const caches = composeCaches(readProject(memoryFiles(tree), "main"), release);
      const file = join(folder, `${name.replaceAll(/\W/g, "-")}.yml`);
      const config = join(folder, "zizmor.yml");
      const second = file.replace(".yml", "-caches.yml");
      writeFileSync(file, text);
      writeFileSync(second, caches);
      writeFileSync(
        config,
        'rules:\n  unpinned-uses:\n    config:\n      policies:\n        "keep-pace/*": ref-pin\n        "*": hash-pin\n',
      );
      const lint = (program: string, ...args: string[]) =>
        execFileSync(requirePart(program), [...args, file, second], { encoding: "utf8", stdio: "pipe" });
      expect(lint("actionlint")).toBe("");
      expect(
        lint("zizmor", "--offline", "--no-progress", "--persona=pedantic", `--config=${config}`),
      ).toContain("No findings");
      const files = memoryFiles({ ...tree, [path]: text, [cachesPath]: caches });
      expect(lintWorkflows({ paths: [path, cachesPath], files, history: null })).toEqual([]);
    },
  );
});

const before = process.env.PATH;
afterEach(() => {
  process.env.PATH = before;
});

/** Actions of others are there in name alone: the tools are on this machine, and images are built elsewhere. */
function standIns(text: string): Record<string, string> {
  const action = join(folder, "stand-in");
  mkdirSync(action, { recursive: true });
  writeFileSync(
    join(action, "action.yml"),
    'name: x\nruns: { using: composite, steps: [{ run: "true", shell: sh }] }\n',
  );
  const others = [...text.matchAll(/uses: ((?!actions\/checkout|keep-pace)[\w./-]+@[0-9a-f]{40})/g)];
  return Object.fromEntries(others.map(([, name = ""]) => [name, action]));
}

/** Runs what init writes on a push to the default branch; all jobs must succeed. */
async function run(tree: Tree, runs: number) {
  process.env.PATH = `${dirname(part("pytest") as string)}:${before}`;
  const text = workflowFor(tree);
  await using github = await startFakeGitHub({ owner: "octo-org", repo: "octo-repo" });
  await using results = await startFakeResults();
  await using repo = createRepo({ ...tree, [path]: text });
  const all: Awaited<ReturnType<typeof runWorkflow>>[] = [];
  for (let number = 1; number <= runs; number++) {
    const result = await runWorkflow({
      path: repo.path,
      apiUrl: github.url,
      token: github.token(),
      results: results.env({ run: String(number) }),
      others: standIns(text),
      event: { name: "push", payload: { ref: "refs/heads/main", repository: { default_branch: "main" } } },
      env: { GITHUB_RUN_ID: String(number) },
      timeoutMs: 200_000,
    });
    const told = result.jobs.flatMap(({ steps }) =>
      steps.flatMap(({ annotations, summary }) => [...annotations.map(({ message }) => message), summary]),
    );
    expect(result.outcome, `${told.join("\n")}\n${result.log}`).toBe("success");
    all.push(result);
  }
  const jobs = [...text.matchAll(/^ {2}([\w-]+):$/gm)].flatMap(([, id = ""]) =>
    ["group", "push", "pull_request"].includes(id) ? [] : [id],
  );
  return { results: all, jobs };
}

const ranIn = ({ jobs }: Awaited<ReturnType<typeof runWorkflow>>) => new Set(jobs.map(({ id }) => id));

describe("the workflow runs to its end for", () => {
  testWith("act", "pytest").each<[string, Tree]>([
    ["Node", node],
    ["Python", python],
    ["Go with an image", goAndDocker],
  ])(
    "%s",
    async (_name, tree) => {
      const { results, jobs } = await run(tree, 1);
      const [only] = results as [(typeof results)[0]];
      expect(ranIn(only)).toEqual(new Set(jobs));
      expect(only.log).toMatch(/Selection: recorded \d passed tests?, run 1 of 50/);
      const steps = only.jobs.find(({ id }) => id === "tests")?.steps ?? [];
      expect(steps.flatMap(({ annotations }) => annotations.map(({ message }) => message))).toEqual([]);
    },
    300_000,
  );

  testWith("act", "pytest")(
    "many tests: a plan that spreads them, and once they are known to be short, one machine for all",
    async () => {
      const { results, jobs } = await run(manyTests, 2);
      const [first, second] = results as [(typeof results)[0], (typeof results)[0]];
      expect(ranIn(first)).toEqual(new Set(jobs));
      expect(ranIn(second)).toEqual(new Set(jobs.filter((id) => id !== "shard")));
      for (const { jobs } of results) {
        // Every test ran once, as the proof says.
        const proof = jobs.find(({ id }) => id === "tests")?.steps.find(({ outputs }) => outputs.ok);
        expect(proof?.outputs).toMatchObject({ ok: "true" });
      }
    },
    400_000,
  );
});
