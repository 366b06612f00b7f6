import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { lintRule, npmProject } from "../test-projects.ts";

const rule = "volatile-copy-first";
const commits = Array.from({ length: 20 }, (_, n) => ({
  sha: `${n}`,
  at: new Date(Date.UTC(2026, 0, 1 + n)),
  paths: [n === 0 ? "package.json" : "src/main.js"],
}));
const history = { commits, shallow: false };
const fonts = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`fonts/${n}`, ""]));

function found(tail: string) {
  const stages =
    "FROM node:20 AS deps\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nFROM deps AS build\nCOPY . .\nRUN make\n";
  const start = `${stages}FROM node:20-slim\nWORKDIR /app\n`;
  const files = memoryFiles({ ...npmProject, ...fonts, Dockerfile: start + tail });
  const [finding] = lintRule(rule, {}, { files, history });
  const after = finding?.fix ? String(withFix(files, finding.fix).text("Dockerfile")) : null;
  return after?.slice(start.length) ?? (finding ? "refused" : null);
}

const dist = "COPY --from=build /app/dist ./dist\n";
const packages = "COPY --from=deps /app/node_modules ./node_modules\n";

describe("the steadier of two neighbours", () => {
  it("comes first: packages of another stage", () => {
    expect(found(dist + packages)).toBe(packages + dist);
    expect(found(`COPY src ./src\n${packages}`)).toBe(`${packages}COPY src ./src\n`);
  });

  it("comes first: many files of the context", () => {
    expect(found("COPY src ./src\nCOPY fonts ./fonts\n")).toBe("COPY fonts ./fonts\nCOPY src ./src\n");
  });

  it.each([
    packages + dist,
    `${dist}COPY --from=deps /app/package.json ./package.json\n`,
    `COPY --from=build /app ./\n${packages}`,
    `${dist}COPY --from=deps /app/node_modules ./dist/node_modules\n`,
    `${dist}COPY --from=deps /app/node_modules /node_modules\n`,
    `${dist}COPY --from=deps /app/node_* ./node_modules\n`,
    `${dist}COPY --from=node:20 /usr/lib/node_modules ./node_modules\n`,
    `${dist}RUN x\n${packages}`,
  ])("is left where it is: %j", (tail) => {
    expect(found(tail)).toBe(null);
  });
});
