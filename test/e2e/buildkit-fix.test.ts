import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuildKit, buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { diffImages, readImage } from "../support/images/diff.ts";
import { describeWith } from "../support/parts.ts";
import { createRepo, type Repo } from "../support/repo.ts";

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** A source file to edit, and the install that must then be cached. */
  readonly edit: string;
  readonly install: string;
  /** Written by the install with dates in it. */
  readonly noise: (path: string) => boolean;
}

const npmManifest = { name: "shop", version: "1.0.0", private: true, dependencies: { "is-number": "7.0.0" } };

const cases: readonly Case[] = [
  {
    name: "npm install",
    files: {
      "package.json": `${JSON.stringify(npmManifest, null, 2)}\n`,
      "src/index.js": "console.log(require('is-number')(5));\n",
      Dockerfile:
        'FROM node:20\nWORKDIR /app\n# All of it.\nCOPY . .\nRUN npm install\nCMD ["node", "src/index.js"]\n',
    },
    edit: "src/index.js",
    install: "RUN npm install",
    noise: (path) => path.startsWith("root/.npm/"),
  },
  {
    name: "npm ci in a folder of a monorepo, owned by another user",
    files: {
      "web/package.json": `${JSON.stringify(npmManifest, null, 2)}\n`,
      "web/index.js": "console.log(1);\n",
      "README.md": "docs\n",
      Dockerfile:
        "FROM node:20\nWORKDIR /srv/app\nCOPY --chown=node:node . .\nRUN cd web && npm ci --omit=dev\nUSER node\n",
    },
    edit: "web/index.js",
    install: "RUN cd web && npm ci --omit=dev",
    noise: (path) => path.startsWith("root/.npm/"),
  },
  {
    name: "npm ci cut off a build",
    files: {
      "package.json": `${JSON.stringify(npmManifest, null, 2)}\n`,
      "src/index.js": "console.log(require('is-number')(5));\n",
      "src/old/a.js": "1;\n",
      Dockerfile:
        'FROM node:20\nARG GIT_SHA=unknown\nLABEL revision=$GIT_SHA\nWORKDIR /app\nCOPY . .\nRUN set -eu && cd /app && npm ci \\\n    # what the image is for\n    && node src/index.js > built.txt && rm -r src/old\nCMD ["node", "src/index.js"]\n',
    },
    edit: "src/index.js",
    install: "RUN set -eu && cd /app && npm ci",
    noise: (path) => path.startsWith("root/.npm/"),
  },
  {
    name: "npm ci below a WORKDIR of its own, in the application's own home",
    files: {
      "web/package.json": `${JSON.stringify(npmManifest, null, 2)}\n`,
      "web/index.js": "console.log(1);\n",
      ".editorconfig": "root = true\n",
      Dockerfile:
        "FROM node:20\nENV HOME=/srv/app\nWORKDIR $HOME\nUSER node\nCOPY --chown=node:node . .\nUSER root\nWORKDIR /srv/app/web\nRUN npm ci\n",
    },
    edit: "web/index.js",
    install: "RUN npm ci",
    noise: (path) => path.startsWith("srv/app/.npm/"),
  },
  {
    name: "a directory lowered below npm ci, cut off what needs it",
    files: {
      "package.json": `${JSON.stringify(npmManifest, null, 2)}\n`,
      "src/index.js": "console.log(require('is-number')(5));\n",
      Dockerfile:
        "FROM node:20\nWORKDIR /app\nCOPY package.json package-lock.json ./\nCOPY src ./src/\nRUN npm ci && node src/index.js > built.txt\n",
    },
    edit: "src/index.js",
    install: "RUN npm ci",
    noise: (path) => path.startsWith("root/.npm/"),
  },
  {
    name: "a tool by its name above the source",
    files: {
      "package.json": `${JSON.stringify(npmManifest, null, 2)}\n`,
      "src/index.js": "console.log(1);\n",
      Dockerfile:
        'FROM node:20\nADD . /shop\nWORKDIR /shop\nRUN npm install -g is-number@7.0.0\nCMD ["node", "src/index.js"]\n',
    },
    edit: "src/index.js",
    install: "RUN npm install -g is-number@7.0.0",
    noise: (path) => path.startsWith("root/.npm/"),
  },
  {
    name: "pip install -r",
    files: {
      "requirements.txt": "-r requirements/base.txt\n",
      "requirements/base.txt": "six==1.16.0\n",
      "app/main.py": "import six\n",
      Dockerfile:
        "FROM python:3.11\nWORKDIR /app\nCOPY . /app\nENV PYTHONUNBUFFERED=1\nRUN pip install --break-system-packages -r requirements.txt\n",
    },
    edit: "app/main.py",
    install: "RUN pip install --break-system-packages -r requirements.txt",
    noise: (path) => path.startsWith("root/.cache/") || path.endsWith(".pyc"),
  },
];

