import { memoryFiles } from "@keep-pace/files";
import { describe, expect, it } from "vitest";
import {
  berryProject,
  bundlerProject,
  type Contents,
  composerManifest,
  composerProject,
  goProject,
  json,
  lintRule,
  naive,
  nodeManifest,
  npmLock,
  npmProject,
  pipProject,
  pnpmProject,
  source,
  yarnProject,
} from "../test-projects.ts";

const rule = "broad-copy-before-install";
const npmCi = naive("node:20", "npm ci");

/** A project with a Dockerfile, and why its broad COPY is not split. */
type Case = readonly [code: string, contents: Contents];

/** An npm project whose manifest differs. */
const npmWith = (manifest: object, more: Contents = {}): Contents => ({
  ...npmProject,
  "package.json": json(nodeManifest, manifest),
  Dockerfile: npmCi,
  ...more,
});

const docker = (dockerfile: string, more: Contents = {}): Contents => ({
  ...npmProject,
  Dockerfile: dockerfile,
  ...more,
});

const stage = "FROM node:20\nWORKDIR /app\n";

const dockerfiles: Case[] = [
  ["parsers-disagree", docker(`${stage}RUN echo 'cat <<EOF' > /x\nCOPY . .\nRUN npm ci\n`)],
  ["not-buildable", docker(`${stage}COPY . .\nRUN npm ci\nFOO\n`)],
  ["frontend", docker(`# syntax=example/other\n${stage}COPY . .\nRUN npm ci\n`)],
  ["windows", docker(`# escape=\`\n${stage}COPY . .\nRUN npm ci\n`)],
  ["windows", docker("FROM mcr.microsoft.com/windows/servercore\nWORKDIR /app\nCOPY . .\nRUN npm ci\n")],
  ["onbuild", docker("FROM node:8-onbuild\nWORKDIR /app\nCOPY . .\nRUN npm ci\n")],
  ["onbuild", docker("FROM node:20 AS a\nONBUILD COPY x /x\nFROM a\nWORKDIR /app\nCOPY . .\nRUN npm ci\n")],
  [
    "several-contexts",
    docker(npmCi, { Makefile: "a:\n\tdocker build .\nb:\n\tdocker build -f Dockerfile web\n", "web/x": "" }),
  ],
  ["copy-flags", docker(`${stage}COPY --exclude=*.md . .\nRUN npm ci\n`)],
  ["copy-shape", docker(`${stage}COPY * ./\nRUN npm ci\n`)],
  ["copy-shape", docker(`${stage}COPY . src ./\nRUN npm ci\n`)],
  ["copy-shape", docker(`${stage}COPY . "./"\nRUN npm ci\n`)],
  ["destination-unknown", docker("FROM node:20\nCOPY . .\nRUN npm ci\n")],
  ["destination-unknown", docker("FROM node:20\nWORKDIR $APP_ROOT\nCOPY . .\nRUN npm ci\n")],
  ["destination-is-system", docker("FROM node:20\nWORKDIR /\nCOPY . .\nRUN npm ci\n")],
  ["destination-is-system", docker("FROM node:20\nWORKDIR /root\nCOPY . .\nRUN npm ci\n")],
  ["destination-is-system", docker("FROM node:20\nWORKDIR /home/node\nCOPY . .\nRUN npm ci\n")],
  [
    "destination-is-home",
    docker("FROM node:20\nENV HOME=/app\nWORKDIR /app\nCOPY . .\nRUN npm ci\n", { ".profile": "x" }),
  ],
  ["home-configuration", docker(npmCi, { ".netrc": "machine x\n" })],
  ["run-between", docker(`${stage}COPY . .\nRUN ./prepare\nRUN npm ci\n`)],
  ["run-between", docker(`${stage}COPY . .\nRUN chown -R node:node /app\nUSER node\nRUN npm ci\n`)],
  ["run-between", docker(`${stage}COPY . .\nRUN apt-get install -y ./vendor.deb\nRUN npm ci\n`)],
  ["run-between", docker(`${stage}COPY . .\nRUN curl -fsSL https://x.example | bash\nRUN npm ci\n`)],
  ["update-alone", docker(`${stage}COPY . .\nRUN apt-get update\nRUN apt-get install -y git\nRUN npm ci\n`)],
  ["volume-between", docker(`${stage}COPY . .\nVOLUME /app\nRUN npm ci\n`)],
  ["copy-between", docker(`${stage}COPY . .\nCOPY --from=build /dist ./dist\nRUN npm ci\n`)],
  ["copy-between", docker(`${stage}COPY . .\nCOPY src/main.js ./README.md\nRUN npm ci\n`)],
  ["variable-between", docker(`${stage}ARG U=0\nCOPY --chown=$U . .\nARG U=1\nRUN npm ci\n`)],
  ["workdir-between", docker(`${stage}COPY ["./", "./"]\nWORKDIR /app/web\nRUN cd /app && npm ci\n`)],
  ["destination-is-home", docker("FROM node:20\nENV HOME=/app/web\nWORKDIR /app\nCOPY . .\nRUN npm ci\n")],
  ["instruction-between", docker(`${stage}COPY . .\nONBUILD RUN x\nRUN npm ci\n`)],
  ["other-shell", docker(`${stage}COPY . .\nSHELL ["/bin/fish", "-c"]\nRUN ["npm", "ci"]\n`)],
  ["fused-run", docker(`${stage}COPY . .\nRUN npm run prepare && npm ci\n`)],
  ["fused-run", docker(`${stage}COPY . .\nRUN cp .env.example .env && npm ci\n`)],
  ["complex-run", docker(`${stage}COPY . .\nRUN npm ci || npm install\n`)],
  ["complex-run", docker(`${stage}COPY . .\nRUN if true; then npm ci; fi\n`)],
  ["complex-run", docker(`# syntax=docker/dockerfile:1\n${stage}COPY . .\nRUN <<EOF\nnpm ci\nEOF\n`)],
  ["mount", docker(`${stage}COPY . .\nRUN --mount=type=cache,target=/app/node_modules npm ci\n`)],
  ["mount", docker(`${stage}COPY . .\nRUN --mount=type=bind,from=build,target=/x npm ci\n`)],
  ["variable-in-command", docker(`${stage}COPY . .\nARG LEVEL\nRUN npm ci --loglevel $LEVEL\n`)],
  ["not-verified", docker(`${stage}COPY . .\nRUN npm ci \\`)],
  ["not-verified", docker(`${stage}COPY . .\nRUN npm ci \\\n`)],
  ["not-verified", docker(`${stage}COPY . .\nRUN npm ci \\\n# end\n`)],
  ["redirection", docker(`${stage}COPY . .\nRUN npm ci > install.log\n`)],
  ["unknown-option", docker(`${stage}COPY . .\nRUN npm ci --frobnicate\n`)],
];

