import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./sources.ts";

export interface YamlBlock {
  /** The page, from the repository's root. */
  readonly page: string;
  /** The line of the page that the block's first line is. */
  readonly line: number;
  readonly text: string;
}

/** The pages for users: the READMEs of the suite and its actions, and everything in docs/. */
export function pages(): string[] {
  return globSync(["README.md", "actions/*/README.md", "docs/**/*.md"], { cwd: root }).sort();
}

/** The YAML blocks of a page. */
export function yamlBlocks(page: string): YamlBlock[] {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```ya?ml\n(.*?)^```/gms)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length + 1,
    text: match[1] as string,
  }));
}

/** What stands around a job or steps that a page shows without their workflow. */
const around = `on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs:
      plan: \${{ steps.plan.outputs.plan }}
      matrix: \${{ steps.plan.outputs.matrix }}
    steps:
      - id: plan
        uses: keep-pace/keep-pace/actions/shard-tests@v1
  shard:
    needs: plan
    runs-on: ubuntu-latest
    strategy:
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    steps:
      - run: echo
`;

/** The block as a whole workflow file, or null for YAML of another kind (our configuration, a compose file …). */
export function asWorkflow({ text }: YamlBlock): string | null {
  if (/^on:/m.test(text) && /^jobs:/m.test(text)) return text;
  if (/^jobs:/m.test(text)) return `on: push\n${text}${missingJobs(text)}`;
  if (/^- (uses|run|name|id):/.test(text)) return `${around.replace("      - run: echo\n", indent(text, 6))}`;
  if (/^ {2}runs-on:/m.test(text)) return `${around}${indent(text, 2)}`;
  return null;
}

/** Jobs that the shown ones need and the page leaves to the reader. */
function missingJobs(text: string): string {
  const jobs: Record<string, { needs?: string | string[] }> = parse(text).jobs;
  const needed = new Set(Object.values(jobs).flatMap(({ needs = [] }) => needs));
  return [...needed]
    .filter((name) => !(name in jobs))
    .map((name) => `  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n`)
    .join("");
}

/** The workflow with our pinned actions at `v1`, which is what the tests' runners know. */
export function atMajor(workflow: string): string {
  return workflow.replaceAll(
    /(keep-pace\/keep-pace(?:\/actions\/[a-z-]+)?)@[0-9a-f]{40} # v[\d.]+/g,
    "$1@v1",
  );
}

function indent(text: string, columns: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(columns));
}
