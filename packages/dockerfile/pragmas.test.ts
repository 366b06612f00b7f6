import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { fixOnce, lint, npmProject } from "./test-projects.ts";

const rule = "broad-copy-before-install";
const above = "FROM node:20\nWORKDIR /app\n";
const below = "COPY . .\nRUN npm ci\n";

/** Which of the two rules in question speak of a Dockerfile. */
function rulesOf(dockerfile: string): string[] {
  const contents = { ...npmProject, ".dockerignore": ".git\nnode_modules\n", Dockerfile: dockerfile };
  const rules = lint(contents).map((finding) => finding.rule);
  return rules.filter((each) => each === rule || each === "unclear-pragma");
}

describe("a remark to keep-pace", () => {
  it.each([
    ["above its instruction", `${above}# keep-pace ignore=${rule} built once a year\n${below}`],
    [
      "among other comments",
      `${above}# a\n#keep-pace ignore=x,${rule} because\n# b\n${below}`.replace("x,", "weak-dockerignore,"),
    ],
    ["above everything, for the whole file", `# keep-pace ignore=${rule} a demo\n${above}${below}`],
    ["in CRLF", `${above}# keep-pace ignore=${rule} why\n${below}`.replaceAll("\n", "\r\n")],
  ])("silences %s", (_name, dockerfile) => {
    expect(rulesOf(dockerfile)).toEqual([]);
  });

  it.each([
    ["without a reason", `${above}# keep-pace ignore=${rule}\n${below}`, ["unclear-pragma", rule]],
    [
      "of a rule there is not",
      `${above}# keep-pace ignore=broad-copy why\n${below}`,
      ["unclear-pragma", rule],
    ],
    ["of no rule", `${above}# keep-pace ignore= why\n${below}`, ["unclear-pragma", rule]],
    [
      "above another instruction",
      `FROM node:20\n# keep-pace ignore=${rule} why\nWORKDIR /app\n${below}`,
      [rule],
    ],
    ["inside of a RUN", `${above}RUN true && \\\n# keep-pace ignore=${rule} why\n  true\n${below}`, [rule]],
  ])("is not followed %s", (_name, dockerfile, expected) => {
    expect(rulesOf(dockerfile).sort()).toEqual([...expected].sort());
  });

  it("and to other linters travels with its instruction", () => {
    const remark = "# hadolint ignore=DL3020\n";
    const contents = {
      ...npmProject,
      Dockerfile: `# check=skip=all\n${above}${remark}ADD . .\n# hadolint ignore=DL3016\nRUN npm ci\n`,
    };
    const files = fixOnce(rule, memoryFiles(contents));
    expect(files?.text("Dockerfile")).toBe(
      `# check=skip=all\n${above}COPY package.json package-lock.json ./\n# hadolint ignore=DL3016\nRUN npm ci\n${remark}ADD . .\n`,
    );
  });
});
