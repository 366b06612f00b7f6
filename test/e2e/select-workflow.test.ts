import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { runWorkflow } from "../support/act.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { testWith } from "../support/parts.ts";
import { createRepo, type Files, type Repo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const readme = readFileSync(join(root, "actions/select-tests/README.md"), "utf8");
const [oneJob = "", sharded = ""] = [...readme.matchAll(/```yaml\n(name: .*?)```/gs)].map(
  ([, text]) => text as string,
);

/** As published, but for the trust that it would take fifty runs to earn. */
const trusted = (workflow: string) =>
  workflow.includes("reports: reports/*.xml\n      - run") && !workflow.includes("matrix")
    ? workflow.replace(
        "          command:",
        "          shadow: false\n          canary: 0\n          command:",
      )
    : workflow.replace(
        "actions/select-tests@v1\n",
        "actions/select-tests@v1\n        with:\n          shadow: false\n          canary: 0\n",
      );

const unit = (name: string) =>
  `import { expect, test } from "vitest";\nimport { ${name} } from "./${name}.js";\ntest("${name} works", () => expect(${name}()).toBe(1));\n`;

const shop: Files = {
  "package.json": '{"type":"module","scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}',
  "README.md": "1",
  "reports/.gitignore": "*\n!.gitignore\n",
  ...Object.fromEntries(
    ["cart", "pay", "ship"].flatMap((name) => [
      [`${name}.js`, `export const ${name} = () => 1;\n`],
      [`${name}.test.js`, unit(name)],
    ]),
  ),
};

async function onPush(repo: Repo, results: FakeResults, change: Files, run: string) {
  const link = join(repo.path, "node_modules");
  if (!existsSync(link)) {
    // What git ignores, act would not copy to the job.
    symlinkSync(join(root, "node_modules"), link);
    repo.commit({});
  }
  const before = repo.head();
  const after = repo.commit(change);
  return await runWorkflow({
    path: repo.path,
    results: results.env({ run }),
    event: {
      name: "push",
      payload: { ref: "refs/heads/main", before, after, repository: { default_branch: "main" } },
    },
    env: { GITHUB_RUN_ID: run },
    timeoutMs: 200_000,
  });
}

/** The job → how it ended, and what its last summary says. */
const jobsOf = ({ jobs }: Awaited<ReturnType<typeof onPush>>) => jobs.map(({ id }) => id).sort();
const outputs = ({ jobs }: Awaited<ReturnType<typeof onPush>>) =>
  jobs.flatMap(({ steps }) => steps).find((step) => step.outputs["skipped-count"] !== undefined)?.outputs;

const test = testWith("act");
const limit = 600_000;

test(
  "select, shards and gate as published: all at first, then one file, documents alone, and a runner's bump",
  async () => {
    await using repo = createRepo({
      ...shop,
      ".github/workflows/tests.yml": trusted(sharded),
    });
    await using results = await startFakeResults();
    const first = await onPush(repo, results, { "cart.js": "export const cart = () => 2 - 1;\n" }, "1");
    expect(first.outcome, first.log).toBe("success");
    expect(outputs(first)).toMatchObject({ count: "1" });
    const docs = await onPush(repo, results, { "README.md": "2" }, "2");
    expect(docs.outcome, docs.log).toBe("success");
    // The two that no trusted run has seen yet, and not the one that it has.
    expect(outputs(docs)).toMatchObject({ count: "2", "skipped-count": "1" });
    const again = await onPush(repo, results, { "README.md": "3" }, "3");
    expect(again.outcome, again.log).toBe("success");
    expect(outputs(again)).toMatchObject({ mode: "none", "has-tests": "false" });
    expect(jobsOf(again).filter((id) => id === "shard")).toEqual([]);
    const one = await onPush(repo, results, { "pay.js": "export const pay = () => 3 - 2;\n" }, "4");
    expect(outputs(one)).toMatchObject({ count: "1", "skipped-count": "2" });
    const bump = { "package.json": (shop["package.json"] as string).replace('"1"', '"2"') };
    const all = await onPush(repo, results, bump, "5");
    expect(all.outcome, all.log).toBe("success");
    expect(outputs(all)).toMatchObject({ mode: "all", count: "3" });
    const red = await onPush(repo, results, { "ship.js": "export const ship = () => 2;\n" }, "6");
    expect(red.outcome).toBe("failure");
    const untouched = await onPush(repo, results, { "README.md": "4" }, "7");
    expect(untouched.outcome).toBe("failure");
    expect(outputs(untouched)).toMatchObject({ count: "1" });
  },
  limit,
);

test(
  "one job as published: the script runs what was selected and succeeds with nothing to do",
  async () => {
    await using repo = createRepo({
      ...shop,
      ".github/workflows/tests.yml": trusted(oneJob),
    });
    await using results = await startFakeResults();
    const first = await onPush(repo, results, { "cart.js": "export const cart = () => 2 - 1;\n" }, "1");
    expect(first.outcome, first.log).toBe("success");
    expect(outputs(first)).toMatchObject({ mode: "all", count: "3" });
    const docs = await onPush(repo, results, { "README.md": "2" }, "2");
    expect(docs.outcome, docs.log).toBe("success");
    expect(outputs(docs)).toMatchObject({ mode: "none" });
    expect(docs.log).toContain("No test has to run.");
    const red = await onPush(repo, results, { "pay.js": "export const pay = () => 2;\n" }, "3");
    expect(red.outcome).toBe("failure");
    expect(outputs(red)).toMatchObject({ count: "1", "skipped-count": "2" });
  },
  limit,
);

/** What a runner would measure of the listed tests: each covers the one line of its own file. */
const measure = `import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
const ran = readFileSync(process.env.TESTS, "utf8").split("\\n");
const files = readdirSync(".").filter((name) => /^(cart|pay|ship).js$/.test(name));
const record = (file) => "TN:\\nSF:" + file + "\\nDA:1," + Number(ran.includes(file.replace(".js", ".test.js"))) + "\\nend_of_record\\n";
mkdirSync("coverage", { recursive: true });
writeFileSync("coverage/lcov.info", files.map(record).join(""));
`;

test(
  "skipped tests do not lower the coverage: it is carried, and that is said",
  async () => {
    const workflow = trusted(sharded)
      .replace("          reports: reports/*.xml\n", (line) => `${line}          coverage: coverage/*.info\n`)
      .replace(
        "SCRIPT: ${{ steps.shard.outputs.script }}\n",
        (line) =>
          `${line}      - run: node measure.mjs\n        env:\n          TESTS: \${{ steps.shard.outputs.tests }}\n`,
      )
      .replace(
        "          result: ${{ needs.shard.result }}\n",
        (line) => `${line}          coverage-min: 90\n`,
      );
    await using repo = createRepo({
      ...shop,
      "measure.mjs": measure,
      ".github/workflows/tests.yml": workflow,
    });
    await using results = await startFakeResults();
    const bump = { "package.json": (shop["package.json"] as string).replace('"1"', '"2"') };
    const all = await onPush(repo, results, bump, "1");
    expect(all.outcome, all.log).toBe("success");
    const one = await onPush(repo, results, { "pay.js": "export const pay = () => 3 - 2;\n" }, "2");
    expect(one.outcome, one.log).toBe("success");
    expect(outputs(one)).toMatchObject({ count: "1", "skipped-count": "2" });
    const gate = one.jobs.find(({ id }) => id === "tests")?.steps.find((step) => step.outputs.coverage);
    expect(gate?.outputs.coverage).toBe("100.00");
    expect(gate?.summary).toContain("2 lines of them carried from run 1, for skipped tests");
  },
  limit,
);
