import type { Git } from "./git.ts";

/** A commit's files without a checkout: path → blob id, links and submodules left out. */
export interface Snapshot {
  readonly blobs: ReadonlyMap<string, string>;
  /** Path → blob id of the links. */
  readonly links: ReadonlyMap<string, string>;
  /** The text of those paths that are files there; bytes that are no UTF-8 are replaced. */
  texts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** The files of `commit`; `null` when git cannot list them. */
export async function readSnapshot(git: Git, commit: string): Promise<Snapshot | null> {
  const answer = await git(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
  if (answer.code !== 0) return null;
  const { blobs, links } = entriesOf(answer.stdout);
  return { blobs, links, texts: (paths) => readTexts(git, blobs, paths) };
}

/**
 * Files and links of a `-z` listing by `ls-tree -r` (`<mode> blob <id>\t<path>`) or `ls-files -t --stage`
 * (`<tag> <mode> <id> <stage>\t<path>`). Read without regular expressions: there may be a hundred thousand.
 */
export function entriesOf(stdout: Uint8Array): { blobs: Map<string, string>; links: Map<string, string> } {
  const blobs = new Map<string, string>();
  const links = new Map<string, string>();
  for (const entry of new TextDecoder().decode(stdout).split("\0")) {
    const tab = entry.indexOf("\t");
    if (tab < 0) continue;
    const mode = entry.charCodeAt(1) === 32 ? 2 : 0;
    const start = entry.startsWith("blob ", 7) ? 12 : mode + 7;
    const space = entry.indexOf(" ", start);
    const id = entry.slice(start, space >= 0 && space < tab ? space : tab);
    if (entry.startsWith("100", mode)) blobs.set(entry.slice(tab + 1), id);
    else if (entry.startsWith("120000", mode)) links.set(entry.slice(tab + 1), id);
  }
  return { blobs, links };
}

// So that a large repository is never in memory at once.
const blobsAtOnce = 4000;

async function readTexts(
  git: Git,
  blobs: ReadonlyMap<string, string>,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const wanted = paths.filter((path) => blobs.has(path));
  const texts = await readBlobs(git, [...new Set(wanted.map((path) => blobs.get(path) as string))]);
  return new Map(
    wanted.flatMap((path) => {
      const text = texts.get(blobs.get(path) as string);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

/** Blob id → its text, of those blobs that are there; bytes that are no UTF-8 are replaced. */
export async function readBlobs(git: Git, ids: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (let start = 0; start < ids.length; start += blobsAtOnce) {
    await readBatch(git, ids.slice(start, start + blobsAtOnce), texts);
  }
  return texts;
}

async function readBatch(git: Git, ids: readonly string[], texts: Map<string, string>): Promise<void> {
  const input = new TextEncoder().encode(ids.map((id) => `${id}\n`).join(""));
  const { stdout } = await git(["cat-file", "--batch"], { input });
  const decoder = new TextDecoder();
  let at = 0;
  for (const id of ids) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const size = / blob (\d+)$/.exec(decoder.decode(stdout.subarray(at, end)))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(id, decoder.decode(stdout.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
}
