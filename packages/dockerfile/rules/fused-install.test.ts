import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { fixOnce, lintRule, npmProject } from "../test-projects.ts";

const rule = "fused-install";
const stage = "FROM node:20\nWORKDIR /app\n";

describe("OS packages and dependencies in one RUN", () => {
  it("come apart, the packages above the copy", () => {
    const dockerfile = `${stage}COPY . .\nRUN apk add --no-cache git && npm ci && npm run build\n`;
    const files = fixOnce(rule, memoryFiles({ ...npmProject, Dockerfile: dockerfile }));
    expect(files?.text("Dockerfile")).toBe(
      `${stage}RUN apk add --no-cache git\nCOPY . .\nRUN npm ci && npm run build\n`,
    );
  });

  it("end, with the split of the copy, in the order that everybody wants", () => {
    const dockerfile = `${stage}COPY . .\nRUN apk add --no-cache git && npm ci && npm run build\n`;
    let files = memoryFiles({ ...npmProject, Dockerfile: dockerfile });
    for (const each of [rule, "broad-copy-before-install"]) files = fixOnce(each, files) ?? files;
    expect(files.text("Dockerfile")).toBe(
      `${stage}RUN apk add --no-cache git\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n`,
    );
  });

  it.each([
    [
      "build tools that the RUN takes away again",
      "COPY . .\nRUN apk add --no-cache gcc && npm ci && apk del gcc",
    ],
    ["a RUN above the copy", "RUN apk add git && npm ci\nCOPY . ."],
    ["single files that nobody knows to change", "COPY package.json ./\nRUN apk add git && npm ci"],
    ["two RUNs", "COPY . .\nRUN apk add git\nRUN npm ci"],
  ])("says nothing of %s", (_name, dockerfile) => {
    expect(lintRule(rule, { ...npmProject, Dockerfile: `${stage}${dockerfile}\n` })).toEqual([]);
  });
});