const files: Case[] = [
  ["generated-input", docker(npmCi, { ".gitignore": "/.npmrc\n" })],
  ["odd-path", npmWith({ workspaces: ["packages/*"] }, { "packages/[a]/package.json": json({ name: "a" }) })],
  [
    "many-manifests",
    npmWith(
      { workspaces: ["packages/*"] },
      Object.fromEntries(
        Array.from({ length: 40 }, (_, n) => [`packages/p${n}/package.json`, json({ name: `p${n}` })]),
      ),
    ),
  ],
  [
    "input-replaced",
    docker(`${stage}COPY ci/npmrc ./.npmrc\nCOPY . .\nRUN npm ci\n`, { "ci/npmrc": "a=b\n" }),
  ],
  ["input-replaced", docker(`${stage}COPY --from=x /etc/.npmrc ./\nCOPY . .\nRUN npm ci\n`)],
  ["tracked-output", docker(npmCi, { "node_modules/left-pad/index.js": "1;\n" })],
  ["output-copied", docker(npmCi, { "other.Dockerfile": "FROM node:20\nCOPY node_modules /x\n" })],
  ["output-used-elsewhere", docker(npmCi, { "other.Dockerfile": "FROM node:20\nCOPY . /x\nCMD x\n" })],
  ["ignore-reincludes", docker(npmCi, { ".dockerignore": "node_modules\n!node_modules/keep\n" })],
  ["ignore-file", docker(npmCi, { ".dockerignore": "a[\n" })],
];

