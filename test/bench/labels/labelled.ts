import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDockerfile } from "../../../packages/dockerfile/parse.ts";
import { root } from "../../support/sources.ts";

export interface Label {
  readonly sha256: string;
  readonly sins: readonly Sin[];
  /** Sources of COPY that look like folders and are files. */
  readonly files?: readonly string[];
  /** What is badly ordered, too, but stands neither below the source itself nor reads a manifest of it. */
  readonly wider?: readonly Sin[];
}

/** `labels` were made before any rule had run, `later` and `fresh` after the rules had been corrected on the others. */
export type LabelSet = "labels" | "later" | "fresh";

export type Sin = "R1" | "R2" | "R3" | "R4";

/**
 * The labelled files that a corpus folder holds, by digest, with what was said of them.
 */
export function labelledFiles(
  corpus: string,
  set: LabelSet = "labels",
): { readonly text: string; readonly label: Label }[] {
  const { [set]: labels } = JSON.parse(
    readFileSync(join(root, "test/bench/labels/dockerfile-order.json"), "utf8"),
  );
  const wanted = new Map((labels as Label[]).map((label) => [label.sha256, label]));
  const found: { text: string; label: Label }[] = [];
  for (const entry of readdirSync(corpus, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const label = wanted.get(createHash("sha256").update(bytes).digest("hex"));
    if (!label) continue;
    wanted.delete(label.sha256);
    found.push({ text: bytes.toString(), label });
  }
  return found;
}

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
  ...["composer.lock", "Pipfile", "Pipfile.lock", "pom.xml", "Cargo.toml", "Cargo.lock", "build.gradle"],
  ...["App.csproj", "mix.exs", "mix.lock"],
];

const npmLock =
  '{"lockfileVersion": 3, "packages": {"": {"dependencies": {"a": "1.0.0"}}, "node_modules/a": {"version": "1.0.0"}}}';

const contents: Readonly<Record<string, string>> = {
  "package-lock.json": npmLock,
  "npm-shrinkwrap.json": npmLock,
  "package.json": '{"dependencies": {"a": "1.0.0"}}',
  "go.mod": "module example.org/a\n\nrequire example.org/b v1.0.0\n",
  "requirements.txt": "a==1.0.0\n",
};

/** Go of before modules, or with its sources below GOPATH, has no manifest. */
const goModules = /^FROM\s+golang(?::(?:latest|alpine|1\.(?:1[1-9]|2)\S*))?(?:\s|$)/im;
const belowGopath = /go\/src|GOPATH/;

/** A build context for a Dockerfile: what it copies, with the manifests of every package manager in each folder. */
export function contextOf(text: string, known: readonly string[] = []): Record<string, string> {
  const files: Record<string, string> = {};
  const go = /go\.mod|go mod/.test(text) || (goModules.test(text) && !belowGopath.test(text));
  const names = [...manifests, ...(go ? ["go.mod", "go.sum"] : [])];
  const fill = (folder: string) => {
    for (const name of [...names, "source.txt"]) files[folder + name] = contents[name] ?? "";
  };
  const visited = new Set<string>();
  for (const instruction of parseDockerfile("Dockerfile", text).instructions) {
    const { keyword, flags, value, json } = instruction;
    for (const folder of foldersIn(keyword, value)) visited.add(folder);
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
      else files[path] = contents[path] ?? "";
    }
  }
  // A folder that the build goes to lies in whatever was copied around it.
  if ("source.txt" in files) for (const folder of visited) fill(`${folder}/`);
  return files;
}

/** The relative folders that an instruction goes to, and the last parts of absolute ones. */
function foldersIn(keyword: string, value: string): string[] {
  const named =
    keyword === "WORKDIR"
      ? [value]
      : keyword === "RUN"
        ? [...value.matchAll(/\bcd\s+([\w./-]+)/g)].map(([, folder = ""]) => folder)
        : [];
  return named
    .map((folder) => folder.replace(/^["']|["']$/g, "").replace(/\/+$/, ""))
    .filter((folder) => /^[\w./-]+$/.test(folder) && !folder.includes(".."))
    .flatMap((folder) => {
      const parts = folder.replace(/^\.\//, "").split("/").filter(Boolean);
      return folder.startsWith("/") ? parts.map((_, at) => parts.slice(at).join("/")) : [parts.join("/")];
    })
    .filter((folder) => folder !== "" && folder !== ".");
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
