import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type ChangedFile, diffCommits, diffWorkTree, readSnapshot } from "@keep-pace/changes";
import type { Host } from "@keep-pace/command";
import type { Workspace } from "@keep-pace/workspace";
import { parseRuns } from "../coverage.ts";
import type { Narrowing } from "../narrow.ts";
import type { Evidence } from "../select.ts";
import { recordingsIn } from "./evidence.ts";
import { isCompared, type Sources } from "./sources.ts";

interface Recorded {
  readonly workspace: Workspace;
  readonly sources: Sources;
  readonly host: Host;
  /** The commit whose files are looked at, `null` for those on disk. */
  readonly commit: string | null;
  readonly evidence: readonly Evidence[];
}

/**
 * The recordings by which tests may be skipped, where the configuration wants that: a folder with coverage.py's JSON for
 * each test file's own run, and beside it `FOLDER.commit` with the commit that ran. `null` where they cannot be used;
 * why, is logged.
 */
export async function narrowingOf(folder: string | null, recorded: Recorded): Promise<Narrowing | null> {
  const { workspace, sources, host, commit, evidence } = recorded;
  const { git, listing, root, config } = workspace;
  if (config.select.coverage !== "narrows") return null;
  const without = (why: string) => {
    host.log.info(`Recorded runs do not narrow the selection: ${why}.`);
    return null;
  };
  if (folder === null || git === null || listing === null) return without("coverage names no folder of them");
  const path = resolve(host.cwd, folder);
  if (!existsSync(`${path}.commit`)) return without(`${folder}.commit, which names their commit, is missing`);
  const base = readFileSync(`${path}.commit`, "utf8").trim();
  if (!/^[0-9a-f]{40,64}$/.test(base)) return without(`${folder}.commit holds no commit`);
  const runs = parseRuns(recordingsIn(path, host), root);
  if (runs === null) return without(`${folder} holds no JSON of coverage.py for single tests`);
  const changes =
    commit === null ? await diffWorkTree(git, base, listing) : await diffCommits(git, base, commit);
  const snapshot = changes && (await readSnapshot(git, base));
  if (!changes || !snapshot) return without(`their commit ${base.slice(0, 9)} is not in this clone`);
  const wanted = changes.flatMap((change) =>
    isEdited(change) || isCompared(change.path) ? change.path : [],
  );
  const ran = [...snapshot.blobs.keys()].filter((one) => one.endsWith(".py") && runs.isMeasured(one));
  const before = await snapshot.texts([...new Set([...wanted, ...ran])]);
  const after = await compiling(changes, sources, host);
  return after === null ? without("python3 cannot be started") : { runs, changes, before, after, evidence };
}

function isEdited({ path, status }: ChangedFile): boolean {
  return status === "M" && path.endsWith(".py");
}

// Compiles and runs nothing. A warning may be an error where the tests run.
const check = `import json, sys
def compiles(text):
    try:
        compile(text, "text", "exec", dont_inherit=True)
        return True
    except Exception:
        return False
print(json.dumps([compiles(text) for text in json.load(sys.stdin)]))`;

/** Path → text of those changed Python files that compile; `null` without a Python. */
async function compiling(
  changes: readonly ChangedFile[],
  sources: Sources,
  host: Host,
): Promise<ReadonlyMap<string, string> | null> {
  const texts: [string, string][] = [];
  await sources.read(
    changes.filter(isEdited).map(({ path }) => path),
    (path, text) => texts.push([path, text]),
  );
  if (texts.length === 0) return new Map();
  try {
    const input = new TextEncoder().encode(JSON.stringify(texts.map(([, text]) => text)));
    const { code, stdout } = await host.exec("python3", ["-I", "-W", "error", "-c", check], { input });
    const answers: unknown = code === 0 ? JSON.parse(new TextDecoder().decode(stdout)) : null;
    return Array.isArray(answers) ? new Map(texts.filter((_, at) => answers[at] === true)) : null;
  } catch {
    return null;
  }
}