const npm: Case[] = [
  ["manifest-unreadable", { ...npmProject, "package.json": "{", Dockerfile: npmCi }],
  ["lock-missing", { ...source, "package.json": json(nodeManifest), Dockerfile: npmCi }],
  ["lifecycle-script", npmWith({ scripts: { postinstall: "node scripts/x.js" } })],
  ["lifecycle-script", npmWith({ scripts: { prepare: "husky" } })],
  ["lifecycle-script", npmWith({ scripts: { preinstall: "./check" } })],
  ["native-build", npmWith({}, { "binding.gyp": "{}" })],
  ["local-dependency", npmWith({ dependencies: { lib: "file:./lib" } })],
  ["local-dependency", npmWith({ overrides: { a: { b: "file:./b" } } })],
  ["dependency-script", npmWith({ dependencies: { "@prisma/client": "^5.0.0" } })],
  ["dependency-script", npmWith({ devDependencies: { husky: "^4.3.0" } })],
  ["dependency-script", npmWith({ devDependencies: { puppeteer: "^22.0.0" } }, { ".puppeteerrc.cjs": "" })],
  ["setting-names-files", docker(npmCi, { ".npmrc": "cafile=certs/ca.pem\n" })],
  ["setting-names-files", docker(`${stage}ENV NODE_OPTIONS="--require ./hook.js"\nCOPY . .\nRUN npm ci\n`)],
  ["environment-names-files", docker(`${stage}ENV NODE_PATH=./lib\nCOPY . .\nRUN npm ci\n`)],
  [
    "workspace-bin",
    npmWith(
      { workspaces: ["packages/*"] },
      { "packages/a/package.json": json({ name: "a", bin: "cli.js" }) },
    ),
  ],
  ["workspace-outside", npmWith({ workspaces: ["../other"] })],
  [
    "inside-workspace",
    {
      "package.json": json({ workspaces: ["web"] }),
      "web/package.json": json(nodeManifest),
      "web/package-lock.json": json(npmLock),
      Dockerfile: `${stage}COPY . .\nRUN cd web && npm ci\n`,
    },
  ],
  ["two-locks", docker(naive("node:20", "npm install"), { "yarn.lock": "" })],
  [
    "lock-out-of-step",
    { ...npmWith({ dependencies: { express: "^5.0.0" } }), Dockerfile: naive("node:20", "npm i") },
  ],
  ["lock-out-of-step", { ...npmWith({ version: "1.0.1" }), Dockerfile: naive("node:20", "npm i") }],
];

const yarn: Case[] = [
  [
    "lock-out-of-step",
    {
      ...yarnProject,
      "package.json": json(nodeManifest, { dependencies: { express: "^5" } }),
      Dockerfile: naive("node:20", "yarn"),
    },
  ],
  [
    "lock-out-of-step",
    { ...yarnProject, "package.json": json({ name: "shop" }), Dockerfile: naive("node:20", "yarn") },
  ],
  [
    "lock-not-frozen",
    {
      ...yarnProject,
      "package.json": json(nodeManifest, { resolutions: { accepts: "1" } }),
      Dockerfile: `${naive("node:20", "yarn")}RUN yarn install --production\n`,
    },
  ],
  [
    "setting-names-files",
    { ...yarnProject, ".yarnrc": "yarn-offline-mirror ./mirror\n", Dockerfile: naive("node:20", "yarn") },
  ],
  [
    "plug-and-play",
    {
      ...yarnProject,
      "package.json": json(nodeManifest, { installConfig: { pnp: true } }),
      Dockerfile: naive("node:20", "yarn"),
    },
  ],
  [
    "plug-and-play",
    {
      ...berryProject,
      ".yarnrc.yml": "enableTelemetry: false\n",
      Dockerfile: naive("node:22", "yarn --immutable"),
    },
  ],
  ["lock-not-frozen", { ...berryProject, Dockerfile: naive("node:22", "CI= yarn install && yarn install") }],
  [
    "offline-cache",
    { ...berryProject, ".yarn/cache/a.zip": "x", Dockerfile: naive("node:22", "yarn --immutable") },
  ],
  [
    "yarn-plugin",
    {
      ...berryProject,
      ".yarnrc.yml": "nodeLinker: node-modules\nplugins:\n  - path: .yarn/plugins/mine.cjs\n",
      Dockerfile: naive("node:22", "yarn --immutable"),
    },
  ],
  [
    "manifest-missing",
    {
      ...berryProject,
      ".yarnrc.yml": "nodeLinker: node-modules\nyarnPath: ./yarn.cjs\n",
      Dockerfile: naive("node:22", "yarn --immutable"),
    },
  ],
];

