import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli } from "../support/cli.ts";
import { createRepo } from "../support/repo.ts";
import { root } from "../support/sources.ts";

const example = join(root, "examples/slow-monorepo");

test("the example's keep-pace.yml is what init writes where there is no workflow yet", async () => {
  await using repo = createRepo();
  cpSync(example, repo.path, { recursive: true });
  rmSync(join(repo.path, ".github"), { recursive: true });
  rmSync(join(repo.path, "keep-pace.yml"));
  repo.commit({});
  const { files } = cli(repo.path, ["init", "--format", "json"]).json<{ files: { text: string }[] }>();
  expect(files.map(({ text }) => text)).toEqual([readFileSync(join(example, "keep-pace.yml"), "utf8")]);
});
