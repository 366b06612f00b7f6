import { fields, type Git } from "./git.ts";

/** A commit's files without a checkout: path → blob id, links and submodules left out. */
export interface Snapshot {
  readonly blobs: ReadonlyMap<string, string>;
  /** The text of those paths that are files there; bytes that are no UTF-8 are replaced. */
  texts(paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** The files of `commit`; `null` when git cannot list them. */
export async function readSnapshot(git: Git, commit: string): Promise<Snapshot | null> {
  const answer = await git(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit]);
  if (answer.code !== 0) return null;
  const blobs = new Map<string, string>();
  for (const entry of fields(answer.stdout)) {
    const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    if (id && path) blobs.set(path, id);
  }
  return { blobs, texts: (paths) => readTexts(git, blobs, paths) };
}

async function readTexts(
  git: Git,
  blobs: ReadonlyMap<string, string>,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const wanted = paths.filter((path) => blobs.has(path));
  if (wanted.length === 0) return new Map();
  const input = new TextEncoder().encode(wanted.map((path) => `${blobs.get(path)}\n`).join(""));
  const { stdout } = await git(["cat-file", "--batch"], { input });
  const texts = new Map<string, string>();
  const decoder = new TextDecoder();
  let at = 0;
  for (const path of wanted) {
    const end = stdout.indexOf(10, at);
    if (end < 0) break;
    const size = / blob (\d+)$/.exec(decoder.decode(stdout.subarray(at, end)))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(path, decoder.decode(stdout.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return texts;
}
