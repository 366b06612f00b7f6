import type { Finding, Fix, Refusal } from "@keep-pace/findings";
import { extractStage } from "../fixes/extract-stage.ts";
import { refusal } from "../fixes/refusal.ts";
import { packageAction } from "../known/index.ts";
import type { Instruction, Stage } from "../model.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import { type Rule, shown } from "./rule.ts";

/** Compilers and their like are needed to build and stay in the image that runs. */
export const buildToolsInImage: Rule = {
  id: "build-tools-in-image",
  severity: "note",
  summary: "Compilers that only the build needs stay in the image.",
  docs: "docs/rules/build-tools-in-image.md",
  check(subject) {
    const stage = subject.dockerfile.stages.at(-1);
    return stage ? [...installedTools(subject, stage), ...goImage(subject, stage)] : [];
  },
};

const tools =
  /^(build-essential|build-base|alpine-sdk|gcc|g\+\+|make|cmake|musl-dev|libc6?-dev|linux-headers|python3?-dev|pkg-config|pkgconf|autoconf|automake|libtool|ninja(-build)?|meson|gfortran|nasm|yasm)([=<>~].*)?$/;
/** For node-gyp only, which npm packages with native code are built by. */
const gypTools = /^python[23]?(-minimal)?([=<>~].*)?$/;

interface Packages {
  readonly run: Run;
  readonly names: readonly string[];
}

function installedTools(subject: Subject, stage: Stage): Finding[] {
  const runs = stage.instructions
    .filter(({ keyword }) => keyword === "RUN")
    .map((instruction) => readRun(subject, instruction));
  const managers = new Set(
    runs.flatMap(({ commands }) => commands.map(({ install }) => install?.manager.ecosystem)),
  );
  const isNode = managers.has("node");
  const isTool = (name: string) => tools.test(name) || (isNode && gypTools.test(name));
  const packages = runs
    .map((run): Packages => ({ run, names: packagesOf(run) }))
    .filter(({ names }) => names.length > 0);
  const first = packages.find(({ run, names }) => names.some((name) => tools.test(name)) && !takesBack(run));
  if (
    first === undefined ||
    !runs.some(
      ({ commands, instruction }) =>
        instruction.index >= first.run.instruction.index &&
        // .NET's packages come compiled.
        commands.some(({ install }) => install !== null && install.manager.name !== "dotnet"),
    )
  )
    return [];
  const { instruction } = first.run;
  const message = `"${shown(instruction)}" is for the build, but stays in the image with all that it brings: build in a stage of its own and copy the result.`;
  return [
    report(subject, buildToolsInImage, {
      at: instruction,
      message,
      answer: apart(subject, stage, runs, packages, isTool),
    }),
  ];
}

/** The OS packages that a RUN installs. */
function packagesOf({ commands }: Run): string[] {
  return commands.flatMap(({ command: { words } }) =>
    packageAction(words) === "install"
      ? words
          .slice(1)
          .filter(
            (word) =>
              !word.startsWith("-") && !/^(install|add|upgrade|dist-upgrade|in|groupinstall)$/.test(word),
          )
      : [],
  );
}

function takesBack({ commands }: Run): boolean {
  return commands.some(
    ({ command: { words } }) =>
      packageAction(words) === "other" && words.some((word) => /^(del|purge|remove|erase)$/.test(word)),
  );
}

function apart(
  subject: Subject,
  stage: Stage,
  runs: readonly Run[],
  packages: readonly Packages[],
  isTool: (name: string) => boolean,
): Fix | Refusal {
  const mixed = packages.find(({ names }) => names.some(isTool) !== names.every(isTool));
  if (mixed) {
    const kept = mixed.names.filter((name) => !isTool(name)).join(", ");
    return refusal(
      "mixed-packages",
      `Line ${mixed.run.instruction.startLine} also installs ${kept.slice(0, 80)}, which the program may need: give the tools a RUN of their own.`,
    );
  }
  const outputs = new Set<string>();
  for (const run of runs) {
    const problem = addOutputs(
      subject,
      run,
      packages.some((each) => each.run === run),
      outputs,
    );
    if (problem) return problem;
  }
  const copied = stage.instructions.filter(({ keyword }) => keyword === "COPY" || keyword === "ADD");
  const { evaluation } = subject;
  for (const instruction of copied) {
    const words = instruction.json ?? instruction.value.split(/\s+/);
    const place = evaluation.resolve(instruction, evaluation.expand(instruction, words.at(-1) ?? ""));
    if (![...outputs].some((path) => place === path || place.startsWith(`${path}/`))) {
      return refusal(
        "copied-elsewhere",
        `Line ${instruction.startLine} copies to ${place.slice(0, 60)}, which is apart from the program.`,
      );
    }
  }
  return extractStage(subject, stage, {
    base: baseOf(stage),
    outputs: [...outputs],
    repeated: packages.filter(({ names }) => !names.some(isTool)).map(({ run }) => run.instruction),
    description: `Build in a stage of its own; the image takes ${[...outputs].join(" and ")} from it. What the program reads elsewhere stays behind.`,
  });
}