const pnpm: Case[] = [
  [
    "old-lock",
    {
      ...pnpmProject,
      "pnpm-lock.yaml": `${pnpmProject["pnpm-lock.yaml"]}`.replace("'9.0'", "'6.0'"),
      Dockerfile: naive("node:22", "pnpm i"),
    },
  ],
  [
    "old-lock",
    {
      ...pnpmProject,
      "package.json": json(nodeManifest, { packageManager: "pnpm@8.15.0" }),
      Dockerfile: naive("node:22", "pnpm i"),
    },
  ],
  [
    "lock-missing",
    {
      ...source,
      "package.json": json(nodeManifest),
      Dockerfile: naive("node:22", "pnpm i --frozen-lockfile"),
    },
  ],
  [
    "lock-out-of-step",
    {
      ...pnpmProject,
      "package.json": json(nodeManifest, { dependencies: {} }),
      Dockerfile: naive("node:22", "pnpm i"),
    },
  ],
  [
    "lock-not-frozen",
    {
      ...pnpmProject,
      "pnpm-lock.yaml": `${pnpmProject["pnpm-lock.yaml"]}`.replace(
        "importers:",
        "overrides:\n  a: 1\n\nimporters:",
      ),
      Dockerfile: naive("node:22", "pnpm i"),
    },
  ],
  [
    "local-dependency",
    {
      ...pnpmProject,
      "pnpm-lock.yaml": `${pnpmProject["pnpm-lock.yaml"]}`.replace("version: 4.21.0", "version: link:../lib"),
      Dockerfile: naive("node:22", "pnpm i"),
    },
  ],
  [
    "pnpmfile-reads-files",
    { ...pnpmProject, ".pnpmfile.cjs": "require('fs')\n", Dockerfile: naive("node:22", "pnpm i") },
  ],
  [
    "setting-names-files",
    {
      ...pnpmProject,
      "pnpm-workspace.yaml": "packages: []\nnodeLinker: pnp\n",
      Dockerfile: naive("node:22", "pnpm i"),
    },
  ],
  [
    "setting-names-files",
    { ...pnpmProject, ".npmrc": "node-linker=pnp\n", Dockerfile: naive("node:22", "pnpm i") },
  ],
  [
    "injected-dependency",
    {
      ...pnpmProject,
      "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
      "packages/a/package.json": json({ name: "a", dependenciesMeta: { b: { injected: true } } }),
      Dockerfile: naive("node:22", "pnpm i --frozen-lockfile"),
    },
  ],
  [
    "workspace-directory",
    {
      ...pnpmProject,
      "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
      "packages/a/package.json": json({ name: "a", publishConfig: { directory: "dist" } }),
      Dockerfile: naive("node:22", "pnpm i --frozen-lockfile"),
    },
  ],
];

const pipInstall = naive("python:3.12", "pip install -r requirements.txt");
const pip: Case[] = [
  ["local-dependency", { ...pipProject, "requirements.txt": "./lib\n", Dockerfile: pipInstall }],
  [
    "local-dependency",
    { ...pipProject, "requirements.txt": "lib @ file:///app/lib\n", Dockerfile: pipInstall },
  ],
  [
    "local-dependency",
    { ...pipProject, "requirements.txt": "wheels/x-1.0-py3-none-any.whl\n", Dockerfile: pipInstall },
  ],
  ["editable-install", { ...pipProject, "requirements.txt": "-e .\n", Dockerfile: pipInstall }],
  ["find-links", { ...pipProject, "requirements.txt": "--find-links wheels\nx\n", Dockerfile: pipInstall }],
  ["manifest-missing", { ...pipProject, "requirements.txt": "-r dev.txt\n", Dockerfile: pipInstall }],
  ["requirements-outside", { ...pipProject, "requirements.txt": "-r ../base.txt\n", Dockerfile: pipInstall }],
  ["unknown-option", { ...pipProject, "requirements.txt": "--frobnicate\n", Dockerfile: pipInstall }],
  [
    "unknown-option",
    { ...pipProject, Dockerfile: naive("python:3.12", "pip install -r requirements.txt -t lib") },
  ],
  [
    "environment-names-files",
    {
      ...pipProject,
      Dockerfile:
        "FROM python:3\nENV PIP_CONSTRAINT=c.txt\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n",
    },
  ],
  [
    "python-start-up",
    {
      ...pipProject,
      "sitecustomize.py": "",
      Dockerfile:
        "FROM python:3\nENV PYTHONPATH=/app\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\n",
    },
  ],
];

