import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { extract } from "tar-stream";
import { type ActionResult, type RunOptions, runAction } from "../../support/action.ts";
import { type FakeResults, startFakeResults } from "../../support/fake-results.ts";
import { createRepo, type Files, type Repo } from "../../support/repo.ts";
import type { CacheEntry, CacheLimits } from "../../support/results/caches.ts";

interface StoreResult {
  readonly manager: string;
  readonly store: string;
  readonly hit: "exact" | "partial" | "miss" | "off";
  readonly key: string;
  readonly restoredKey: string | null;
  readonly seconds: number | null;
  readonly bytes: number | null;
  readonly note: string | null;
}

export interface CacheRun extends ActionResult {
  readonly caches: readonly StoreResult[];
  /** Both steps, in milliseconds. */
  readonly took: number;
}

type Options = Partial<RunOptions> & { readonly install?: () => Promise<unknown> };

/** A repository, a runner's home folder that can be thrown away, and a cache service. */
export class Scene implements AsyncDisposable {
  readonly repo: Repo;
  readonly results: FakeResults;
  readonly #folder = mkdtempSync(join(tmpdir(), "caches-"));
  #runs = 0;

  constructor(repo: Repo, results: FakeResults) {
    this.repo = repo;
    this.results = results;
    this.newMachine();
  }

  get home(): string {
    return join(this.#folder, "home");
  }

  /** Runs a program as a step of the job would. */
  exec(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
    const [program = "", ...args] = command;
    const options = {
      cwd: this.repo.path,
      env: { ...outerEnv(), HOME: this.home, ...env },
      maxBuffer: 64 * 1024 * 1024,
      timeout: 120_000,
    };
    return new Promise((done, fail) => {
      const child = execFile(program, args, options, (error, stdout, stderr) => {
        if (error) fail(new Error(`${command.join(" ")}: ${error.message}\n${stdout}${stderr}`));
        else done(stdout);
      });
      child.stdin?.end();
    });
  }

  /** Nothing of earlier jobs is left, neither in the home folder nor in the checkout. */
  newMachine(): void {
    rmSync(this.home, { recursive: true, force: true });
    mkdirSync(this.home, { recursive: true });
    this.repo.git("clean", "--force", "-xdff", "--quiet");
  }

  /** A job: the action's main step, `install`, its post step; by default of a push to main. */
  async job({ install, ...options }: Options = {}): Promise<CacheRun> {
    const start = performance.now();
    this.#runs += 1;
    const result = await runAction("actions/dependency-cache", {
      workspace: this.repo.path,
      event: { name: "push", payload: { repository: { default_branch: "main" } } },
      ref: "refs/heads/main",
      results: this.results.env({ ref: options.ref ?? "refs/heads/main" }),
      runId: this.#runs,
      between: async () => {
        await install?.();
      },
      ...options,
      env: { HOME: this.home, ...options.env },
    });
    const caches = JSON.parse(result.outputs.caches ?? "[]") as StoreResult[];
    return { ...result, caches, took: performance.now() - start };
  }

  /** The entries of a store, oldest first. */
  entries(store: string): readonly CacheEntry[] {
    return this.results.caches().filter(({ key }) => key.startsWith(`keep-pace-${store}-Linux-`));
  }

  /** Names of the files in a store's newest entry. */
  async contents(store: string): Promise<string[]> {
    const names: string[] = [];
    const reader = extract();
    reader.on("entry", ({ name, type }, stream, next) => {
      if (type !== "directory") names.push(name);
      stream.on("end", next).resume();
    });
    await pipeline(Readable.from([this.archive(store)]), reader);
    return names;
  }

  /** A store's newest entry, unpacked to one tar. */
  archive(store: string): Buffer {
    const entry = this.entries(store).at(-1);
    const content = entry && this.results.blob(entry)?.content;
    if (!content) throw new Error(`There is no entry of ${store}`);
    const isZstd = content.readUInt32LE(0) === 0xfd2fb528;
    return isZstd ? zstdDecompressSync(content) : gunzipSync(content);
  }

  has(path: string): boolean {
    return existsSync(join(this.home, path));
  }

  text(path: string): string {
    return readFileSync(join(this.repo.path, path), "utf8");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    execFileSync("chmod", ["-R", "u+w", this.#folder]);
    rmSync(this.#folder, { recursive: true, force: true });
    await Promise.all([this.repo[Symbol.asyncDispose](), this.results[Symbol.asyncDispose]()]);
  }
}

export async function openScene(files: Files, limits: Partial<CacheLimits> = {}): Promise<Scene> {
  return new Scene(createRepo(files), await startFakeResults(limits));
}

/** This process's variables without those by which npm hands its own settings to what it starts. */
function outerEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}
