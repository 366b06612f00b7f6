/**
 * Every manager that the action is said to work for, as a user would meet it: real installs from its registry,
 * through the unmodified cache client, against a service with GitHub's rules.
 */
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { describe, expect } from "vitest";
import { part, testWith } from "../../support/parts.ts";
import type { Files } from "../../support/repo.ts";
import { type PythonIndex, startPythonIndex } from "./python-index.ts";
import { type CacheRun, openScene, type Scene } from "./scene.ts";

interface Case {
  readonly name: string;
  readonly parts?: readonly string[];
  /** The manager's name for the `managers` input, where it is left out otherwise. */
  readonly ask?: string;
  /** Manifests that want the older or the newer version of a package. */
  readonly files: (newer: boolean) => Files;
  /** Writes the lock file. */
  readonly lock?: readonly string[];
  readonly install: readonly string[];
  readonly offline: readonly string[];
  readonly offlineEnv?: Readonly<Record<string, string>>;
  /** For managers that are given an index on loopback. */
  readonly index?: (index: PythonIndex) => Readonly<Record<string, string>>;
  readonly source?: (url: string) => string;
  readonly env?: (scene: Scene) => Readonly<Record<string, string>>;
  /** Matches files of the older, of the newer, and of a package that stays. */
  readonly older: RegExp;
  readonly newer: RegExp;
  readonly stays: RegExp;
  /** What the older and the newer package hold, where a store's names tell nothing. */
  readonly inside?: { readonly older: string; readonly newer: string };
}

const program = (name: string) => part(name) ?? name;
const withPart = (name: string) => [dirname(program(name)), process.env.PATH].join(delimiter);
// An environment that was moved starts its scripts by its own Python.
const poetryProgram = [join(dirname(program("poetry")), "python"), "-m", "poetry"];
const javascript = (newer: boolean): Files => ({
  ".gitignore": "node_modules\n.yarn\n.pnp.*\n",
  "package.json": JSON.stringify({
    name: "app",
    version: "1.0.0",
    license: "MIT",
    dependencies: { ms: "2.1.2", "@types/ms": newer ? "0.7.34" : "0.7.33" },
  }),
});
const pyproject = (newer: boolean, more = ""): Files => ({
  ".gitignore": ".venv\n",
  "pyproject.toml": `[project]\nname = "app"\nversion = "0.1.0"\nrequires-python = ">=3.9"\ndependencies = ["idna==${newer ? "3.8" : "3.7"}", "attrs==23.2.0"]\n${more}`,
});

const requirement = (newer: boolean) => `idna==${newer ? "3.8" : "3.7"}\nattrs==23.2.0\n`;
const crate = (newer: boolean): Files => ({
  ".gitignore": "target\n",
  "Cargo.toml": `[package]\nname = "app"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nitoa = "=1.0.${newer ? 11 : 10}"\nryu = "=1.0.17"\n`,
  "src/main.rs":
    'fn main() { println!("{} {}", itoa::Buffer::new().format(1), ryu::Buffer::new().format(1.5)) }\n',
});
const rustHome = () => ({
  RUSTUP_HOME: process.env.RUSTUP_HOME ?? join(homedir(), ".rustup"),
  CARGO_TERM_COLOR: "never",
});
// Packages that import little: every job compiles all of Go's own that they need.
const module = (newer: boolean): Files => ({
  "go.mod": `module example.test/app\n\ngo 1.24\n\nrequire (\n\tgithub.com/rivo/uniseg v0.4.${newer ? 7 : 6}\n\tgithub.com/kr/text v0.2.0\n)\n`,
  "main.go":
    'package main\n\nimport (\n\t"github.com/kr/text"\n\t"github.com/rivo/uniseg"\n)\n\nfunc main() { println(uniseg.StringWidth(text.Indent("a", " "))) }\n',
});
const pom = (newer: boolean): Files => ({
  ".gitignore": "target\n",
  "pom.xml": `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>test.example</groupId><artifactId>app</artifactId><version>${newer ? "1.1" : "1.0"}</version>
<properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target></properties>
<dependencies><dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.1${newer ? "1.0" : "0"}</version></dependency>
<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.9</version></dependency></dependencies></project>\n`,
  "src/main/java/A.java": "public class A {}\n",
});

