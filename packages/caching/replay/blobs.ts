import type { Git } from "@keep-pace/changes";

const decoder = new TextDecoder();

/** Path → blob id of a commit's files that are `wanted`; `null` when git cannot tell. */
export async function treeAt(
  git: Git,
  sha: string,
  wanted: (path: string) => boolean,
): Promise<Map<string, string> | null> {
  const answer = await git(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", sha]);
  if (answer.code !== 0) return null;
  const entries = decoder.decode(answer.stdout).split("\0").filter(Boolean);
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const [, id = "", path = ""] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
      return id !== "" && wanted(path) ? [[path, id]] : [];
    }),
  );
}

export interface Blobs {
  /** Commit → the paths it changed → blob id, `null` when the commit deleted it. */
  readonly at: ReadonlyMap<string, ReadonlyMap<string, string | null>>;
  /** Blob id → its text. */
  readonly text: ReadonlyMap<string, string>;
}

/** The contents of a tree and of every change to it. */
export async function readBlobs(
  git: Git,
  tree: ReadonlyMap<string, string>,
  changes: readonly { readonly sha: string; readonly paths: readonly string[] }[],
): Promise<Blobs | null> {
  const asked = changes.flatMap(({ sha, paths }) =>
    // A line break in a path would be taken for the next question.
    paths.filter((path) => !path.includes("\n")).map((path) => ({ sha, path })),
  );
  const ids = await askIds(
    git,
    asked.map(({ sha, path }) => `${sha}:${path}`),
  );
  if (!ids) return null;
  const at = new Map<string, Map<string, string | null>>();
  asked.forEach(({ sha, path }, index) => {
    at.set(sha, (at.get(sha) ?? new Map<string, string | null>()).set(path, ids[index] ?? null));
  });
  const text = await readTexts(git, [...new Set([...tree.values(), ...ids.filter((id) => id !== null)])]);
  return text && { at, text };
}

async function askIds(git: Git, names: readonly string[]): Promise<(string | null)[] | null> {
  if (names.length === 0) return [];
  const answer = await git(["cat-file", "--batch-check"], { input: encode(names) });
  if (answer.code !== 0) return null;
  const lines = decoder.decode(answer.stdout).split("\n").slice(0, names.length);
  return lines.map((line) => /^([0-9a-f]{40,64}) blob \d+$/.exec(line)?.[1] ?? null);
}

const batch = 100;
const lineBreak = 10;

async function readTexts(git: Git, ids: readonly string[]): Promise<Map<string, string> | null> {
  const texts = new Map<string, string>();
  for (let from = 0; from < ids.length; from += batch) {
    const answer = await git(["cat-file", "--batch"], { input: encode(ids.slice(from, from + batch)) });
    if (answer.code !== 0) return null;
    for (let at = 0; at < answer.stdout.length; ) {
      const end = answer.stdout.indexOf(lineBreak, at);
      const [, id = "", size = "0"] =
        /^([0-9a-f]+) blob (\d+)$/.exec(decoder.decode(answer.stdout.subarray(at, end))) ?? [];
      const start = end + 1;
      if (id !== "") texts.set(id, decoder.decode(answer.stdout.subarray(start, start + Number(size))));
      // "<name> missing" has no content after it.
      at = id === "" ? start : start + Number(size) + 1;
    }
  }
  return texts;
}

function encode(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${lines.join("\n")}\n`);
}