/** Adds the folders that a RUN writes to, or says why they are not known. */
function addOutputs(subject: Subject, run: Run, isPackages: boolean, outputs: Set<string>): Refusal | null {
  const { startLine } = run.instruction;
  const workdir = subject.evaluation.before(run.instruction).workdir;
  for (const { command, install } of run.commands) {
    const words = command.words.join(" ");
    if (isPackages || /^(cd|echo|true|set|:)\b/.test(words) || words === "") continue;
    const isScript = /^(npm|yarn|pnpm|bun) (run |build)|^(npx|node) |^npm (prune|cache)/.test(words);
    const isPip = install?.manager.name === "pip" || /^pip3? install/.test(words);
    const isLocal = install?.manager.ecosystem === "node" || install?.manager.name === "composer";
    const isGlobal = /(^| )(-g|--global|global)( |$)/.test(words);
    if (isPip) outputs.add("/usr/local");
    else if ((!isLocal && !isScript) || isGlobal) {
      return refusal(
        "other-command",
        `What "${words.slice(0, 60)}" on line ${startLine} leaves behind is not known.`,
      );
    }
    if (!workdir.startsWith("/") || workdir === "/") {
      return refusal(
        "no-workdir",
        `No WORKDIR stands above line ${startLine}, so what the program is made of is not known.`,
      );
    }
    outputs.add(workdir);
  }
  return null;
}

function baseOf({ instructions, base }: Stage): string {
  const flags = (instructions[0]?.flags ?? []).map(({ name, value }) => `--${name}=${value} `);
  return `${flags.join("")}${base}`;
}

/** An image of the Go toolchain that runs one program. */
function goImage(subject: Subject, stage: Stage): Finding[] {
  const tag =
    /^(?:[\w.:-]+\/)*golang(?::([\w.-]+))?$/.exec(stage.base)?.[1] ??
    (/(?:^|\/)golang$/.test(stage.base) ? "" : null);
  if (tag === null) return [];
  const build = stage.instructions.findLast(
    ({ keyword, value }) => keyword === "RUN" && /\bgo build\b/.test(value),
  );
  const start =
    stage.instructions.findLast(({ keyword }) => keyword === "ENTRYPOINT") ??
    stage.instructions.findLast(({ keyword }) => keyword === "CMD");
  const program = build && programOf(subject, build);
  const called = start?.json?.[0];
  if (!build || !program || called === undefined || (called !== program && !isOnPath(called, program)))
    return [];
  const message = `"${shown(build)}" leaves one program, but the image keeps the Go toolchain and the source: copy the program into a small image.`;
  return [
    report(subject, buildToolsInImage, {
      at: build,
      message,
      answer: goApart(subject, stage, build, program, tag),
    }),
  ];
}

function programOf(subject: Subject, instruction: Instruction): string | null {
  const command = readRun(subject, instruction).commands.findLast(
    ({ command: { words } }) => words[0] === "go" && words[1] === "build",
  );
  const words = command?.command.words ?? [];
  const at = words.indexOf("-o");
  const named = at < 0 ? words.find((word) => word.startsWith("-o="))?.slice(3) : words[at + 1];
  if (named === undefined || named.includes("$")) return null;
  const place = subject.evaluation.resolve(instruction, named);
  return place.startsWith("/") && !named.endsWith("/") ? place : null;
}

function isOnPath(called: string, program: string): boolean {
  return (
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].some((folder) => folder + called === program) ||
    called === `./${program.slice(program.lastIndexOf("/") + 1)}`
  );
}

function goApart(
  subject: Subject,
  stage: Stage,
  build: Instruction,
  program: string,
  tag: string,
): Fix | Refusal {
  const environment = subject.evaluation.environment(build);
  const alpine = /alpine(3\.\d+)?$/.exec(tag);
  const plain =
    /\bCGO_ENABLED=0\b/.test(build.value) ||
    subject.evaluation.byDefault(environment.get("CGO_ENABLED") ?? "") === "0";
  if (!plain && !alpine) {
    return refusal(
      "cgo",
      "The program may be linked with libraries of the Go image: set CGO_ENABLED=0, or choose the image it shall run in.",
    );
  }
  const release = /(bullseye|bookworm|trixie)/.exec(tag)?.[1] ?? "stable";
  const base = alpine ? `alpine:${alpine[1] ?? "3"}` : `debian:${release}-slim`;
  return extractStage(subject, stage, {
    base,
    outputs: ["/etc/ssl/certs/ca-certificates.crt", program],
    repeated: [],
    description: `Build in a stage of its own; the image is ${base} with ${program} and the certificates. What the program reads elsewhere, such as templates or time zones, stays behind.`,
  });
}
