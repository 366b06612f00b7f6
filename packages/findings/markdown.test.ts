import { describe, expect, it } from "vitest";
import { finding, monorepo } from "./finding.fixture.ts";
import { renderMarkdown } from "./markdown.ts";

describe("renderMarkdown", () => {
  it("lists what was found", () => {
    const fixCommand = ({ file }: { file: string }) => `keep-pace fix ${file}`;
    expect(renderMarkdown(monorepo, { fixCommand })).toMatchInlineSnapshot(`
      "5 findings: 1 error, 3 warnings, 1 note

      1. \`web/Dockerfile:7\` · **about 25 min a week**<br>warning: \`COPY . .\` comes before \`npm ci\`, so every change of any file installs all packages again. ([broad-copy-before-install](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/broad-copy-before-install.md))<br>Misses the cache in 96 % of 214 commits, about 43 s each (measured).<br>**Fix:** copy package.json and package-lock.json first, then install, then copy the rest → \`keep-pace fix web/Dockerfile\`
      2. \`services/api/Dockerfile:12\` · **about 6 min a week**<br>warning: \`apt-get install\` stands below \`COPY . .\`, so every change downloads the system packages again. ([os-packages-after-copy](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/os-packages-after-copy.md))<br>Misses the cache in 42 % of 214 commits, about 25 s each (a typical time).<br>**Not fixed:** the RUN calls ./setup.sh, which lies among the copied files
      3. \`services/api/Dockerfile:3\` · **about 6 min a week**<br>warning: \`ARG GIT_SHA\` changes with every commit and stands above four RUN instructions that do not read it. ([volatile-value-before-run](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/volatile-value-before-run.md))<br>Misses the cache in 100 % of 214 commits, about 8 s each (a typical time).<br>**Unsafe fix:** move \`ARG GIT_SHA\` below the last RUN → \`keep-pace fix services/api/Dockerfile\`
      4. \`old/Dockerfile:40\`<br>error: The heredoc EOF is not closed. ([broad-copy-before-install](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/broad-copy-before-install.md))
      5. \`web/.dockerignore:1\`<br>note: .git and docs are sent to the builder although no instruction reads them. ([weak-dockerignore](https://github.com/keep-pace/keep-pace/blob/main/docs/rules/weak-dockerignore.md))<br>**Fixed:** add .git and docs to web/.dockerignore
      "
    `);
  });

  it("links places when told where", () => {
    const range = { startLine: 3, startColumn: 1, endLine: 5, endColumn: 1 };
    const found = finding({ file: "a b/(Dockerfile)", range });
    const list = renderMarkdown([found], { blobUrl: "https://github.com/o/r/blob/0123abc" });
    expect(list).toContain(
      "\n1. [`a b/(Dockerfile):3`](https://github.com/o/r/blob/0123abc/a%20b/%28Dockerfile%29#L3-L4)<br>",
    );
  });

  it("shows the first of many and counts the rest", () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      finding({ file: `${at}/Dockerfile`, message: `No. ${at}` }),
    );
    const items = (markdown: string) => markdown.match(/^\d+\. `\d+\/Dockerfile/gm)?.length;
    expect(items(renderMarkdown(many))).toBe(10);
    expect(renderMarkdown(many)).toMatch(/\n\n… and 4 more\n$/);
    expect(items(renderMarkdown(many, { limit: 20 }))).toBe(14);
    expect(renderMarkdown(many, { limit: 20 })).not.toContain("more");
    expect(renderMarkdown([])).toBe("");
  });

  it("keeps text from the repository on its line, inert and short", () => {
    const hostile = "x | y\n| <img> | @octocat #1 ".repeat(200);
    const findings = [finding({ file: hostile, message: hostile, refused: { code: "x", message: hostile } })];
    const list = renderMarkdown(findings);
    expect(list.split("\n")).toHaveLength(4);
    expect(list).not.toMatch(/\||<img|@octocat| #1/);
    expect(list.length).toBeLessThan(5000);
  });
});
