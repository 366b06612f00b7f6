import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryFiles } from "@keep-pace/files";
import { describe, expect, test } from "vitest";
import { lintDockerfile } from "../lint.ts";
import { goProject, json, nodeManifest, npmProject, pipProject } from "../test-projects.ts";
import { rules } from "./index.ts";

// The examples of the documentation are the first fixtures: what it calls bad is found, what it calls good is not.
const folder = join(import.meta.dirname, "../../../docs/rules");
const manifests = ["a", "b", "c", "d"].map((name) => [`packages/${name}/package.json`, "{}"]);
const project = {
  ...goProject,
  ...pipProject,
  ...npmProject,
  ...Object.fromEntries(manifests),
  "fonts/a.woff": "",
  "start.sh": "",
  "docs/a.md": "",
};
const fonts = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`fonts/${n}.woff2`, ""]));
const commits = Array.from({ length: 20 }, (_, n) => ({
  sha: `${n}`,
  at: new Date(Date.UTC(2026, 0, 1 + n)),
  paths: [n % 2 === 0 ? "src/main.js" : "docs/a.md"],
}));

// For the one rule that looks inside of past commits.
const bumps = commits.map((commit) => ({ ...commit, paths: ["package.json"] }));
const sides = new Map(
  bumps.map(({ sha }) => {
    const [before, after] = ["1.0.0", "1.0.1"].map((version) => json(nodeManifest, { version }));
    return [`${sha}:package.json`, { before: before ?? "", after: after ?? "" }] as const;
  }),
);

/** Rules that are about more than one Dockerfile's text. */
const apart = ["parsers-disagree", "unreadable-file", "weak-dockerignore"];

describe.each(rules.filter(({ id }) => !apart.includes(id)))("$id", ({ id, severity, summary }) => {
  const text = readFileSync(join(folder, `${id}.md`), "utf8");
  const found = (heading: string) => {
    const [, dockerfile = ""] =
      new RegExp(`## ${heading}\n\n\`\`\`dockerfile\n(.*?)\`\`\``, "s").exec(text) ?? [];
    expect(dockerfile).not.toBe("");
    const isInside = id === "version-bump-before-install";
    const history = isInside ? { commits: bumps, shallow: false, sides } : { commits, shallow: false };
    const files = memoryFiles({ ...project, ...fonts, Dockerfile: dockerfile });
    return lintDockerfile({ path: "Dockerfile", files, history });
  };

  test("the page says what the rule says", () => {
    expect(text).toContain(`# ${id}\n`);
    expect(text).toContain(`*${severity}*`);
    expect(text.replaceAll("`", "")).toContain(summary);
  });

  test("the bad example is found, with a fix or the reason for none", () => {
    const mine = found("Bad").filter(({ rule }) => rule === id);
    expect(mine).not.toEqual([]);
    for (const { fix, refused } of mine) expect((fix === null) !== (refused === null)).toBe(true);
  });

  test("the good example is not", () => {
    expect(found("Good").filter(({ rule }) => rule === id)).toEqual([]);
  });
});