// In words that Gradle 4, which Debian packages, understands; newer ones keep the same modules in the same places.
const gradleBuild = (newer: boolean): Files => ({
  ".gitignore": "build\n.gradle\n",
  "settings.gradle": "",
  "build.gradle": `apply plugin: 'java'\nrepositories { mavenCentral() }\ndependencies {\n  compile 'com.google.code.gson:gson:2.1${newer ? "1.0" : "0"}'\n  compile 'org.slf4j:slf4j-api:2.0.9'\n}\n`,
  "src/main/java/A.java": "public class A {}\n",
});

const cases: readonly Case[] = [
  {
    name: "npm",
    files: javascript,
    lock: ["npm", "install", "--package-lock-only"],
    install: ["npm", "ci"],
    offline: ["npm", "ci", "--offline"],
    // Content lies under its digest: of @types/ms 0.7.33, 0.7.34 and of ms 2.1.2.
    older: /content-v2\/sha512\/02\/e1\//,
    newer: /content-v2\/sha512\/9c\/6f\//,
    stays: /content-v2\/sha512\/b0\/69\//,
  },
  {
    name: "yarn",
    parts: ["yarn"],
    files: javascript,
    lock: [program("yarn"), "install", "--ignore-scripts"],
    install: [program("yarn"), "install", "--frozen-lockfile"],
    offline: [program("yarn"), "install", "--frozen-lockfile", "--offline"],
    env: ({ home }) => ({ YARN_CACHE_FOLDER: join(home, ".cache/yarn") }),
    older: /npm-@types-ms-0\.7\.33-/,
    newer: /npm-@types-ms-0\.7\.34-/,
    stays: /npm-ms-2\.1\.2-/,
  },
  {
    name: "yarn-berry",
    parts: ["yarn-berry"],
    files: (newer) => ({
      ...javascript(newer),
      ...(newer ? {} : { "yarn.lock": "" }),
      ".yarnrc.yml": "enableTelemetry: false\n",
    }),
    lock: [program("yarn-berry"), "install", "--mode=update-lockfile"],
    install: [program("yarn-berry"), "install", "--immutable"],
    offline: [program("yarn-berry"), "install", "--immutable"],
    older: /@types-ms-npm-0\.7\.33-/,
    newer: /@types-ms-npm-0\.7\.34-/,
    stays: /\/ms-npm-2\.1\.2-/,
  },
  {
    name: "pnpm",
    parts: ["pnpm"],
    files: javascript,
    lock: [program("pnpm"), "install", "--lockfile-only"],
    install: [program("pnpm"), "install", "--frozen-lockfile"],
    // The release age of a package is told by the registry alone.
    offline: [program("pnpm"), "install", "--frozen-lockfile", "--offline", "--config.minimum-release-age=0"],
    env: ({ home }) => ({ PATH: withPart("pnpm"), XDG_DATA_HOME: join(home, ".local/share") }),
    older: /never told by a file's name/,
    newer: /store\/v\d+\/files\//,
    stays: /store\/v\d+\/index/,
  },
  {
    name: "bun",
    parts: ["bun"],
    ask: "bun",
    files: javascript,
    lock: [program("bun"), "install", "--lockfile-only"],
    install: [program("bun"), "install", "--frozen-lockfile"],
    offline: [program("bun"), "install", "--frozen-lockfile", "--offline"],
    older: /@types\/ms@0\.7\.33|\.npm$/,
    newer: /@types\/ms@0\.7\.34/,
    stays: /cache\/ms@2\.1\.2/,
  },
  {
    name: "pip",
    files: (newer) => ({ ".gitignore": ".venv\n", "requirements.txt": requirement(newer) }),
    install: [
      "python3",
      "-m",
      "pip",
      "install",
      "--quiet",
      "--target=.venv",
      "--requirement=requirements.txt",
    ],
    offline: [
      "python3",
      "-m",
      "pip",
      "install",
      "--quiet",
      "--target=.venv",
      "--requirement=requirements.txt",
    ],
    index: ({ url, host }) => ({ PIP_INDEX_URL: url, PIP_TRUSTED_HOST: host, PIP_FIND_LINKS: "" }),
    older: /selfcheck\//,
    newer: /pip\/http/,
    stays: /pip\/http/,
    inside: { older: "idna-3.7.dist-info/RECORD", newer: "idna-3.8.dist-info/RECORD" },
  },
  {
    name: "uv",
    parts: ["uv"],
    files: pyproject,
    lock: [program("uv"), "lock"],
    install: [program("uv"), "sync", "--frozen"],
    offline: [program("uv"), "sync", "--frozen", "--offline"],
    env: () => ({ PATH: withPart("uv") }),
    older: /idna\/3\.7-|idna-3\.7/,
    newer: /idna-3\.8/,
    stays: /attrs-23\.2\.0/,
  },
  {
    name: "poetry",
    parts: ["poetry"],
    files: (newer) => pyproject(newer, "[tool.poetry]\npackage-mode = false\n"),
    index: ({ url }) => ({ KEEP_PACE_TEST_INDEX: url, POETRY_VIRTUALENVS_IN_PROJECT: "true" }),
    source: (url) => `[[tool.poetry.source]]\nname = "local"\nurl = "${url}"\npriority = "primary"\n`,
    lock: [...poetryProgram, "lock"],
    install: [...poetryProgram, "install"],
    offline: [...poetryProgram, "install"],
    older: /idna-3\.7/,
    newer: /idna-3\.8/,
    stays: /attrs-23\.2\.0/,
  },
  {
    name: "cargo",
    files: crate,
    lock: ["cargo", "generate-lockfile"],
    install: ["cargo", "build", "--quiet", "--locked"],
    offline: ["cargo", "build", "--quiet", "--locked", "--offline"],
    env: rustHome,
    older: /itoa-1\.0\.10\.crate/,
    newer: /itoa-1\.0\.11\.crate/,
    stays: /ryu-1\.0\.17\.crate/,
  },
  {
    name: "cargo-target",
    files: crate,
    lock: ["cargo", "generate-lockfile"],
    install: ["cargo", "build", "--quiet", "--locked"],
    offline: ["cargo", "build", "--quiet", "--locked", "--offline"],
    env: rustHome,
    older: /\/incremental\/|\/app-|\/debug\/app/,
    newer: /deps\/libitoa-/,
    stays: /deps\/libryu-/,
  },
  {
    name: "go",
    files: module,
    lock: ["go", "mod", "tidy"],
    install: ["go", "build", "./..."],
    offline: ["go", "build", "./..."],
    offlineEnv: { GOPROXY: "off", GOFLAGS: "-mod=mod" },
    env: ({ home }) => ({ GOPATH: join(home, "go"), GOCACHE: join(home, ".cache/go-build") }),
    older: /uniseg@v0\.4\.6\/|uniseg\/@v\/v0\.4\.6\.zip/,
    newer: /uniseg@v0\.4\.7\//,
    stays: /text@v0\.2\.0\//,
  },
  {
    name: "go-build",
    files: module,
    lock: ["go", "mod", "tidy"],
    install: ["go", "build", "./..."],
    offline: ["go", "build", "./..."],
    offlineEnv: { GOPROXY: "off", GOFLAGS: "-mod=mod" },
    env: ({ home }) => ({ GOPATH: join(home, "go"), GOCACHE: join(home, ".cache/go-build") }),
    older: /go-build\/tmp/,
    newer: /go-build\/[0-9a-f]{2}\/[0-9a-f]{64}-a$/,
    stays: /go-build\/[0-9a-f]{2}\/[0-9a-f]{64}-d$/,
  },
  {
    name: "maven",
    files: pom,
    install: ["mvn", "--quiet", "--batch-mode", "install"],
    offline: ["mvn", "--quiet", "--batch-mode", "--offline", "install"],
    env: ({ home }) => ({ MAVEN_OPTS: `-Duser.home=${home}` }),
    older: /gson-2\.10\.jar$|test\/example|lastUpdated/,
    newer: /gson-2\.11\.0\.jar$/,
    stays: /slf4j-api-2\.0\.9\.jar$/,
  },
  {
    name: "gradle",
    parts: ["gradle"],
    files: gradleBuild,
    install: [program("gradle"), "--no-daemon", "--quiet", "build"],
    offline: [program("gradle"), "--no-daemon", "--quiet", "--offline", "build"],
    env: ({ home }) => ({ GRADLE_USER_HOME: join(home, ".gradle") }),
    older: /gson-2\.10\.jar$|\.lock$/,
    newer: /gson-2\.11\.0\.jar$/,
    stays: /slf4j-api-2\.0\.9\.jar$/,
  },
];

