import type { Files } from "@keep-pace/files";
import { countFiles, foldersWith, inFolder, suiteName, textOf } from "./find.ts";
import type { Stack, Step } from "./stack.ts";

/** Projects with a `package.json` and a lock file. */
export function findNode(files: Files): Stack[] {
  return foldersWith(files, ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"]).flatMap((folder) => {
    const manifest = readManifest(textOf(files, inFolder(folder, "package.json")));
    const tests = manifest && (testsOf(manifest, files, folder) ?? workspaceTests(files, folder));
    return manifest && tests
      ? [
          {
            name: suiteName(folder, "node"),
            folder,
            ...manager(files, folder, manifest),
            tests,
            testFiles: isPlain(manifest, tests) ? countFiles(files, folder, testFile) : null,
          },
        ]
      : [];
  });
}

const testFile = /(^|\/)(tests?|__tests__|spec)\/.*\.[cm]?[jt]sx?$|[._-](test|spec)\.[cm]?[jt]sx?$/;

/** A script that runs tests and nothing else, so that their number tells how long it takes. */
function isPlain({ scripts }: Manifest, { kind }: Stack["tests"]): boolean {
  return (
    kind === "sharded" ||
    /^(npx )?(node (.* )?--test|mocha|ava|tap|jasmine|uvu|tape)( [^&|;]*)?$/.test(scripts.test ?? "")
  );
}

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly packageManager: string;
}

function readManifest(text: string): Manifest | null {
  try {
    const { scripts = {}, dependencies = {}, devDependencies = {}, packageManager = "" } = JSON.parse(text);
    return {
      scripts,
      dependencies: { ...dependencies, ...devDependencies },
      packageManager: String(packageManager),
    };
  } catch {
    return null;
  }
}

function manager(
  files: Files,
  folder: string,
  { packageManager }: Manifest,
): { tools: Step[]; install: Step[] } {
  const versionFile = [".nvmrc", ".node-version"]
    .map((name) => inFolder(folder, name))
    .find((path) => files.exists(path));
  const version = versionFile ? { "node-version-file": versionFile } : { "node-version": "24" };
  // The dependency cache keeps what this one would, for all managers alike.
  const node: Step = { uses: "actions/setup-node", with: { ...version, "package-manager-cache": false } };
  if (files.exists(inFolder(folder, "pnpm-lock.yaml"))) {
    const own = packageManager.startsWith("pnpm@") ? {} : { with: { version: "latest" } };
    return {
      tools: [{ uses: "pnpm/action-setup", ...own }, node],
      install: [{ run: "pnpm install --frozen-lockfile" }],
    };
  }
  if (!files.exists(inFolder(folder, "yarn.lock"))) return { tools: [node], install: [{ run: "npm ci" }] };
  const classic = textOf(files, inFolder(folder, "yarn.lock")).includes("# yarn lockfile v1");
  return classic
    ? { tools: [node], install: [{ run: "yarn install --frozen-lockfile" }] }
    : { tools: [node, { run: "corepack enable" }], install: [{ run: "yarn install --immutable" }] };
}

/** The runner by the project's own test script, so that a dependency alone decides nothing. */
function testsOf({ scripts }: Manifest, files: Files, folder: string): Stack["tests"] | null {
  const { test: script = "" } = scripts;
  if (/\bvitest\b/.test(script)) {
    return {
      kind: "sharded",
      runner: "vitest",
      list: "npx vitest list --filesOnly",
      command: "npx vitest run --reporter=default --reporter=junit --outputFile.junit=reports/{part}.xml",
    };
  }
  if (/\bjest\b/.test(script)) {
    return {
      kind: "sharded",
      runner: "jest",
      list: 'npx jest --listTests | sed "s#^$PWD/##"',
      command: "npx jest --json --outputFile=reports/{part}.json",
    };
  }
  if (/\bnode\b.*--test\b/.test(script) && hasPlainTests(files, folder)) {
    return {
      kind: "sharded",
      runner: "node",
      list: "git ls-files -- '*.test.js' '*.test.mjs' '*.test.cjs'",
      command: nodeTest,
    };
  }
  if (script === "" || script.includes("no test specified")) return null;
  const runner = /\b(mocha|ava|playwright|node|bun)\b/.exec(script)?.[1] ?? "other";
  const start = script === "node --test" ? { start: nodeTest } : {};
  return { kind: "whole", command: "npm test", runner, ...start };
}

/** The tests of a workspace whose root has none of its own. */
function workspaceTests(files: Files, folder: string): Stack["tests"] | null {
  const members = files.paths.filter(
    (path) =>
      path.startsWith(folder === "." ? "" : `${folder}/`) && /^([\w.-]+\/){1,3}package\.json$/.test(path),
  );
  const tested = members.some((path) => {
    const script = readManifest(textOf(files, path))?.scripts.test ?? "";
    return script !== "" && !script.includes("no test specified");
  });
  if (!tested) return null;
  if (files.exists(inFolder(folder, "pnpm-workspace.yaml")))
    return { kind: "whole", command: "pnpm --recursive test", runner: "other" };
  const isNpm =
    files.exists(inFolder(folder, "package-lock.json")) &&
    /"workspaces"/.test(textOf(files, inFolder(folder, "package.json")));
  return isNpm ? { kind: "whole", command: "npm test --workspaces --if-present", runner: "other" } : null;
}

const nodeTest = "node --test --test-reporter=junit --test-reporter-destination=reports/{part}.xml";

/** Only names that Node itself takes for tests, and no other of its patterns beside them. */
function hasPlainTests(files: Files, folder: string): boolean {
  const prefix = folder === "." ? "" : `${folder}/`;
  const mine = files.paths.filter((path) => path.startsWith(prefix) && !path.includes("node_modules/"));
  const others = /(^|\/)(test\/.*|test|test-[^/]*|[^/]*[-_]test)\.[cm]?[jt]s$/;
  return mine.some((path) => /\.test\.[cm]?js$/.test(path)) && !mine.some((path) => others.test(path));
}
