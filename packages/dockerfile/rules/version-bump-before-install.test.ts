import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type History, sidesKey } from "@keep-pace/changes";
import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import { withFix } from "../apply.ts";
import { asInstalled } from "../installs/unread-fields.ts";
import { readDockerfile } from "../read.ts";
import {
  json,
  lintRule,
  nodeManifest,
  npmLock,
  npmProject,
  pnpmProject,
  yarnProject,
} from "../test-projects.ts";

const rule = "version-bump-before-install";

type Texts = Readonly<Record<string, readonly [before: string, after: string]>>;

/** A history of which each commit changes some files, beside `others` that change the source alone. */
function historyOf(commits: readonly Texts[], others = 10): History {
  const all = [...commits, ...Array.from({ length: others }, (): Texts => ({ "src/main.js": ["1", "2"] }))];
  return {
    shallow: false,
    commits: all.map((texts, n) => ({
      sha: `${n}`,
      at: new Date(Date.UTC(2026, 0, 1 + n)),
      paths: Object.keys(texts),
    })),
    sides: new Map(
      all.flatMap((texts, n) =>
        Object.entries(texts).map(
          ([path, [before, after]]) => [sidesKey({ sha: `${n}`, path }), { before, after }] as const,
        ),
      ),
    ),
  };
}

const lockOf = (version: string) =>
  json(npmLock, {
    version,
    packages: { ...npmLock.packages, "": { ...npmLock.packages[""], version } },
  });
const bump: Texts = {
  "package.json": [json(nodeManifest), json(nodeManifest, { version: "1.0.1" })],
  "package-lock.json": [lockOf("1.0.0"), lockOf("1.0.1")],
  "src/main.js": ["1", "2"],
};
const scripts: Texts = {
  "package.json": [json(nodeManifest), json(nodeManifest, { scripts: { test: "vitest" }, license: "MIT" })],
};
const upgrade: Texts = {
  "package.json": [json(nodeManifest), json(nodeManifest, { dependencies: { express: "^5.0.0" } })],
};
const bumps = (count: number): Texts[] => Array.from({ length: count }, () => bump);

const copy = "COPY package*.json ./";
const dockerfile = (first = copy, install = "RUN npm ci", last = "COPY . .") =>
  `# The shop.\nFROM node:20\nWORKDIR /app\n${first}\n${install}\n${last}\nCMD ["node", "src/main.js"]\n`;

function found(text: string, history: History, contents = npmProject) {
  const files = memoryFiles({ ...contents, Dockerfile: text });
  const [finding] = lintRule(rule, {}, { files, history });
  const after = finding?.fix ? withFix(files, finding.fix) : null;
  return { finding, after, text: after?.text("Dockerfile") };
}

describe("an install that runs again for a new version", () => {
  it("is found with its share of the misses", () => {
    const { finding } = found(dockerfile(), historyOf([bump, bump, scripts, upgrade]));
    expect(finding).toMatchObject({ range: { startLine: 5 }, fix: { safety: "unsafe" } });
    expect(finding?.message).toMatch(
      /^In 3 of the 4 commits that run "npm ci" again \(75 %\), package\.json /,
    );
    expect(finding?.cost).toMatchObject({ missRate: 4 / 14, missRateAfter: 1 / 14 });
  });

  it("is a warning where much is lost", () => {
    expect(found(dockerfile(), historyOf(bumps(3), 40)).finding?.severity).toBe("note");
    expect(found(dockerfile(), historyOf(bumps(10))).finding?.severity).toBe("warning");
  });

  it.each<[string, History]>([
    ["no history of contents", { ...historyOf(bumps(9)), sides: new Map() }],
    ["two such commits", historyOf([bump, bump])],
    ["three among many misses", historyOf([...bumps(3), ...Array.from({ length: 20 }, () => upgrade)])],
    ["new dependencies", historyOf(Array.from({ length: 9 }, () => upgrade))],
    [
      "a lock file that changes besides",
      historyOf(
        bumps(9).map((each) => ({
          ...each,
          "package-lock.json": [lockOf("1.0.0"), lockOf("1.0.1").replace("4.21.0", "4.21.1")] as const,
        })),
      ),
    ],
  ])("is nothing with %s", (_name, history) => {
    expect(found(dockerfile(), history).finding).toBeUndefined();
  });

  it("is found beside a folder that the install reads", () => {
    const contents = { ...npmProject, "patches/a.patch": "x" };
    const history = historyOf([...bumps(4), { "patches/a.patch": ["x", "y"] }]);
    const { finding } = found(dockerfile(`${copy}\nCOPY patches ./patches`), history, contents);
    expect(finding?.message).toContain("In 4 of the 5 commits");
    expect(finding?.fix).not.toBeNull();
  });

  it("is nothing below a broad copy, nor with install scripts or workspaces", () => {
    expect(found(dockerfile("COPY . ."), historyOf(bumps(9))).finding).toBeUndefined();
    for (const more of [{ scripts: { postinstall: "node build.js" } }, { workspaces: ["a"] }]) {
      const texts = [json(nodeManifest, more), json(nodeManifest, { ...more, version: "2.0.0" })] as const;
      const history = historyOf(Array.from({ length: 9 }, () => ({ "package.json": texts })));
      expect(found(dockerfile(), history).finding).toBeUndefined();
    }
  });
});

