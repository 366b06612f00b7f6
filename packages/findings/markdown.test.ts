import { describe, expect, it } from "vitest";
import { finding, monorepo } from "./finding.fixture.ts";
import { renderMarkdown } from "./markdown.ts";

describe("renderMarkdown", () => {
  it("makes a table of what was found", () => {
    const fixCommand = ({ file }: { file: string }) => `keep-pace fix ${file}`;
    expect(renderMarkdown(monorepo, { fixCommand })).toMatchInlineSnapshot(`
      "5 findings: 1 error, 3 warnings, 1 note

      | Lost a week | Where | What |
      | --: | :-- | :-- |
      | **25 min** | \`web/Dockerfile:7\` | **warning:** \`COPY . .\` comes before \`npm ci\`, so every change of any file installs all packages again. ([broad-copy-before-install](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/broad-copy-before-install.md))<br>Misses the cache in 96 % of 214 commits, about 43 s each (measured).<br>**Fix:** copy package.json and package-lock.json first, then install, then copy the rest → \`keep-pace fix web/Dockerfile\` |
      | **6 min** | \`services/api/Dockerfile:12\` | **warning:** \`apt-get install\` stands below \`COPY . .\`, so every change downloads the system packages again. ([os-packages-after-copy](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/os-packages-after-copy.md))<br>Misses the cache in 42 % of 214 commits, about 25 s each (a typical time).<br>**Not fixed:** the RUN calls ./setup.sh, which lies among the copied files |
      | **6 min** | \`services/api/Dockerfile:3\` | **warning:** \`ARG GIT_SHA\` changes with every commit and stands above four RUN instructions that do not read it. ([volatile-value-before-run](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/volatile-value-before-run.md))<br>Misses the cache in 100 % of 214 commits, about 8 s each (a typical time).<br>**Unsafe fix:** move \`ARG GIT_SHA\` below the last RUN → \`keep-pace fix services/api/Dockerfile\` |
      |  | \`old/Dockerfile:40\` | **error:** The heredoc EOF is not closed. ([broad-copy-before-install](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/broad-copy-before-install.md)) |
      |  | \`web/.dockerignore:1\` | **note:** .git and docs are sent to the builder although no instruction reads them. ([weak-dockerignore](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/weak-dockerignore.md))<br>**Fixed:** add .git and docs to web/.dockerignore |
      "
    `);
  });

  it("leaves out a column nobody has figures for, and links places when told where", () => {
    const range = { startLine: 3, startColumn: 1, endLine: 5, endColumn: 1 };
    const found = finding({ file: "a b/(Dockerfile)", range });
    const table = renderMarkdown([found], { blobUrl: "https://github.com/o/r/blob/0123abc" });
    expect(table.split("\n").slice(2, 4)).toEqual(["| Where | What |", "| :-- | :-- |"]);
    expect(table).toContain(
      "| [`a b/(Dockerfile):3`](https://github.com/o/r/blob/0123abc/a%20b/%28Dockerfile%29#L3-L4) |",
    );
  });

  it("shows the first of many and counts the rest", () => {
    const many = Array.from({ length: 14 }, (_, at) => finding({ file: `${at}/Dockerfile` }));
    const rows = (markdown: string) => markdown.match(/^\| `\d+\/Dockerfile/gm)?.length;
    expect(rows(renderMarkdown(many))).toBe(10);
    expect(renderMarkdown(many)).toMatch(/\n\n… and 4 more\n$/);
    expect(rows(renderMarkdown(many, { limit: 20 }))).toBe(14);
    expect(renderMarkdown(many, { limit: 20 })).not.toContain("more");
    expect(renderMarkdown([])).toBe("");
  });

  it("keeps text from the repository inside its cell and short", () => {
    const hostile = "x | y\n| <img> | @octocat #1 ".repeat(200);
    const findings = [finding({ file: hostile, message: hostile, refused: { code: "x", message: hostile } })];
    const table = renderMarkdown(findings);
    expect(table.split("\n")).toHaveLength(6);
    expect(table.split("\n")[4]?.match(/\|/g)).toHaveLength(3);
    expect(table).not.toMatch(/<img|@octocat| #1/);
    expect(table.length).toBeLessThan(5000);
  });
});
