import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Host, terminalHost } from "@keep-pace/command";
import { expect } from "vitest";
import { mergeDataFiles } from "../../packages/shards/commands/coverage-data-file.ts";
import { gatherCoverage } from "../../packages/shards/commands/gathered-coverage.ts";
import { part, testWith } from "../support/parts.ts";
import { createRepo } from "../support/repo.ts";

const source = `def sign(x):
    if x < 0:
        return -1
    if x > 0:
        return 1
    return 0


def unused():
    return 1
`;
const tests = (name: string, cases: string) => `from shop import sign\n\ndef test_${name}():\n    ${cases}\n`;

const test = testWith("pytest");

const kept = (paths: readonly string[]) => paths.map((path) => ({ path, root: null }));

/** A repository with the data files of two shards, `0.coverage` and `1.coverage`. */
function measured(...options: string[]) {
  const repo = createRepo({
    "shop.py": source,
    "other.py": "VALUE = 1\n",
    "test_a.py": tests("negative", "assert sign(-2) == -1"),
    "test_b.py": `import other\n${tests("positive", "assert sign(2) == 1")}`,
  });
  const python = dirname(part("pytest") as string);
  const run = (file: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(join(python, file), args, {
      cwd: repo.path,
      encoding: "utf8",
      env: { ...process.env, PYTHONPATH: repo.path },
    });
    expect(status, stdout + stderr).toBe(0);
    return stdout;
  };
  ["test_a.py", "test_b.py"].forEach((file, at) => {
    run(
      "python",
      "-m",
      "pytest",
      "-q",
      "-p",
      "no:cacheprovider",
      "--cov=.",
      "--cov-report=",
      ...options,
      file,
    );
    copyFileSync(join(repo.path, ".coverage"), join(repo.path, `${at}.coverage`));
  });
  const paths = [0, 1].map((at) => join(repo.path, `${at}.coverage`));
  const report = () => {
    run("python", "-m", "coverage", "json", "-q", "--show-contexts");
    // The contexts of a line are in no order.
    const ordered = (key: string, value: unknown) =>
      /^\d+$/.test(key) && Array.isArray(value) ? [...value].sort() : value;
    return JSON.parse(readFileSync(join(repo.path, "coverage.json"), "utf8"), ordered);
  };
  return { repo, run, paths, report, out: join(repo.path, ".coverage") };
}

for (const options of [
  [],
  ["--cov-branch"],
  ["--cov-context=test"],
  ["--cov-branch", "--cov-context=test"],
]) {
  test(`what is merged is what coverage combine makes (${options.join(" ") || "lines"})`, async () => {
    const { repo, run, paths, report, out } = measured(...options);
    await using _ = repo;
    run("python", "-m", "coverage", "combine", "--keep", ...paths);
    const { files, totals } = report();
    expect(totals.covered_lines).toBeGreaterThan(0);
    await mergeDataFiles(kept(paths), "/", out);
    const ours = report();
    expect(ours.totals).toEqual(totals);
    expect(ours.files).toEqual(files);
    // The order of shards does not matter.
    await mergeDataFiles(kept([...paths].reverse()), "/", out);
    expect(report().totals).toEqual(totals);
    expect(run("python", "-m", "coverage", "report")).toContain("shop.py");
  });
}

test("branches and lines are not mixed, and nothing half-merged is left", async () => {
  await using lines = measured().repo;
  const { repo, paths, out } = measured("--cov-branch");
  await using _ = repo;
  const before = readFileSync(out);
  const mixed = [join(lines.path, "0.coverage"), paths[0] as string];
  await expect(mergeDataFiles(kept(mixed), "/", out)).rejects.toThrow(
    /measured branches and another shard only lines/,
  );
  writeFileSync(paths[1] as string, readFileSync(paths[1] as string).subarray(0, 5000));
  await expect(mergeDataFiles(kept(paths), "/", out)).rejects.toThrow(
    /1\.coverage is no data file of coverage\.py/,
  );
  expect(readFileSync(out)).toEqual(before);
});

test("shards with checkouts in other folders measured the same files", async () => {
  const a = measured("--cov-branch");
  await using _ = a.repo;
  const b = measured("--cov-branch");
  await using __ = b.repo;
  await mergeDataFiles(
    a.paths.map((path) => ({ path, root: a.repo.path })),
    a.repo.path,
    a.out,
  );
  const { files, totals } = a.report();
  const shards = [
    { path: b.paths[0] as string, root: b.repo.path },
    { path: a.paths[1] as string, root: a.repo.path },
  ];
  await mergeDataFiles(shards, a.repo.path, a.out);
  expect(a.report()).toMatchObject({ files, totals });
});

test("coverage-min is judged by what lies beside the data files, and refused where a shard has nothing beside", async () => {
  const { repo, run, paths } = measured();
  await using _ = repo;
  const folder = join(repo.path, "receipts");
  const shard = (at: number, report: string[]) => {
    const own = join(folder, `shard-${at}-attempt-1/coverage`);
    mkdirSync(own, { recursive: true });
    copyFileSync(paths[at] as string, join(own, "0-.coverage"));
    if (report.length > 0)
      run(
        "python",
        "-m",
        "coverage",
        ...report,
        `--data-file=${paths[at]}`,
        "-q",
        "-o",
        join(own, "1-report"),
      );
  };
  const judged = async (coverageMin: number) =>
    (await gatherCoverage(folder, { coverageOut: "merged", coverageMin } as never, hostIn(repo.path), null))
      .shortfall;
  shard(0, ["json"]);
  shard(1, []);
  expect(await judged(1)).toMatch(/^coverage-min cannot be judged by merged\/\.coverage,/);
  shard(1, ["json"]);
  expect(await judged(1)).toBeNull();
  expect(await judged(100)).toBe("the shards cover less than 100 % of the lines");
  // What the refusal says to run.
  run("python", "-m", "coverage", "report", "--data-file=merged/.coverage", "--fail-under=1");
  shard(0, ["lcov"]);
  shard(1, ["lcov"]);
  expect(await judged(1)).toBeNull();
});

function hostIn(cwd: string): Host {
  return terminalHost({
    cwd,
    program: "keep-pace",
    verbose: false,
    stderr: () => {},
    connect: () => Promise.reject(new Error("no network here")),
  });
}
