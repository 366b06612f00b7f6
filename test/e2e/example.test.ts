import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli } from "../support/cli.ts";
import { createRepo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const example = join(root, "examples/slow-monorepo");

/** In a clone from GitHub init pins keep-pace's own actions, where nothing has to be said of tags. */
const unpinned = (workflow: string) =>
  workflow
    .replaceAll(/(keep-pace\/keep-pace[\w/-]*)@[0-9a-f]{40}( # \S+)?$/gm, "$1@v1")
    .replace(/^# keep-pace's own actions stand at a tag.*\n/m, "");

test("the example's keep-pace.yml is what init writes where there is no workflow yet", async () => {
  await using repo = createRepo();
  cpSync(example, repo.path, { recursive: true });
  rmSync(join(repo.path, ".github"), { recursive: true });
  rmSync(join(repo.path, "keep-pace.yml"));
  repo.commit({});
  const { files } = cli(repo.path, ["init", "--format", "json"]).json<{ files: { text: string }[] }>();
  const own = readFileSync(join(example, "keep-pace.yml"), "utf8");
  expect(files.map(({ text }) => unpinned(text))).toEqual([unpinned(own)]);
});
