import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryFiles } from "@keep-pace/files";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConfig } from "../../packages/workspace/config.ts";
import { asWorkflow, pages, type YamlBlock, yamlBlocks } from "../support/documents.ts";
import { requirePart, testWith } from "../support/parts.ts";
import { root } from "../support/sources.ts";

const blocks = pages().flatMap(yamlBlocks);
const nameOf = ({ page, line }: YamlBlock) => `${page}:${line}`;
// The sin of this page is one that actionlint knows as well.
const onPurpose = "docs/rules/deprecated-action.md";
const workflows = blocks.filter((block) => asWorkflow(block) !== null && block.page !== onPurpose);
const configurations = blocks.filter((block) => asWorkflow(block) === null && isConfiguration(block));

/** Other YAML on the pages is of other programs and named by its first line. */
function isConfiguration({ text }: YamlBlock): boolean {
  return /^(?:#.*keep-pace.*\n)*(exclude|rules|delivery|goals|cost|select|report|sweep|order|areas):/m.test(
    text,
  );
}

let project: string;
beforeAll(() => {
  // actionlint checks the inputs and outputs of actions in the repository it finds around the workflow.
  project = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(project, ".git"));
  mkdirSync(join(project, ".github/workflows"), { recursive: true });
  for (const name of ["action.yml", "actions", "dist"]) symlinkSync(join(root, name), join(project, name));
});
afterAll(() => rmSync(project, { recursive: true }));

test("the pages show workflows and configurations", () => {
  expect(workflows.length).toBeGreaterThan(60);
  expect(configurations.length).toBeGreaterThan(2);
});

testWith("actionlint")("every workflow on a page is right, and uses inputs and outputs that exist", () => {
  const files = workflows.map((block, index) => {
    const file = `.github/workflows/${String(index).padStart(3, "0")}.yml`;
    writeFileSync(join(project, file), asOwn(asWorkflow(block) as string));
    return file;
  });
  const lint = spawnSync(requirePart("actionlint"), ["-oneline", "-no-color", ...files], {
    cwd: project,
    encoding: "utf8",
  });
  const complaints = lint.stdout.replaceAll(
    /^\.github\/workflows\/(\d+)\.yml/gm,
    (_, index) => `${nameOf(workflows[Number(index)] as YamlBlock)} +`,
  );
  expect(complaints + lint.stderr).toBe("");
});

/** Our actions as those of this repository. */
function asOwn(workflow: string): string {
  return workflow.replaceAll(/keep-pace\/keep-pace(\/[\w/-]+)?@\S+/g, (_, path = "") => `.${path || "/"}`);
}

test.each(configurations.map((block) => [nameOf(block), block] as const))(
  "%s is a configuration",
  (_, block) => {
    const files = memoryFiles({ ".github/keep-pace.yml": block.text });
    expect(() => readConfig(files)).not.toThrow();
  },
);