describe("the stage in front", () => {
  const history = historyOf(bumps(9));

  it("stands below the heading, and the rest is as it was", () => {
    const { after, text, finding } = found(dockerfile(), history);
    expect(text).toMatch(
      /^# The shop\.\nFROM node:20 AS manifests\nWORKDIR \/manifests\nCOPY package\*\.json \.\/\nRUN node -e '/,
    );
    const rest = dockerfile("COPY --from=manifests /manifests/ ./").replace("# The shop.\n", "");
    expect(String(text).endsWith(`'\n\n${rest}`)).toBe(true);
    expect(finding?.refused).toBeNull();
    expect(lintRule(rule, {}, { files: after ?? memoryFiles({}), history })).toEqual([]);
  });

  it("keeps owners, single names and the comments of a later stage", () => {
    const first = "COPY --chown=node:node package.json .\nCOPY package-lock.json .";
    const { text } = found(`FROM alpine AS x\n\n# Deps.\n${dockerfile(first)}`, history);
    expect(text).toContain("FROM alpine AS x\n\nFROM node:20 AS manifests\n");
    expect(text).toContain("\n# Deps.\n# The shop.\nFROM node:20\n");
    expect(text).toContain("COPY package.json ./\nCOPY package-lock.json ./\nRUN");
    expect(text).toContain(
      "COPY --chown=node:node --from=manifests /manifests/package.json .\nCOPY --from=manifests /manifests/package-lock.json .\n",
    );
  });

  it("serves a stage that gives node_modules alone, and yarn", () => {
    const deps = `FROM node:20 AS deps\nWORKDIR /app\n${copy}\nRUN npm ci\nFROM node:20\nWORKDIR /app\nCOPY --from=deps /app/node_modules ./node_modules\nCOPY . .\n`;
    expect(found(deps, history).finding?.fix).not.toBeNull();
    expect(found(deps.replace("/app/node_modules ", "/app "), history).finding?.refused?.code).toBe(
      "not-copied-back",
    );
    const yarn = dockerfile("COPY package.json yarn.lock ./", "RUN yarn install --frozen-lockfile");
    expect(found(yarn, history, yarnProject).text).toContain("COPY package.json yarn.lock ./\nRUN node");
  });

  it.each([
    ["not-copied-back", dockerfile(copy, "RUN npm ci", "COPY src ./src")],
    ["manifest-read", dockerfile(copy, "RUN npm ci\nRUN npm run build")],
    ["manifest-read", dockerfile(copy, "RUN npm ci && cat package.json")],
    ["no-node", dockerfile().replace("node:20", "debian:12")],
    ["user", dockerfile(`USER node\n${copy}`)],
    ["copy-shape", dockerfile('COPY ["package.json", "package-lock.json", "./"]')],
    ["stage-number", `FROM alpine\n${dockerfile()}COPY --from=0 /etc/hosts /hosts\n`],
  ])("is refused: %s", (code, text) => {
    const { finding } = found(text, history);
    expect(finding?.fix).toBeNull();
    expect(finding?.refused?.code).toBe(code);
  });

  it("is refused for pnpm and Python, with what helps there", () => {
    const pnpm = dockerfile("COPY package.json pnpm-lock.yaml ./", "RUN pnpm install --frozen-lockfile");
    expect(found(pnpm, history, pnpmProject).finding?.refused?.code).toBe("pnpm");
    const texts = ["1.0.0", "1.1.0"].map(
      (version) => `[project]\nname = "shop"\nversion = "${version}"\ndependencies = ["flask"]\n`,
    ) as [string, string];
    const lock = (version: string) =>
      `version = 1\n[[package]]\nname = "shop"\nversion = "${version}"\nsource = { virtual = "." }\n`;
    const uv = historyOf(
      Array.from({ length: 9 }, () => ({ "pyproject.toml": texts, "uv.lock": [lock("1"), lock("2")] })),
    );
    const text = `FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --frozen --no-install-project\nCOPY . .\n`;
    const contents = { "pyproject.toml": texts[0], "uv.lock": lock("1"), "app.py": "" };
    expect(found(text, uv, contents).finding?.refused?.code).toBe("toml-manifest");
  });
});

describe("the program in the stage", () => {
  const husky = { scripts: { prepare: "husky || true", test: "x" }, type: "module", author: "it's me" };

  it.each<[string, object, string]>([
    ["a plain manifest", { description: "x", scripts: { test: "a && b" } }, ""],
    ["indifferent install scripts", husky, ""],
    ["scripts that are not run", { scripts: { postinstall: "node x" } }, " --ignore-scripts"],
    ["scripts that may read it", { scripts: { postinstall: "node x" } }, ""],
    ["workspaces", { workspaces: ["a"] }, ""],
  ])("leaves what asInstalled does: %s", (_name, more, option) => {
    const text = found(dockerfile(copy, `RUN npm ci${option}`), historyOf(bumps(9))).text;
    const files = memoryFiles({ Dockerfile: String(text) });
    const read = readDockerfile(files, "Dockerfile");
    const run = typeof read === "string" ? "" : (read.stages[0]?.instructions[3]?.value ?? "");
    const folder = mkdtempSync(join(tmpdir(), "manifests-"));
    try {
      const given = { "package.json": json(nodeManifest, more), "package-lock.json": lockOf("1.0.0") };
      for (const [name, content] of Object.entries(given)) writeFileSync(join(folder, name), content);
      execFileSync("sh", ["-c", run], { cwd: folder });
      const now = (name: string) => readFileSync(join(folder, name), "utf8");
      const meant = asInstalled("package.json", given["package.json"], option !== "");
      expect(now("package.json")).toBe(meant ?? given["package.json"]);
      const lock = asInstalled("package-lock.json", given["package-lock.json"], true);
      expect(now("package-lock.json")).toBe(meant === null ? given["package-lock.json"] : lock);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
