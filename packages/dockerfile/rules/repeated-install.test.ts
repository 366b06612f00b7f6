import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { lintRule, npmProject } from "../test-projects.ts";

const rule = "repeated-install";

function found(dockerfile: string) {
  const files = memoryFiles({ ...npmProject, "a.csproj": "<Project/>", Dockerfile: dockerfile });
  const [finding] = lintRule(rule, {}, { files });
  return { finding, after: finding?.fix ? withFix(files, finding.fix).text("Dockerfile") : null };
}

const dotnet =
  "FROM mcr.microsoft.com/dotnet/sdk:8.0\nWORKDIR /s\nCOPY a.csproj .\nRUN dotnet restore\nCOPY . .\n";
const node = "FROM node:20\nWORKDIR /app\nCOPY package*.json ./\n";

describe("an install that runs again", () => {
  it("begins anew with npm ci", () => {
    const { finding } = found(`${node}RUN npm ci\nCOPY . .\nRUN npm ci\n`);
    expect(finding).toMatchObject({ severity: "warning", fix: null, range: { startLine: 6 } });
  });

  it("is left out of a build by dotnet when asked", () => {
    const test = "RUN dotnet test\n";
    const { finding, after } = found(`${dotnet}RUN dotnet publish -c Release -o /out\n${test}`);
    expect(finding).toMatchObject({ severity: "note", fix: { safety: "unsafe" } });
    expect(after).toBe(`${dotnet}RUN dotnet publish --no-restore -c Release -o /out\n${test}`);
  });

  it.each([
    ["other options", `${node}RUN npm ci --omit=dev\nCOPY . .\nRUN npm ci\n`],
    ["an install that finds everything", `${node}RUN npm install\nCOPY . .\nRUN npm install\n`],
    ["another directory", `${node}RUN npm ci\nCOPY . .\nRUN cd web && npm ci\n`],
    ["one build, as a split leaves it", `${dotnet}RUN dotnet publish -c Release -o /out\n`],
    ["--no-restore", `${dotnet}RUN dotnet build\nRUN dotnet publish --no-restore\n`],
    ["another runtime", `${dotnet}RUN dotnet publish -r linux-x64\n`],
    ["a property", `${dotnet}RUN dotnet publish /p:PublishReadyToRun=true\n`],
  ])("is none with %s", (_name, dockerfile) => {
    expect(found(dockerfile).finding).toBeUndefined();
  });
});
