// The tools that people use to know which tests a change reaches, and what each of them answers for one changed file.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix, relative } from "node:path";

export interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  /** What a first run leaves for the next ones, relative to the repository. */
  readonly caches: readonly string[];
  /** The tests that it says the change reaches; `null` where it says nothing of that. */
  answer(stdout: string): readonly string[] | null;
}

const versions = [
  "dependency-cruiser@17.4.3",
  "madge@8.0.0",
  "vitest@4.1.10",
  "jest@30.2.0",
  "typescript@5.9.3",
];
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Installs the peers into `tools`, once. Returns them for the repository at `folder` and one changed file. */
export function peersFor(tools: string, folder: string, changed: string): Peer[] {
  if (!existsSync(tools)) install(tools);
  prepare(tools, folder);
  const bin = (name: string) => join(tools, "node_modules/.bin", name);
  const inFolder = (path: string) => relative(folder, path.trim());
  return [
    {
      name: "dependency-cruiser",
      command: [bin("depcruise"), "packages", "--no-config", "--ts-pre-compilation-deps", "-T", "json"],
      caches: [],
      answer: (stdout) => testsReaching(changed, dependenciesIn(JSON.parse(stdout).modules)),
    },
    {
      name: "madge",
      command: [bin("madge"), "--extensions", "ts,tsx", "--json", "packages"],
      caches: [],
      answer: (stdout) =>
        testsReaching(`${changed}`.replace(/^packages\//, ""), JSON.parse(stdout)).map(
          (path) => `packages/${path}`,
        ),
    },
    {
      name: "vitest related",
      command: [bin("vitest"), "related", changed, "--run", "--reporter=json", "--passWithNoTests"],
      caches: ["node_modules/.vite", "node_modules/.vitest"],
      answer: (stdout) =>
        JSON.parse(stdout.slice(stdout.indexOf("{"))).testResults.map(({ name }: { name: string }) =>
          inFolder(name),
        ),
    },
    {
      name: "jest --findRelatedTests --listTests",
      command: [bin("jest"), "--config", "jest.config.json", "--listTests", "--findRelatedTests", changed],
      caches: [".jest-cache"],
      answer: (stdout) => stdout.split("\n").filter(Boolean).map(inFolder),
    },
    {
      name: "pytest --testmon --collect-only (the Python tenth)",
      command: [
        join(tools, "venv/bin/python"),
        "-m",
        "pytest",
        "--testmon",
        "--collect-only",
        "-q",
        "services",
      ],
      caches: [".testmondata"],
      answer: () => null,
    },
  ];
}

function install(tools: string): void {
  mkdirSync(tools);
  writeFileSync(join(tools, "package.json"), '{"private":true}');
  const options = ["--no-audit", "--no-fund", "--ignore-scripts"];
  execFileSync("npm", ["install", ...options, ...versions], { cwd: tools, stdio: "ignore" });
  execFileSync("python3", ["-m", "venv", join(tools, "venv")]);
  const python = join(tools, "venv/bin/python");
  execFileSync(python, ["-m", "pip", "install", "-q", "pytest", "pytest-testmon"], { stdio: "ignore" });
}

/** What the tools need around them: their configuration, and packages as an install lays and links them. */
function prepare(tools: string, folder: string): void {
  const config = { testMatch: ["**/*.test.ts?(x)"], transform: {}, cacheDirectory: ".jest-cache" };
  writeFileSync(join(folder, "jest.config.json"), JSON.stringify(config));
  mkdirSync(join(folder, "node_modules/@big"), { recursive: true });
  for (const name of readdirSync(join(folder, "packages"))) {
    symlinkSync(join("../../packages", name), join(folder, "node_modules/@big", name));
  }
  for (const name of ["react", "pathe-lite"]) {
    const installed = join(folder, "node_modules", name);
    mkdirSync(installed);
    writeFileSync(join(installed, "package.json"), JSON.stringify({ name, version: "1.0.0" }));
    writeFileSync(join(installed, "index.js"), "module.exports = {};\n");
    writeFileSync(join(installed, "jsx-dev-runtime.js"), "module.exports = {};\n");
  }
  symlinkSync(join(tools, "node_modules/vitest"), join(folder, "node_modules/vitest"));
  const ignored = ["node_modules", ".jest-cache", ".testmondata", "__pycache__", "jest.config.json"];
  writeFileSync(join(folder, ".git/info/exclude"), ignored.join("\n"));
}

interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

function dependenciesIn(modules: readonly Module[]): Record<string, string[]> {
  return Object.fromEntries(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
}

/** The tests that the graph leads from to `changed`. */
function testsReaching(changed: string, graph: Readonly<Record<string, readonly string[]>>): string[] {
  const needers = new Map<string, string[]>();
  for (const [from, list] of Object.entries(graph)) {
    for (const to of list) needers.set(to, [...(needers.get(to) ?? []), from]);
  }
  const reached = new Set([changed]);
  for (const node of reached) for (const needer of needers.get(node) ?? []) reached.add(needer);
  return [...reached].filter(isTest);
}

/** The tests that the imports of the made-up repository lead from to `changed`: what is right. */
export function rightAnswer(folder: string, changed: string): string[] {
  const graph: Record<string, string[]> = {};
  const found = (path: string) =>
    [".ts", ".tsx"].map((end) => path + end).filter((one) => existsSync(join(folder, one)));
  const paths = execFileSync("git", ["ls-files", "-z", "packages"], { cwd: folder, maxBuffer: 2 ** 28 });
  for (const path of paths
    .toString()
    .split("\0")
    .filter((one) => /\.tsx?$/.test(one))) {
    const text = readFileSync(join(folder, path), "utf8");
    const names = [...text.matchAll(/^(?:import|export) (?!type ).* from "([^"]+)";$/gm)].map(
      (match) => match[1] as string,
    );
    graph[path] = names.flatMap((name) => {
      if (name.startsWith(".")) return found(posix.join(dirname(path), name));
      return name.startsWith("@big/") ? [`packages/${name.slice(5)}/src/index.ts`] : [];
    });
  }
  return testsReaching(changed, graph);
}

/** Takes away what earlier runs of a peer left. */
export function forget(folder: string, { caches }: Peer): void {
  for (const cache of caches) rmSync(join(folder, cache), { recursive: true, force: true });
}
