import { describe, expect, it } from "vitest";
import { finding, lines, monorepo, safeFix } from "./finding.fixture.ts";
import type { ReportedFinding } from "./finding.ts";
import { sarif } from "./sarif.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const rules = [
  { id: "unreadable-file", severity: "note", summary: "A file could not be read." },
  { id: "broad-copy-before-install", severity: "warning", summary: "Sources are copied too early." },
] as const;

function run(findings: readonly ReportedFinding[], files: Record<string, string> = {}) {
  const read = (path: string) => (path in files ? bytes(files[path] as string) : null);
  const document = sarif(findings, { version: "1.2.3", category: "dockerfile", rules, read });
  // As it is written to disk: what JSON drops must not be needed.
  return JSON.parse(JSON.stringify(document)).runs[0];
}

describe("sarif", () => {
  it("meets what GitHub documents for an upload", () => {
    const document = sarif(monorepo, { version: "1.2.3", category: "dockerfile", rules, read: () => null });
    expect(document).toMatchObject({
      version: "2.1.0",
      $schema: expect.stringMatching(/^https:.*2\.1\.0\.json$/),
    });
    const { tool, results, automationDetails, columnKind } = run(monorepo);
    expect(columnKind).toBe("utf16CodeUnits");
    expect(automationDetails.id).toBe("keep-pace/dockerfile/");
    expect(tool.driver).toMatchObject({ name: "keep-pace", version: "1.2.3" });
    for (const rule of tool.driver.rules) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.name.length).toBeLessThanOrEqual(255);
      for (const text of [rule.shortDescription.text, rule.fullDescription.text]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(1024);
      }
      expect(rule.help.text).toContain(rule.helpUri);
      expect(rule.help.markdown).toContain(`](${rule.helpUri})`);
      expect(["error", "warning", "note"]).toContain(rule.defaultConfiguration.level);
      expect(["error", "warning", "recommendation"]).toContain(rule.properties["problem.severity"]);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(20);
    }
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(["error", "warning", "note"]).toContain(result.level);
      expect(result.message.text).not.toBe("");
      expect(result.locations).toHaveLength(1);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^[\w./%-]+$/);
      expect(artifactLocation.uriBaseId).toBe("%SRCROOT%");
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      expect(result.partialFingerprints["keepPace/v1"]).toMatch(/^[0-9a-f]{32}:\d+$/);
    }
  });

  it("lists every rule that ran once, also one nobody described, and leaves out what was fixed", () => {
    const { tool, results } = run(monorepo);
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      "unreadable-file",
      "broad-copy-before-install",
      "os-packages-after-copy",
      "volatile-value-before-run",
    ]);
    expect(tool.driver.rules[2].shortDescription.text).toBe("Os packages after copy.");
    expect(results).toHaveLength(monorepo.length - 1);
  });

  it("writes one result in full", () => {
    const file = "my web/Döckerfile#1";
    const fix = safeFix("copy the manifests first", [
      { file, start: 18, end: 27, text: "" },
      { file, start: 38, end: 38, text: "COPY . .\n" },
      { file: "my web/.dockerignore", start: 0, end: 0, text: "node_modules\n" },
    ]);
    const range = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 9 };
    const cost = { missRate: 0.5, seconds: 60, secondsPerWeek: 600, commits: 10, source: "log" } as const;
    const found = finding({ file, range, fix, cost, message: "See [a](http://x.y)\x1b." });
    const { results } = run([found], { [file]: "\ufeffFROM ä # 😀\nCOPY . .\nRUN npm ci\n" });
    expect(results[0]).toMatchInlineSnapshot(`
      {
        "fixes": [
          {
            "artifactChanges": [
              {
                "artifactLocation": {
                  "uri": "my%20web/D%C3%B6ckerfile%231",
                  "uriBaseId": "%SRCROOT%",
                },
                "replacements": [
                  {
                    "deletedRegion": {
                      "endColumn": 1,
                      "endLine": 3,
                      "startColumn": 1,
                      "startLine": 2,
                    },
                    "insertedContent": {
                      "text": "",
                    },
                  },
                  {
                    "deletedRegion": {
                      "endColumn": 1,
                      "endLine": 4,
                      "startColumn": 1,
                      "startLine": 4,
                    },
                    "insertedContent": {
                      "text": "COPY . .
      ",
                    },
                  },
                ],
              },
              {
                "artifactLocation": {
                  "uri": "my%20web/.dockerignore",
                  "uriBaseId": "%SRCROOT%",
                },
                "replacements": [
                  {
                    "deletedRegion": {
                      "endColumn": 1,
                      "endLine": 1,
                      "startColumn": 1,
                      "startLine": 1,
                    },
                    "insertedContent": {
                      "text": "node_modules
      ",
                    },
                  },
                ],
              },
            ],
            "description": {
              "text": "copy the manifests first",
            },
          },
        ],
        "level": "warning",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "my%20web/D%C3%B6ckerfile%231",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "endColumn": 9,
                "endLine": 2,
                "startColumn": 1,
                "startLine": 2,
              },
            },
          },
        ],
        "message": {
          "text": "See [a] (http://x.y)\\x1b.
      Misses the cache in 50 % of 10 commits, about 60 s each (measured). That is about 10 min a week.
      Fix: copy the manifests first",
        },
        "partialFingerprints": {
          "keepPace/v1": "0971cd8dffbfaefc1c3a6b4623386f59:1",
        },
        "ruleId": "broad-copy-before-install",
        "ruleIndex": 1,
      }
    `);
  });

  it("offers no fix without edits or for a file it cannot read", () => {
    expect(run([finding({ fix: safeFix("x") })]).results[0]).not.toHaveProperty("fixes");
    const fix = safeFix("x", [{ file: "Dockerfile", start: 3, end: 4, text: "" }]);
    expect(run([finding({ fix })]).results[0]).not.toHaveProperty("fixes");
  });

  it("keeps fingerprints when lines move, and tells apart equal lines", () => {
    const at = (...starts: number[]) => starts.map((line) => finding({ range: lines(line) }));
    const prints = (findings: ReportedFinding[], text: string) =>
      run(findings, { Dockerfile: text }).results.map(
        (result: { partialFingerprints: object }) => result.partialFingerprints,
      );
    const before = prints(at(1, 2, 3), "COPY . .\nRUN a\nCOPY . .\n");
    expect(prints(at(3, 4, 5), "# new\n\nCOPY . .\n  RUN a\r\nCOPY . .\n")).toEqual(before);
    expect(new Set(before.map((print: object) => JSON.stringify(print))).size).toBe(3);
    expect(prints(at(2), "COPY . .\nRUN b\nCOPY . .\n")).not.toEqual([before[1]]);
  });
});