const goDownload = naive("golang:1.22", "go mod download");
const go: Case[] = [
  ["lock-missing", { "main.go": "", "go.mod": `${goProject["go.mod"]}`, Dockerfile: goDownload }],
  ["old-go", { ...goProject, "go.mod": "module x\n\ngo 1.16\n", Dockerfile: goDownload }],
  ["old-go", { ...goProject, "go.mod": "module x\n", Dockerfile: goDownload }],
  ["vendored", { ...goProject, "vendor/modules.txt": "#\n", Dockerfile: goDownload }],
  [
    "manifest-missing",
    { ...goProject, "go.mod": "module x\ngo 1.22\nreplace a => ./a\n", Dockerfile: goDownload },
  ],
  [
    "replace-outside",
    { ...goProject, "go.mod": "module x\ngo 1.22\nreplace a => ../a\n", Dockerfile: goDownload },
  ],
  ["replace-outside", { ...goProject, "go.work": "go 1.22\nuse ../a\n", Dockerfile: goDownload }],
  [
    "go-flags",
    {
      ...goProject,
      Dockerfile: "FROM golang:1\nENV GOFLAGS=-mod=vendor\nWORKDIR /app\nCOPY . .\nRUN go mod download\n",
    },
  ],
  [
    "environment-names-files",
    {
      ...goProject,
      Dockerfile: "FROM golang:1\nENV GOMODCACHE=/app/mod\nWORKDIR /app\nCOPY . .\nRUN go mod download\n",
    },
  ],
];

const composerInstall = naive("php:8.3", "composer install");
const composer: Case[] = [
  [
    "lifecycle-script",
    {
      ...composerProject,
      "composer.json": json(composerManifest, { scripts: { "post-package-install": "x" } }),
      Dockerfile: composerInstall,
    },
  ],
  [
    "local-dependency",
    {
      ...composerProject,
      "composer.json": json(composerManifest, { repositories: [{ type: "path", url: "lib" }] }),
      Dockerfile: composerInstall,
    },
  ],
  [
    "autoload-reads-source",
    {
      ...composerProject,
      "composer.json": json(composerManifest, { autoload: { classmap: ["src"] } }),
      Dockerfile: naive("php:8.3", "composer install -d ."),
    },
  ],
  [
    "composer-plugin",
    {
      ...composerProject,
      "composer.lock": json({ packages: [{ name: "a/b", type: "composer-plugin" }] }),
      Dockerfile: composerInstall,
    },
  ],
  ["lock-missing", { "src/a.php": "", "composer.json": json(composerManifest), Dockerfile: composerInstall }],
  [
    "git-metadata",
    { ...composerProject, "composer.json": json({ require: {} }), Dockerfile: composerInstall },
  ],
  [
    "custom-target",
    {
      ...composerProject,
      "composer.json": json(composerManifest, { config: { "vendor-dir": "../lib" } }),
      Dockerfile: composerInstall,
    },
  ],
  [
    "environment-names-files",
    {
      ...composerProject,
      Dockerfile: "FROM php:8\nENV COMPOSER=other.json\nWORKDIR /app\nCOPY . .\nRUN composer install\n",
    },
  ],
];

const bundle = naive("ruby:3.3", "bundle install");
const bundler: Case[] = [
  [
    "gemfile-code",
    {
      ...bundlerProject,
      Gemfile: 'source "https://gems.example.com"\nrequire_relative "lib/x"\n',
      Dockerfile: bundle,
    },
  ],
  ["gemfile-code", { ...bundlerProject, Gemfile: 'gem "a", File.read("v")\n', Dockerfile: bundle }],
  ["local-dependency", { ...bundlerProject, Gemfile: 'gem "a", path: "a"\n', Dockerfile: bundle }],
  [
    "local-dependency",
    { ...bundlerProject, Gemfile: 'source "https://gems.example.com"\ngemspec\n', Dockerfile: bundle },
  ],
  [
    "lock-platforms",
    {
      ...bundlerProject,
      "Gemfile.lock": `${bundlerProject["Gemfile.lock"]}`.replace("  aarch64-linux\n", ""),
      Dockerfile: bundle,
    },
  ],
  [
    "lock-platforms",
    {
      ...bundlerProject,
      "Gemfile.lock": `${bundlerProject["Gemfile.lock"]}`.replace(
        / {2}aarch64-linux\n {2}x86_64-linux/,
        "  ruby",
      ),
      Dockerfile: bundle,
    },
  ],
  [
    "lock-out-of-step",
    { ...bundlerProject, Gemfile: `${bundlerProject.Gemfile}gem "rack"\n`, Dockerfile: bundle },
  ],
  ["bundle-config", { ...bundlerProject, ".bundle/config": "---\n", Dockerfile: bundle }],
  ["custom-manifest", { ...bundlerProject, "gems.rb": "", Dockerfile: bundle }],
  ["custom-target", { ...bundlerProject, Dockerfile: naive("ruby:3.3", "bundle install --path /app/gems") }],
  [
    "environment-names-files",
    {
      ...bundlerProject,
      Dockerfile: "FROM ruby:3\nENV BUNDLE_GEMFILE=x/Gemfile\nWORKDIR /app\nCOPY . .\nRUN bundle install\n",
    },
  ],
];

