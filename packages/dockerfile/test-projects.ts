/** Small projects held in memory, for the tests of this package. */
import { type Files, memoryFiles } from "@keep-pace/files";
import type { Finding } from "@keep-pace/findings";
import { withFix } from "./apply.ts";
import { type LintInput, lintDockerfile } from "./lint.ts";

export type Contents = Readonly<Record<string, string>>;

const express = { express: "^4.0.0" };

export const nodeManifest = { name: "shop", version: "1.0.0", dependencies: express };

export const npmLock = {
  name: "shop",
  version: "1.0.0",
  lockfileVersion: 3,
  packages: {
    "": { name: "shop", version: "1.0.0", dependencies: express },
    "node_modules/express": { version: "4.21.0" },
  },
};

/** Tests change small parts of a big JSON value. */
export function json(base: object, changes: object = {}): string {
  return JSON.stringify({ ...base, ...changes }, null, 2);
}

export const source: Contents = { "src/main.js": "1;\n", "README.md": "shop\n" };

export const npmProject: Contents = {
  ...source,
  "package.json": json(nodeManifest),
  "package-lock.json": json(npmLock),
};

export const yarnProject: Contents = {
  ...source,
  "package.json": json(nodeManifest),
  "yarn.lock": `# yarn lockfile v1


express@^4.0.0:
  version "4.21.0"
  resolved "https://registry.example/express-4.21.0.tgz#0123"
  dependencies:
    accepts "~1.3.8"

accepts@~1.3.8:
  version "1.3.8"
  resolved "https://registry.example/accepts-1.3.8.tgz#4567"
`,
};

export const berryProject: Contents = {
  ...source,
  "package.json": json(nodeManifest, { packageManager: "yarn@4.5.0" }),
  ".yarnrc.yml": "nodeLinker: node-modules\nyarnPath: .yarn/releases/yarn-4.5.0.cjs\n",
  ".yarn/releases/yarn-4.5.0.cjs": "//\n",
  "yarn.lock": `__metadata:
  version: 8

"express@npm:^4.0.0":
  version: 4.21.0
  resolution: "express@npm:4.21.0"

"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."
  dependencies:
    express: "npm:^4.0.0"
`,
};

export const pnpmProject: Contents = {
  ...source,
  "package.json": json(nodeManifest),
  "pnpm-lock.yaml": `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      express:
        specifier: ^4.0.0
        version: 4.21.0

packages:

  express@4.21.0:
    resolution: {integrity: sha512-x}

snapshots:

  express@4.21.0: {}
`,
};

export const pipProject: Contents = {
  "app/main.py": "1\n",
  "requirements.txt": "flask==3.0.0\nrequests>=2  # comment\n",
};

export const goProject: Contents = {
  "main.go": "package main\n",
  "go.mod": "module example.org/shop\n\ngo 1.22\n\nrequire golang.org/x/text v0.14.0\n",
  "go.sum": "golang.org/x/text v0.14.0 h1:x=\n",
};

export const composerManifest = {
  name: "acme/shop",
  version: "1.0.0",
  require: { "psr/log": "^3.0" },
  autoload: { "psr-4": { "Acme\\": "src/" } },
};

export const composerProject: Contents = {
  "src/Main.php": "<?php\n",
  "composer.json": json(composerManifest),
  "composer.lock": json({ packages: [{ name: "psr/log", type: "library" }], "packages-dev": [] }),
};

export const bundlerProject: Contents = {
  "app.rb": "1\n",
  Gemfile: 'source "https://gems.example.com"\n\ngem "sinatra", "~> 4.0"\ngem "puma"\n',
  "Gemfile.lock": `GEM
  remote: https://gems.example.com/
  specs:
    puma (6.4.0)
    sinatra (4.0.0)

PLATFORMS
  aarch64-linux
  x86_64-linux

DEPENDENCIES
  puma
  sinatra (~> 4.0)

BUNDLED WITH
   2.5.0
`,
};

/** A Dockerfile with one broad COPY above one install. */
export function naive(image: string, install: string, copy = "COPY . ."): string {
  return `FROM ${image}\nWORKDIR /app\n${copy}\nRUN ${install}\nCMD ["start"]\n`;
}

export type Options = Partial<Omit<LintInput, "files">> & { readonly files?: Files };

export function lint(contents: Contents, options: Options = {}): Finding[] {
  return lintDockerfile({
    path: "Dockerfile",
    files: memoryFiles(contents),
    history: null,
    ...options,
  });
}

/** The findings of one rule. */
export function lintRule(rule: string, contents: Contents, options: Options = {}): Finding[] {
  return lint(contents, options).filter((finding) => finding.rule === rule);
}

/** The files after the first safe fix of one rule; `null` when it offers none. */
export function fixOnce(rule: string, files: Files, path = "Dockerfile"): Files | null {
  const found = lintDockerfile({ path, files, history: null });
  const fix = found.find((finding) => finding.rule === rule && finding.fix?.safety === "safe")?.fix;
  return fix ? withFix(files, fix) : null;
}
