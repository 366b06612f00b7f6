import { type Git, readBlobs } from "@keep-pace/changes";
import type { SourceTexts } from "../symbols/index.ts";
import type { Sources } from "./sources.ts";

/** The texts of the selected files, and what they said at `base`. */
export function sourceTexts(
  git: Git,
  base: string,
  sources: Sources,
  setUps: SourceTexts["setUps"],
): SourceTexts {
  return {
    setUps,
    async now(paths) {
      const texts = new Map<string, string>();
      await sources.read(paths, (path, text) => texts.set(path, text));
      return texts;
    },
    before: (paths) => textsAt(git, base, paths),
  };
}

/** What files said at a commit; those that git cannot be asked for are left out. */
export async function textsAt(
  git: Git,
  base: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = paths.filter((path) => !path.includes("\n"));
  if (named.length === 0) return new Map();
  const blobs = await readBlobs(
    git,
    named.map((path) => `${base}:${path}`),
  );
  return new Map([...blobs].map(([name, text]) => [name.slice(base.length + 1), text]));
}
