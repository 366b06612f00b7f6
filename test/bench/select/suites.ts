import { execFileSync, type SpawnSyncOptions, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join, relative } from "node:path";

/** A repository whose whole suite can be run. */
export interface Suite {
  readonly root: string;
  /** Those of all test files, or of `files`, that fail now, relative to the root; `broken` when the runner breaks. */
  failures(files?: readonly string[]): string[];
  /** Puts the work tree back; what git ignores stays. */
  clean(): void;
}

/** The suite of the clone in `root`, by the runner it uses; `null` where none is known. */
export function suiteIn(folder: string): Suite | null {
  // Runners tell real paths.
  const root = realpathSync(folder);
  if (!existsSync(join(root, ".git"))) return null;
  const manifest = existsSync(join(root, "package.json"))
    ? readFileSync(join(root, "package.json"), "utf8")
    : "";
  const run = /"vitest/.test(manifest)
    ? vitest
    : /"test": "mocha /.test(manifest)
      ? mocha
      : /node --test/.test(manifest)
        ? nodeTest
        : existsSync(join(root, "pyproject.toml"))
          ? pytest
          : null;
  if (run === null) return null;
  return {
    root,
    failures: (files = []) =>
      run(root, files).map((path) => (isAbsolute(path) ? relative(root, path) : path)),
    clean() {
      execFileSync("git", ["checkout", "--quiet", "--force", "HEAD"], { cwd: root });
      execFileSync("git", ["clean", "-fdq", "-e", "node_modules", "-e", "package-lock.json"], { cwd: root });
    },
  };
}

/** Stands for every test when the runner itself fails. */
export const broken = "(the runner broke)";

const limit = 1000 * Number(process.env.KEEP_PACE_SELECT_LIMIT ?? 600);

/** A suite that is cut short has told nothing, and is not taken for one that broke. */
function start(command: string, args: readonly string[], options: SpawnSyncOptions): string {
  const { stdout, error } = spawnSync(command, args, { ...options, encoding: "utf8", timeout: limit });
  if (error && "code" in error && error.code === "ETIMEDOUT") {
    throw new Error(`the suite took longer than ${limit / 1000} s: set KEEP_PACE_SELECT_LIMIT`);
  }
  return stdout;
}

function withFile(run: (file: string) => string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "suite-"));
  try {
    return run(join(folder, "out"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function vitest(root: string, files: readonly string[]): string[] {
  const project = process.env.KEEP_PACE_SELECT_VITEST?.split(" ") ?? [];
  return withFile((file) => {
    start(
      "npx",
      [
        "vitest",
        "run",
        "--coverage.enabled=false",
        "--reporter=json",
        `--outputFile=${file}`,
        ...project,
        ...files,
      ],
      {
        cwd: root,
        env: { ...process.env, CI: "true" },
      },
    );
    if (!existsSync(file)) return [broken];
    const { testResults } = JSON.parse(readFileSync(file, "utf8"));
    return testResults.flatMap(({ name, status }: { name: string; status: string }) =>
      status === "failed" ? name : [],
    );
  });
}

// Each file by itself in one process: Mocha's own run ends at the first file that does not load.
const mochaRun = `
const { createRequire } = require("node:module");
const { resolve } = require("node:path");
const [root, out, setUp, ...files] = process.argv.slice(2);
const own = createRequire(resolve(root, "package.json"));
const Mocha = own("mocha");
const failed = [];
(async () => {
  for (const file of files) {
    for (const key of Object.keys(require.cache)) if (!key.includes("node_modules")) delete require.cache[key];
    try {
      for (const path of setUp.split(",").filter(Boolean)) own(resolve(root, path));
      const mocha = new Mocha({ reporter: class {} });
      mocha.addFile(resolve(root, file));
      if (await new Promise((done) => mocha.run(done))) failed.push(file);
    } catch {
      failed.push(file);
    }
  }
  require("node:fs").writeFileSync(out, JSON.stringify(failed));
  process.exit(0);
})();
`;

function mocha(root: string, files: readonly string[]): string[] {
  const script: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.test;
  const setUp = [...script.matchAll(/--require (\S+)/g)].map((match) => match[1]).join(",");
  const every = script
    .split(" ")
    .filter((word) => word.endsWith("/"))
    .flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) =>
        /\.[cm]?js$/.test(name) ? [`${folder}${name}`] : [],
      ),
    );
  return withFile((file) => {
    const runner = `${file}.cjs`;
    writeFileSync(runner, mochaRun);
    const wanted = files.length > 0 ? files : every;
    start(process.execPath, [runner, root, file, setUp, ...wanted], { cwd: root });
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [broken];
  });
}

function nodeTest(root: string, files: readonly string[]): string[] {
  return withFile((file) => {
    const reporter = `${file}.mjs`;
    writeFileSync(
      reporter,
      'export default async function* (source) { for await (const { type, data } of source) if (type === "test:fail") yield `${data.file ?? data.name}\\n`; }\n',
    );
    const args = ["--test", `--test-reporter=${reporter}`, `--test-reporter-destination=${file}`, ...files];
    start(process.execPath, args, { cwd: root });
    return [...new Set(readFileSync(file, "utf8").split("\n").filter(Boolean))];
  });
}

function pytest(root: string, files: readonly string[]): string[] {
  const stdout = start(
    "python3",
    [
      "-m",
      "pytest",
      "-q",
      "--continue-on-collection-errors",
      "-p",
      "no:cacheprovider",
      "-rfE",
      "--tb=no",
      ...files,
    ],
    {
      cwd: root,
      env: { ...process.env, PYTHONPATH: join(root, "src"), PYTHONDONTWRITEBYTECODE: "1" },
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  const failed = [...stdout.matchAll(/^(?:FAILED|ERROR) ([^\s:]+\.py)/gm)].map((match) => match[1] as string);
  return [...new Set(/\d+ (?:passed|failed|error)/.test(stdout) ? failed : [...failed, broken])];
}
