/*
 * What hadolint and tally say of the order of layers in the labelled Dockerfiles, beside keep-pace, in one run; and
 * what becomes of those files when a broad COPY is simply moved, as the fix of keel does it.
 *   KEEP_PACE_DOCKERFILE_CORPUS=/path/to/dockerfiles node test/bench/dockerfile-peers.ts
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { withFix } from "../../packages/dockerfile/apply.ts";
import { contextCopies } from "../../packages/dockerfile/copies.ts";
import { manifestNames } from "../../packages/dockerfile/installs/index.ts";
import { lintDockerfile, readSubject } from "../../packages/dockerfile/lint.ts";
import { parseDockerfile } from "../../packages/dockerfile/parse.ts";
import { firstInstalls } from "../../packages/dockerfile/runs.ts";
import { type Files, memoryFiles } from "../../packages/files/index.ts";
import { part } from "../support/parts.ts";
import { root } from "../support/sources.ts";
import { contextOf, type Label, labelledFiles } from "./labels/labelled.ts";

/** The rules of each tool that speak of the order of layers. */
const onOrder: Readonly<Record<string, RegExp>> = {
  // It has none: the nearest speak of merging RUNs and of deleting caches.
  hadolint: /^$/,
  // Its epilogue-order is about CMD, LABEL and their like, which no cache hangs on.
  tally:
    /^tally\/(.*copy.*order.*|.*layer-order.*|js\/bind-package-manager-inputs|ruby\/prefer-gemfile-bind-mounts)$/,
  "keep-pace": /^(broad-copy-before-install|os-packages-after-copy|volatile-value-before-run)$/,
};

interface Case {
  readonly name: string;
  readonly text: string;
  readonly label: Label;
  readonly context: Readonly<Record<string, string>>;
}