function register(one: Case): void {
  describe(one.name, () => {
    const runs = testWith(...(one.parts ?? []));
    runs(
      "is cold, exact, partial and pruned, and installs offline from what it saved",
      { timeout: 480_000 },
      async () => {
        await using index = one.index
          ? await startPythonIndex(["idna==3.7", "idna==3.8", "attrs==23.2.0"])
          : null;
        const more = index && one.source ? one.source(index.url) : "";
        const files = (newer: boolean) =>
          Object.fromEntries(
            Object.entries(one.files(newer)).map(([path, text]) => [
              path,
              path === "pyproject.toml" ? `${text}${more}` : text,
            ]),
          );
        await using scene = await openScene(files(false));
        const env = { ...one.env?.(scene), ...(index ? one.index?.(index) : {}) };
        const inputs = one.ask === undefined ? {} : { managers: one.ask };
        const job = (command: readonly string[], stepEnv = env) => {
          scene.newMachine();
          return scene.job({ inputs, env, install: () => scene.exec(command, stepEnv) });
        };
        const hitOf = ({ caches }: CacheRun) => caches.find(({ store }) => store === one.name);
        const offline = async () => {
          if (index) index.servesFiles = false;
          const run = await job(one.offline, { ...env, ...one.offlineEnv });
          if (index) index.servesFiles = true;
          return run;
        };
        if (one.lock) await scene.exec(one.lock, env);
        scene.repo.commit({});

        const cold = await job(one.install);
        expect(`${cold.log}${cold.post?.log}`).not.toMatch(/bug|::warning/);
        expect(hitOf(cold)?.hit).toBe("miss");
        expect(scene.entries(one.name)).toHaveLength(1);
        const exact = await offline();
        expect(hitOf(exact)?.hit).toBe("exact");

        scene.newMachine();
        scene.repo.write(files(true));
        if (one.lock) await scene.exec(one.lock, env);
        scene.repo.commit({});
        const partial = await job(one.install);
        expect(hitOf(partial)).toMatchObject({
          hit: "partial",
          restoredKey: scene.entries(one.name)[0]?.key,
        });
        expect(partial.outputs["cache-hit"]).toBe("false");

        const contents = await scene.contents(one.name);
        expect(contents.filter((path) => one.older.test(path))).toEqual([]);
        expect(contents.some((path) => one.newer.test(path))).toBe(true);
        expect(contents.some((path) => one.stays.test(path))).toBe(true);
        if (one.inside) {
          const archive = scene.archive(one.name);
          expect(archive.includes(one.inside.older)).toBe(false);
          expect(archive.includes(one.inside.newer)).toBe(true);
        }
        const pruned = await offline();
        expect(hitOf(pruned)?.hit).toBe("exact");
      },
    );
  });
}

for (const one of cases) register(one);