describe.each(Object.entries({ dockerfiles, files, npm, yarn, pnpm, pip, go, composer, bundler }))(
  "no fix: %s",
  (_group, cases) => {
    it.each(cases)("%s", (code, contents) => {
      const [finding] = lintRule(rule, contents);
      expect(finding).toMatchObject({ fix: null, refused: { code } });
      expect(finding?.refused?.message).toMatch(/^\S[^\n]* [^\n]*[^.]\.$/);
    });
  },
);

describe("no fix: what a fresh clone does not have", () => {
  it("untracked-input", () => {
    const contents = docker(npmCi, { ".npmrc": "fund=false\n" });
    const [finding] = lintRule(rule, {}, { files: memoryFiles(contents, [".npmrc"]) });
    expect(finding?.refused?.code).toBe("untracked-input");
  });

  it("linked-input", () => {
    const own = memoryFiles(docker(npmCi));
    const [finding] = lintRule(
      rule,
      {},
      { files: { ...own, isLink: (path) => path === "package-lock.json" } },
    );
    expect(finding?.refused?.code).toBe("linked-input");
  });

  it("linked-file", () => {
    const own = memoryFiles(docker(npmCi));
    const [finding] = lintRule(rule, {}, { files: { ...own, isLink: (path) => path === "Dockerfile" } });
    expect(finding?.refused?.code).toBe("linked-file");
  });
});

describe("harmless after all", () => {
  const cases: [string, Contents][] = [
    [
      "scripts that are not run",
      {
        ...npmWith({ scripts: { postinstall: "x" } }),
        Dockerfile: naive("node:20", "npm ci --ignore-scripts"),
      },
    ],
    [
      "scripts switched off in .npmrc",
      npmWith({ scripts: { postinstall: "x" } }, { ".npmrc": "ignore-scripts=true\n" }),
    ],
    ["only-allow", npmWith({ scripts: { preinstall: "npx only-allow npm" } })],
    ["husky without .git", npmWith({ scripts: { prepare: "husky || true" } }, { ".dockerignore": ".git\n" })],
    [
      "patch-package",
      npmWith({ scripts: { postinstall: "patch-package" } }, { "patches/a+1.0.0.patch": "" }),
    ],
    ["husky 9", npmWith({ devDependencies: { husky: "^9.0.0" } })],
    [
      "a frozen bundle",
      {
        ...bundlerProject,
        "Gemfile.lock": "GEM\n\nPLATFORMS\n  ruby\n",
        Dockerfile: "FROM ruby:3\nENV BUNDLE_FROZEN=1\nWORKDIR /app\nCOPY . .\nRUN bundle install\n",
      },
    ],
    [
      "a bundle for one platform",
      {
        ...bundlerProject,
        "Gemfile.lock": `${bundlerProject["Gemfile.lock"]}`.replace("  aarch64-linux\n", ""),
        Dockerfile: bundle.replace("FROM", "FROM --platform=linux/amd64"),
      },
    ],
    [
      "a frozen bundle by configuration",
      {
        ...bundlerProject,
        "Gemfile.lock": "GEM\n",
        Dockerfile:
          "FROM ruby:3\nWORKDIR /app\nRUN bundle config set --local frozen true\nCOPY . .\nRUN bundle install\n",
      },
    ],
    [
      "composer without scripts and autoloader",
      {
        ...composerProject,
        "composer.json": json(composerManifest, {
          scripts: { "post-install-cmd": "x" },
          autoload: { classmap: ["src"] },
        }),
        Dockerfile: naive("php:8.3", "composer install --no-scripts --no-autoloader"),
      },
    ],
  ];
  it.each(cases)("%s", (_name, contents) => {
    expect(lintRule(rule, contents)[0]).toMatchObject({ refused: null, fix: { safety: "safe" } });
  });
});
