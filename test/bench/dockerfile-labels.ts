/*
 * Sets what the order rules find beside what a reader said of the same files before the rules had run on them.
 *   KEEP_PACE_DOCKERFILE_CORPUS=/path/to/dockerfiles node test/bench/dockerfile-labels.ts
 * The corpus has no build contexts, so each file gets one that holds what it copies and the manifests of every
 * package manager in every directory that it copies.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintDockerfile } from "../../packages/dockerfile/lint.ts";
import { parseDockerfile } from "../../packages/dockerfile/parse.ts";
import { memoryFiles } from "../../packages/files/index.ts";
import { root } from "../support/sources.ts";

interface Label {
  readonly sha256: string;
  readonly sins: readonly Sin[];
  /** Sources of COPY that look like folders and are files. */
  readonly files?: readonly string[];
}

type Sin = "R1" | "R2" | "R3" | "R4";

/** The rules that tell of each sin: source above an install, above OS packages, above both in one RUN, a new value. */
const tellers: Readonly<Record<Sin, readonly string[]>> = {
  R1: ["broad-copy-before-install"],
  R2: ["os-packages-after-copy"],
  R3: ["broad-copy-before-install", "os-packages-after-copy"],
  R4: ["volatile-value-before-run"],
};

const manifests = [
  ...[
    "package.json",
    "package-lock.json",
    "yarn.lock",
    "requirements.txt",
    "Gemfile",
    "Gemfile.lock",
    "composer.json",
  ],
  ...["composer.lock", "Pipfile", "Pipfile.lock", "pom.xml", "Cargo.toml", "Cargo.lock"],
];

const contents: Readonly<Record<string, string>> = {
  "package.json": '{"dependencies": {"a": "1.0.0"}}',
  "go.mod": "module example.org/a\n\nrequire example.org/b v1.0.0\n",
  "requirements.txt": "a==1.0.0\n",
};

/** Go of before modules, or with its sources below GOPATH, has no manifest. */
const goModules = /^FROM\s+golang(?::(?:latest|alpine|1\.(?:1[1-9]|2)\S*))?(?:\s|$)/im;
const belowGopath = /go\/src|GOPATH/;

const corpus = process.env.KEEP_PACE_DOCKERFILE_CORPUS;
if (corpus) compare(corpus);
else console.log("KEEP_PACE_DOCKERFILE_CORPUS names no folder: nothing to read.");

function compare(folder: string): void {
  const { labels } = JSON.parse(readFileSync(join(root, "test/bench/labels/dockerfile-order.json"), "utf8"));
  const wanted = new Map((labels as Label[]).map((label) => [label.sha256, label]));
  const texts = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (wanted.has(sha256)) texts.set(sha256, bytes.toString());
  }
  const counts = new Map(
    (Object.keys(tellers) as Sin[]).map((sin) => [
      sin,
      { right: 0, wrong: [] as string[], missed: [] as string[] },
    ]),
  );
  for (const [sha256, text] of texts) {
    const label = wanted.get(sha256) as Label;
    const files = memoryFiles({ ...contextOf(text, label.files ?? []), Dockerfile: text });
    const found = new Set(
      lintDockerfile({ path: "Dockerfile", files, history: null }).map(({ rule }) => rule),
    );
    for (const [sin, rules] of Object.entries(tellers)) {
      const count = counts.get(sin as Sin);
      const told = rules.some((rule) => found.has(rule));
      const labelled = label.sins.includes(sin as Sin);
      if (!count || told === labelled) {
        if (count && told) count.right++;
      } else if (labelled) count.missed.push(sha256);
      // What is told of a plain R1 or R2 is not wrong for lack of an R3.
      else if (sin !== "R3") count.wrong.push(sha256);
    }
  }
  console.log(`${texts.size} of ${wanted.size} labelled files found`);
  for (const [sin, { right, wrong, missed }] of counts) {
    console.log(
      `${sin}: ${right} right, ${wrong.length} wrong, ${missed.length} missed; of all files ${((100 * wrong.length) / texts.size).toFixed(1)} % wrongly, recall ${((100 * right) / (right + missed.length)).toFixed(1)} %`,
    );
    for (const [word, list] of [
      ["wrong", wrong],
      ["missed", missed],
    ] as const)
      if (process.env.KEEP_PACE_VERBOSE)
        for (const sha256 of list) console.log(`  ${word} ${sha256.slice(0, 12)}`);
  }
}

function contextOf(text: string, known: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  const go = /go\.mod|go mod/.test(text) || (goModules.test(text) && !belowGopath.test(text));
  const names = [...manifests, ...(go ? ["go.mod", "go.sum"] : [])];
  const fill = (folder: string) => {
    for (const name of [...names, "source.txt"]) files[folder + name] = contents[name] ?? "";
  };
  for (const instruction of parseDockerfile("Dockerfile", text).instructions) {
    const { keyword, flags, value, json } = instruction;
    if (!/^(COPY|ADD)$/.test(keyword) || flags.some(({ name }) => name === "from")) continue;
    const words = json ?? value.split(/\s+/);
    for (const word of words.slice(0, -1)) {
      const path = word
        .replace(/^["']|["']$/g, "")
        .replace(/^(\.?\/)+/, "")
        .replace(/\/+$/, "");
      if (/^[a-z]+:/.test(path) || path.includes("$")) continue;
      const plain = path.replace(/(^|\/)[^/]*[*?].*$/, "");
      if (plain === "" || plain === ".") fill("");
      else if (plain !== path || !isFile(path, words.at(-1) ?? "", known)) fill(`${plain}/`);
      else files[path] = "";
    }
  }
  return files;
}

function isFile(path: string, destination: string, known: readonly string[]): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    known.includes(path) ||
    /.\.[^.]+$/.test(name) ||
    /^(Gemfile|Pipfile|Makefile|Dockerfile|Procfile|LICENSE|README|gradlew|mvnw|Rakefile|crontab|\.\w+rc)$/i.test(
      name,
    ) ||
    /entrypoint|start|run$|\bbin\//i.test(`${name} ${destination}`)
  );
}
