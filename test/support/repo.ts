import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Texts by path; `null` removes a file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface CommitOptions {
  readonly message?: string;
  /** ISO 8601. Default: a minute after the commit made before in this repository. */
  readonly at?: string;
  readonly author?: { readonly name: string; readonly email: string };
}

export interface CheckoutOptions {
  /** What was pushed or opened: `refs/heads/x`, `refs/tags/x` or `refs/pull/N/merge`. Default: refs/heads/main. */
  readonly ref?: string;
  /** Number of commits; 0 for all. Default 1, as in actions/checkout. */
  readonly depth?: number;
  /** A partial clone, such as `blob:none`. */
  readonly filter?: string;
  readonly repository?: string;
}

export interface PullRequest {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  readonly merge: string;
}

/**
 * A real git repository in a temporary folder, gone at the end of its `await using` scope. No
 * configuration of the user or the machine reaches it, so the same script gives the same commits.
 */
export class Repo implements AsyncDisposable {
  readonly path: string;
  #clock = Date.parse("2026-01-01T00:00:00Z");

  constructor(path: string) {
    this.path = path;
  }

  /** Runs git here and returns its output without the last line break. Throws on a non-zero exit. */
  git(...args: readonly string[]): string {
    return git(this.path, args);
  }

  write(files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name);
      if (content === null) rmSync(path);
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
    }
  }

  /** Writes files and commits everything in the folder, an empty commit included. Returns the commit's SHA. */
  commit(files: Files, { message = "Change", at, author }: CommitOptions = {}): string {
    this.write(files);
    this.git("add", "--all");
    this.#clock = at === undefined ? this.#clock + 60_000 : Date.parse(at);
    const date = new Date(this.#clock).toISOString();
    const { name, email } = author ?? { name: "Ada", email: "ada@example.com" };
    git(this.path, ["commit", "--quiet", "--allow-empty", "--message", message], {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
    return this.head();
  }

  head(): string {
    return this.git("rev-parse", "HEAD");
  }

  /** Switches to a branch, after creating it at `from` where it is new. */
  switch(branch: string, from = "HEAD"): void {
    const known = this.git("branch", "--list", branch) !== "";
    this.git("switch", "--quiet", ...(known ? [branch] : ["--create", branch, from]));
  }

  /** A second repository with the same history and all branches, as GitHub's fork button makes it. */
  fork(): Repo {
    const fork = emptyRepo();
    fork.git(
      "fetch",
      "--quiet",
      pathToFileURL(this.path).href,
      "refs/heads/*:refs/heads/*",
      "--update-head-ok",
    );
    fork.git("reset", "--quiet", "--hard");
    fork.#clock = this.#clock;
    return fork;
  }

  /** Sets `refs/pull/N/head` and a test merge `refs/pull/N/merge`, as GitHub does for a pull request. */
  openPull(number: number, head: string, { base = "main", from = this as Repo } = {}): PullRequest {
    const ref = `refs/pull/${number}`;
    this.git("fetch", "--quiet", pathToFileURL(from.path).href, `+${head}:${ref}/head`);
    const sha = { base: this.git("rev-parse", base), head: this.git("rev-parse", `${ref}/head`) };
    const tree = this.git("merge-tree", "--write-tree", sha.base, sha.head);
    const message = `Merge ${sha.head} into ${sha.base}`;
    const merge = this.git("commit-tree", tree, "-p", sha.base, "-p", sha.head, "-m", message);
    this.git("update-ref", `${ref}/merge`, merge);
    return { number, ...sha, merge };
  }

  /**
   * A clone as actions/checkout leaves it: one commit, its remote ref, and an `origin` on github.com.
   * Fetching from that origin reads this repository.
   */
  checkout({
    ref = "refs/heads/main",
    depth = 1,
    filter,
    repository = "octo-org/octo-repo",
  }: CheckoutOptions = {}): Repo {
    const clone = emptyRepo();
    const origin = `https://github.com/${repository}`;
    clone.git("remote", "add", "origin", origin);
    clone.git("config", `url.${pathToFileURL(this.path).href}.insteadOf`, origin);
    const kind = /^refs\/(heads|tags|pull)\/(.*)$/.exec(ref);
    if (!kind) throw new Error(`${ref} is no full ref of a branch, tag or pull request`);
    const [, group, name] = kind;
    const local =
      group === "heads"
        ? `refs/remotes/origin/${name}`
        : group === "pull"
          ? `refs/remotes/pull/${name}`
          : ref;
    const wanted =
      depth === 0
        ? ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"]
        : [`--depth=${depth}`];
    const partial = filter === undefined ? [] : [`--filter=${filter}`];
    clone.git("fetch", "--quiet", "--no-tags", ...partial, "origin", ...wanted, `+${ref}:${local}`);
    clone.git(
      "checkout",
      "--quiet",
      "--force",
      ...(group === "heads" ? ["-B", name as string, local] : [local]),
    );
    return clone;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** A repository on branch `main` whose first commit has the given files. */
export function createRepo(files: Files = {}): Repo {
  const repo = emptyRepo();
  repo.commit(files, { message: "First" });
  return repo;
}

function emptyRepo(): Repo {
  const repo = new Repo(mkdtempSync(join(tmpdir(), "repo-")));
  repo.git("init", "--quiet", "--initial-branch=main");
  repo.git("config", "uploadpack.allowFilter", "true");
  repo.git("config", "uploadpack.allowAnySHA1InWant", "true");
  return repo;
}

function git(cwd: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync("git", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH, ...isolation, ...env },
  }).replace(/\n$/, "");
}

const isolation = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_ALLOW_PROTOCOL: "file",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
  GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
};
