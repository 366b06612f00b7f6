import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finding, monorepo, safeFix } from "./finding.fixture.ts";
import { renderText, shellWord } from "./text.ts";
import { columns } from "./wrap.ts";

const options = {
  color: false,
  width: 80,
  fixCommand: ({ file }: { file: string }) => `keep-pace fix ${shellWord(file)}`,
  fixAllCommand: "keep-pace fix",
};

describe("renderText", () => {
  it("reads well at 80 columns", () => {
    expect(`\n${renderText(monorepo, options)}`).toMatchInlineSnapshot(`
      "
      1  web/Dockerfile:7                                          about 25 min a week
         warning: \`COPY . .\` comes before \`npm ci\`, so every change of any file
         installs all packages again. [broad-copy-before-install]
         Misses the cache in 96 % of 214 commits, about 43 s each (measured).
         fix: copy package.json and package-lock.json first, then install, then copy
              the rest
         run: keep-pace fix web/Dockerfile

      2  services/api/Dockerfile:12                                 about 6 min a week
         warning: \`apt-get install\` stands below \`COPY . .\`, so every change downloads
         the system packages again. [os-packages-after-copy]
         Misses the cache in 42 % of 214 commits, about 25 s each (a typical time).
         not fixed: the RUN calls ./setup.sh, which lies among the copied files

      3  services/api/Dockerfile:3                                  about 6 min a week
         warning: \`ARG GIT_SHA\` changes with every commit and stands above four RUN
         instructions that do not read it. [volatile-value-before-run]
         Misses the cache in 100 % of 214 commits, about 8 s each (a typical time).
         unsafe fix: move \`ARG GIT_SHA\` below the last RUN
         run: keep-pace fix services/api/Dockerfile

      4  old/Dockerfile:40
         error: The heredoc EOF is not closed. [broad-copy-before-install]

      5  web/.dockerignore:1
         note: .git and docs are sent to the builder although no instruction reads
         them. [weak-dockerignore]
         fixed: add .git and docs to web/.dockerignore

      5 findings: 1 error, 3 warnings, 1 note; 1 fixed; 1 can be fixed: keep-pace fix
      "
    `);
  });

  it("marks words by colour only, so that nothing is lost without it", () => {
    const coloured = renderText(monorepo, { ...options, color: true });
    expect(coloured).toContain("\x1b[33mwarning\x1b[39m");
    expect(coloured.replace(/\x1b\[\d+m/g, "")).toBe(renderText(monorepo, options));
  });

  it("says nothing when there is nothing", () => {
    expect(renderText([], options)).toBe("");
  });

  it("lets a long path push the cost to a line of its own", () => {
    const cost = { missRate: null, seconds: null, secondsPerWeek: 720, commits: 0, source: "none" } as const;
    const text = renderText([finding({ file: `${"deep/".repeat(15)}Dockerfile`, cost })], options);
    expect(text.split("\n").slice(0, 2)).toEqual([
      `1  ${"deep/".repeat(15)}Dockerfile:1`,
      "   about 12 min a week",
    ]);
  });

  it("uses neither less than 40 columns nor more than 100", () => {
    const widest = (width: number) =>
      Math.max(
        ...renderText(monorepo, { ...options, width })
          .split("\n")
          .map(columns),
      );
    expect(widest(500)).toBe(100);
    expect(widest(1)).toBeGreaterThan(35);
  });

  it("cannot be steered by text from the repository", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (file, text) => {
        const refused = { code: "x", message: text };
        const findings = [finding({ file, message: text, refused }), finding({ fix: safeFix(text) })];
        expect(renderText(findings, options)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it("says once why a file could not be read", () => {
    const message = "bin/Dockerfile is a binary file.";
    const text = renderText([finding({ message, refused: { code: "unreadable-file", message } })], options);
    expect(text).not.toContain("not fixed");
  });

  it("shortens a message that would drown the rest", () => {
    expect(renderText([finding({ message: "word ".repeat(10_000) })], options).length).toBeLessThan(1000);
  });
});

it.each([
  ["web/Dockerfile", "web/Dockerfile"],
  ["my file", "'my file'"],
  ["it's", "'it'\\''s'"],
  ["$(touch x);`y`", "'$(touch x);`y`'"],
  ["-rf", "./-rf"],
  ["grüße", "'grüße'"],
  ["a\nb", null],
  ["\x1b[31m", null],
])("shellWord(%j) is %j", (path, word) => {
  expect(shellWord(path)).toBe(word);
});