function run(folder: string): void {
  const cases = labelledFiles(folder).map(
    ({ text, label }, at): Case => ({
      name: `case-${at}`,
      text,
      label,
      context: contextOf(text, label.files),
    }),
  );
  const scratch = mkdtempSync(join(tmpdir(), "peers-"));
  for (const { name, text, context } of cases) {
    for (const [path, content] of Object.entries({ ...context, Dockerfile: text })) {
      const target = join(scratch, name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  const bad = cases.filter(({ label }) => label.sins.length > 0).length;
  console.log(`${cases.length} files, ${bad} of them badly ordered`);
  console.log(
    "| tool | badly ordered files it says so of | well ordered files it says so of | all its findings | seconds |",
  );
  for (const [tool, find] of Object.entries(tools)) {
    const start = performance.now();
    const found = find(scratch, cases);
    const seconds = (performance.now() - start) / 1000;
    const told = (hasSin: boolean) =>
      cases.filter(
        ({ name, label }) =>
          label.sins.length > 0 === hasSin &&
          found.some(([file, rule]) => file === name && onOrder[tool]?.test(rule)),
      ).length;
    console.log(
      `| ${tool} | ${told(true)} of ${bad} | ${told(false)} of ${cases.length - bad} | ${found.length} | ${seconds.toFixed(1)} |`,
    );
    if (process.env.KEEP_PACE_VERBOSE)
      console.log([...new Set(found.map(([, rule]) => rule))].sort().join(" "));
  }
  rmSync(scratch, { recursive: true, force: true });
  compareFixes(cases);
}

type Found = readonly [file: string, rule: string][];

const tools: Readonly<Record<string, (folder: string, cases: readonly Case[]) => Found>> = {
  hadolint(folder, cases) {
    const files = cases.map(({ name }) => join(folder, name, "Dockerfile"));
    const { stdout } = start(part("hadolint") as string, ["--no-fail", "--format", "json", ...files], folder);
    return (JSON.parse(stdout) as { file: string; code: string }[]).map(({ file, code }) => [
      caseOf(file),
      code,
    ]);
  },
  tally(folder, cases) {
    const files = cases.map(({ name }) => join(folder, name, "Dockerfile"));
    const { stdout } = start(
      part("tally") as string,
      ["lint", "--no-config", "--slow-checks", "off", "--format", "json", ...files],
      folder,
    );
    const { files: all } = JSON.parse(stdout) as {
      files: { file: string; violations: { rule: string }[] }[];
    };
    return all.flatMap(({ file, violations }) =>
      violations.map(({ rule }): [string, string] => [caseOf(file), rule]),
    );
  },
  "keep-pace"(folder) {
    const cli = join(process.env.KEEP_PACE_DIST ?? join(root, "dist"), "cli.js");
    const { stdout } = start(
      process.execPath,
      [cli, "dockerfile", "--format", "json", "--fail-on", "never"],
      folder,
    );
    const { findings } = JSON.parse(stdout) as { findings: { file: string; rule: string }[] };
    return findings.map(({ file, rule }) => [caseOf(file), rule]);
  },
};

function start(command: string, args: readonly string[], cwd: string) {
  return spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

function caseOf(file: string): string {
  return basename(dirname(join("/", file)));
}

/** Of the files with source above an install: which a fix changes, and which of those install without a manifest. */
function compareFixes(cases: readonly Case[]): void {
  const flagged = cases.filter(({ label }) => label.sins.some((sin) => sin === "R1" || sin === "R3"));
  console.log(`\n${flagged.length} files with source above an install of packages`);
  console.log("| fix | files changed | of them broken: an install no longer finds its manifest |");
  for (const [name, fix] of Object.entries({
    "the COPY moved below the install, as keel does": move,
    "keep-pace --fix": safely,
  })) {
    const changed = flagged.flatMap((each) => {
      const before = memoryFiles({ ...each.context, Dockerfile: each.text });
      const after = fix(before, each.text);
      return after === null ? [] : [{ before, after }];
    });
    const broken = changed.filter(({ before, after }) => fed(after) < fed(before)).length;
    console.log(`| ${name} | ${changed.length} | ${broken} |`);
  }
}

/**
 * The transform of a linter that knows text alone: the first COPY of everything in a stage goes below the first RUN
 * that holds the name of an install. It looks at no context, adds no manifest, and knows no user or directory.
 */
function move(files: Files, text: string): Files | null {
  const install =
    /apt-get install|apk add|yum install|npm (install|ci)|yarn( install)?|pip3? install|bundle install|composer install|go mod download|cargo build|mvn /;
  for (const { instructions } of parseDockerfile("Dockerfile", text).stages) {
    const copy = instructions.find(({ keyword, value }) => keyword === "COPY" && /^\.\/?\s/.test(value));
    const run = instructions.find(
      ({ keyword, value, index }) =>
        keyword === "RUN" && index > (copy?.index ?? Number.POSITIVE_INFINITY) && install.test(value),
    );
    if (!copy || !run) continue;
    const bytes = Buffer.from(text);
    const parts = [
      bytes.subarray(0, copy.start),
      bytes.subarray(copy.end, run.end),
      "\n",
      bytes.subarray(copy.start, copy.end),
      bytes.subarray(run.end),
    ];
    return memoryFiles({
      ...Object.fromEntries(files.paths.map((path) => [path, files.bytes(path) as Uint8Array])),
      Dockerfile: parts.join(""),
    });
  }
  return null;
}

function safely(files: Files): Files | null {
  let after = files;
  for (let round = 0; round < 20; round++) {
    const fix = lintDockerfile({ path: "Dockerfile", files: after, history: null }).find(
      (each) => each.fix?.safety === "safe" && onOrder["keep-pace"]?.test(each.rule),
    )?.fix;
    if (!fix) break;
    after = withFix(after, fix);
  }
  return after === files ? null : after;
}

/** How many installs have a copy above them that brings a manifest of theirs. */
function fed(files: Files): number {
  const subject = readSubject({ path: "Dockerfile", files, history: null });
  if ("rule" in subject) return 0;
  return subject.dockerfile.stages.reduce((sum, stage) => {
    const copies = contextCopies(subject, stage);
    const installs = firstInstalls(subject, stage).filter(({ run, manager, invocation }) =>
      copies.some(
        ({ instruction, copied }) =>
          instruction.index < run.instruction.index &&
          subject.contextFiles.some(
            (file) => manifestNames(manager, invocation).includes(basename(file)) && copied.covers(file),
          ),
      ),
    );
    return sum + installs.length;
  }, 0);
}

const corpus = process.env.KEEP_PACE_DOCKERFILE_CORPUS;
const missing = ["hadolint", "tally"].filter((name) => part(name) === null);
if (!corpus) console.log("KEEP_PACE_DOCKERFILE_CORPUS names no folder: nothing to read.");
else if (missing.length > 0)
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
else run(corpus);
