import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { EtagStore, HttpResponse } from "@keep-pace/github";

const mostBytes = 2_000_000;
const keptDays = 14;

/**
 * GitHub's answers kept on disk, so that unchanged ones cost no rate limit. Each lies under the digest of its
 * address and of `identity` (API and token): what one token may see is not shown to another.
 */
export function etagFolder(
  env: Readonly<Record<string, string | undefined>>,
  identity: readonly string[],
  log: (line: string) => void,
): EtagStore {
  const folder = join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), ".cache"), "keep-pace", "github");
  const fileOf = (url: string) =>
    join(
      folder,
      `${createHash("sha256")
        .update(JSON.stringify([...identity, url]))
        .digest("hex")}.json`,
    );
  let usable = true;
  let pruned = false;
  return {
    get(url) {
      const file = fileOf(url);
      try {
        const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
        if (isResponse(kept)) return kept;
        throw new SyntaxError("not an answer");
      } catch (error) {
        if (error instanceof SyntaxError) {
          rmSync(file, { force: true });
          log(`${file} was damaged and is thrown away.`);
        }
        return undefined;
      }
    },
    set(url, response) {
      if (!usable || response.body.length > mostBytes) return;
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (!pruned) prune(folder);
        pruned = true;
        writeFileSync(fileOf(url), JSON.stringify(response), { mode: 0o600 });
      } catch {
        // A disk that takes nothing must not stop a report.
        usable = false;
      }
    },
  };
}

/** Removes answers that nobody asked for in two weeks. */
function prune(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > keptDays * 86_400_000) rmSync(file, { force: true });
  }
}

function isResponse(value: unknown): value is HttpResponse {
  const { status, headers, body } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof status === "number" && typeof headers === "object" && headers !== null && typeof body === "string"
  );
}