/** The case as a committed repository, with a lock file where npm needs one. */
function repository({ files }: Case): Repo {
  const repo = createRepo(files);
  for (const path of Object.keys(files).filter((path) => path.endsWith("package.json"))) {
    const folder = join(repo.path, path, "..");
    execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], {
      cwd: folder,
      stdio: "ignore",
    });
  }
  repo.commit({});
  return repo;
}

describeWith(...buildkitParts)("a fix, built for real", () => {
  let buildkit: BuildKit;
  beforeAll(async () => {
    buildkit = await startBuildKit();
  }, 240_000);
  afterAll(() => buildkit[Symbol.asyncDispose]());

  test.each(cases)(
    "$name: the same image, and the install cached after an edit",
    async (it) => {
      await using repo = repository(it);
      await using before = createRepo();
      cpSync(repo.path, before.path, { recursive: true });
      const fixed = cli(repo.path, ["dockerfile", "--fix", "--format", "json"]);
      expect(fixed.json()).toMatchObject({ fixed: expect.arrayContaining(["Dockerfile"]) });

      const [old, again, now] = ["old", "again", "now"].map((name) => join(before.path, ".git", name));
      await buildkit.build({ context: before.path, out: old as string });
      // The same build from scratch tells which differences mean nothing.
      await buildkit.prune();
      await buildkit.build({ context: before.path, out: again as string });
      await buildkit.build({ context: repo.path, out: now as string });
      // What is ignored by the fix's own .dockerignore, and git's folder, is no part of the program.
      const known = new Set(diffImages(old as string, again as string).map(pathOf));
      const differs = diffImages(old as string, now as string, it.noise).filter(
        (line) => !known.has(pathOf(line)),
      );
      expect(differs.filter((line) => !/\/(\.git|\.dockerignore|Dockerfile)(\/|:|$)/.test(line))).toEqual([]);
      expect(readImage(now as string).files.size).toBeGreaterThan(100);

      const edited = join(repo.path, it.edit);
      writeFileSync(edited, `${readFileSync(edited, "utf8")}\n`);
      const { steps } = await buildkit.build({ context: repo.path });
      const install = steps.find(({ instruction }) => instruction === it.install);
      expect(install?.cached).toBe(true);
      expect(steps.at(-1)?.cached).toBe(false);
    },
    240_000,
  );

  // Npm keeps dates, and compiled code of its own, which differ from build to build.
  test("a stage for the manifests: the install cached after a version bump, the real manifest in the image", async () => {
    const noise =
      /^(root\/\.npm|tmp\/node-compile-cache|app\/\.git)(\/|$)|^app\/(\.dockerignore|Dockerfile|node_modules\/\.package-lock\.json)$/;
    const version = (number: string) => ({
      "package.json": `${JSON.stringify({ ...npmManifest, version: number }, null, 2)}\n`,
    });
    const lines = ["FROM node:20", "WORKDIR /app", "COPY package*.json ./", "RUN npm ci", "COPY . .", ""];
    await using repo = repository({
      ...(cases[0] as Case),
      files: { ...version("1.0.0"), "index.js": "1;\n", Dockerfile: lines.join("\n") },
    });
    const lock = join(repo.path, "package-lock.json");
    const bump = (number: string) => {
      const text = readFileSync(lock, "utf8").replaceAll(
        /("name": "shop",\s+"version": )"[^"]*"/g,
        `$1"${number}"`,
      );
      return { ...version(number), "package-lock.json": text };
    };
    for (const number of ["1.0.1", "1.0.2", "1.1.0", "1.1.1", "2.0.0"]) repo.commit(bump(number));
    const old = join(repo.path, ".git", "old");
    const now = join(repo.path, ".git", "now");
    await buildkit.build({ context: repo.path, out: old });

    const fixed = cli(repo.path, ["dockerfile", "--fix", "--unsafe", "--format", "json"]);
    expect(fixed.json()).toMatchObject({ fixed: expect.arrayContaining(["Dockerfile"]) });
    expect(readFileSync(join(repo.path, "Dockerfile"), "utf8")).toContain(
      "COPY --from=manifests /manifests/ ./",
    );
    await buildkit.build({ context: repo.path, out: now });
    expect(diffImages(old, now, (path) => noise.test(path))).toEqual([]);

    repo.write(bump("3.0.0"));
    const last = join(repo.path, ".git", "last");
    const bumped = await buildkit.build({ context: repo.path, out: last });
    const step = (text: string) => bumped.steps.find(({ instruction }) => instruction.includes(text));
    expect(step("npm ci")?.cached).toBe(true);
    expect(step("node -e")?.cached).toBe(false);
    const { files } = readImage(last);
    for (const name of ["package.json", "package-lock.json"]) {
      const own = createHash("sha256")
        .update(readFileSync(join(repo.path, name)))
        .digest("hex");
      expect(files.get(`app/${name}`)?.sha256, name).toBe(own);
    }
  }, 240_000);
});

function pathOf(line: string): string {
  return line.split(":")[0] as string;
}
