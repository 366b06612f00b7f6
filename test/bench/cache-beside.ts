/**
 * dependency-cache beside the logic of actions/cache and setup-node, all through GitHub's own client against the same
 * service: twelve updates of a few of 200 packages, each a job of the pull request and one after the merge.
 * KEEP_PACE_BESIDE_PACKAGES sets the number of packages.
 */
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { node24, runAction } from "../support/action.ts";
import { type FakeResults, startFakeResults } from "../support/fake-results.ts";
import { createRepo, type Repo } from "../support/repo.ts";

const count = Number(process.env.KEEP_PACE_BESIDE_PACKAGES ?? 200);
const updates = 12;
const packageBytes = 40_000;

interface Machine {
  readonly repo: Repo;
  readonly results: FakeResults;
  readonly home: string;
}

/** Restores, installs by `install`, saves; on `ref`. */
type Contender = (machine: Machine, ref: string, run: number, install: () => void) => Promise<void>;

/** What setup-node and actions/cache do: a key, prefixes or none, a save after every job without an exact hit. */
function classic(restoreKeys: readonly string[]): Contender {
  const script = `import { restoreCache, saveCache } from "@actions/cache";
const [task, path, key, prefixes] = process.argv.slice(1);
if (task === "save") await saveCache([path], key);
else process.exitCode = (await restoreCache([path], key, JSON.parse(prefixes))) === key ? 0 : 9;
process.exit();`;
  return async ({ repo, results, home }, ref, _, install) => {
    const lock = repo.git("hash-object", "package-lock.json");
    const step = (task: string) =>
      promisify(execFile)(
        node24,
        [
          "--input-type=module",
          "-e",
          script,
          task,
          join(home, ".npm/_cacache"),
          `npm-${lock}`,
          JSON.stringify(restoreKeys),
        ],
        {
          env: {
            PATH: process.env.PATH,
            HOME: home,
            RUNNER_TEMP: home,
            GITHUB_WORKSPACE: repo.path,
            ...results.env({ ref }),
          },
        },
      ).then(
        () => true,
        (error: { code?: number }) => error.code !== 9,
      );
    const isExact = await step("restore");
    install();
    if (!isExact) await step("save");
  };
}

const keepPace: Contender = async ({ repo, results, home }, ref, runId, between) => {
  const isPull = ref.startsWith("refs/pull/");
  await runAction("actions/dependency-cache", {
    workspace: repo.path,
    event: {
      name: isPull ? "pull_request" : "push",
      payload: { number: 1, repository: { default_branch: "main" } },
    },
    ref,
    runId,
    results: results.env({ ref }),
    env: { HOME: home },
    between,
  });
};

const contenders: Readonly<Record<string, Contender>> = {
  "setup-node (exact key)": classic([]),
  "actions/cache (restore-keys)": classic(["npm-"]),
  "keep-pace": keepPace,
};

for (const [name, contender] of Object.entries(contenders)) console.log(await bench(name, contender));

async function bench(name: string, contender: Contender): Promise<string> {
  await using repo = createRepo({});
  await using results = await startFakeResults();
  const home = mkdtempSync(join(tmpdir(), "beside-"));
  const packages = Array.from({ length: count }, () => randomBytes(packageBytes));
  let downloaded = 0;
  let seconds = 0;
  for (let update = 0; update <= updates; update += 1) {
    for (let at = 0; at < 4 && update > 0; at += 1)
      packages[(update * 4 + at) % count] = randomBytes(packageBytes);
    repo.commit({ "package-lock.json": lockOf(packages) });
    // The first update fills the cache on the default branch.
    for (const ref of update === 0 ? ["refs/heads/main"] : [`refs/pull/${update}/merge`, "refs/heads/main"]) {
      rmSync(home, { recursive: true, force: true });
      mkdirSync(home);
      const start = performance.now();
      await contender({ repo, results, home }, ref, update, () => {
        if (update > 0) downloaded += install(home, packages);
        else install(home, packages);
      });
      if (update > 0) seconds += (performance.now() - start) / 1000;
    }
  }
  rmSync(home, { recursive: true });
  const entries = results.caches();
  const stranded = entries.filter(({ ref }) => ref !== "refs/heads/main");
  const bytes = (list: typeof entries) =>
    Math.round(list.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) / 1e6);
  return [
    name,
    `${(seconds / updates / 2).toFixed(2)} s a job in the cache's steps`,
    `${Math.round(downloaded / 1e6)} of ${Math.round((updates * 2 * count * packageBytes) / 1e6)} MB from the registry`,
    `${bytes(entries)} MB stored`,
    `${bytes(stranded)} MB of it stranded`,
    `${results.requests.filter(({ route }) => route === "upload").length} uploads`,
  ].join(" | ");
}

function lockOf(packages: readonly Buffer[]): string {
  const entries = packages.map((content, at) => [
    `node_modules/p${at}`,
    { version: "1.0.0", integrity: `sha512-${createHash("sha512").update(content).digest("base64")}` },
  ]);
  return JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(entries) });
}

/** Lays into npm's cache what is not there. @returns the bytes a registry would have sent. */
function install(home: string, packages: readonly Buffer[]): number {
  let bytes = 0;
  for (const content of packages) {
    const hex = createHash("sha512").update(content).digest("hex");
    const file = join(
      home,
      ".npm/_cacache/content-v2/sha512",
      hex.slice(0, 2),
      hex.slice(2, 4),
      hex.slice(4),
    );
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    bytes += content.length;
  }
  return bytes;
}
