import type { Finding } from "@keep-pace/findings";
import { recogniseBuilder } from "../builders/index.ts";
import { cacheMountFix } from "../fixes/cache-mount.ts";
import { isRefusal } from "../fixes/refusal.ts";
import type { Instruction, Stage } from "../model.ts";
import { cacheMounts } from "../mounts.ts";
import { type Run, readRun } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { report } from "./report.ts";
import type { Rule } from "./rule.ts";

/** An install or a build starts with an empty cache whenever its layer is renewed. */
export const missingCacheMount: Rule = {
  id: "missing-cache-mount",
  severity: "note",
  summary:
    "An install or a build has no cache mount, so it starts from nothing whenever its layer is renewed.",
  docs: "docs/rules/missing-cache-mount.md",
  check: (subject) => subject.dockerfile.stages.flatMap((stage) => checkStage(subject, stage)),
};

const builds: Readonly<Record<string, readonly string[]>> = {
  cargo: ["cargo"],
  maven: ["maven"],
  gradle: ["gradle"],
  "go-build": ["go-build", "go"],
  "dotnet-build": ["dotnet"],
  "poetry-project": ["poetry"],
  "uv-project": ["uv"],
  "pdm-project": ["pdm"],
};

/** Speaks once for each cache of a stage, at the RUN that fills it. */
function checkStage(subject: Subject, stage: Stage): Finding[] {
  // A layer is enough for most installs: only who uses mounts already is told of one that was forgotten.
  const usesMounts = subject.dockerfile.instructions.some((each) => cacheMounts(each).length > 0);
  const runs = stage.instructions
    .filter(({ keyword }) => keyword === "RUN")
    .map((each) => readRun(subject, each));
  const told = new Set<string>();
  return runs.flatMap((run) => {
    const names = wanted(run, runs).filter((name) => !told.has(name) && (usesMounts || compilers.test(name)));
    for (const name of names) told.add(name);
    if (names.length === 0 || cacheMounts(run.instruction).length > 0) return [];
    const answer = cacheMountFix(subject, stage, run, names);
    // Without a fix there is nothing that the note could tell.
    if (isRefusal(answer)) return [];
    const command = commandOf(run).slice(0, 60);
    return [
      report(subject, missingCacheMount, {
        at: run.instruction,
        message: `"${command}" starts with an empty cache whenever this layer is renewed: a cache mount keeps it on builders that live on, and on hosted runners with the buildkit-cache action.`,
        answer,
      }),
    ];
  });
}

/** The caches that a RUN would fill. Modules that an earlier RUN has put into a layer stay there. */
function wanted({ commands, instruction }: Run, runs: readonly Run[]): string[] {
  const found = commands.flatMap(({ command, install }) => {
    const builder = recogniseBuilder(command.words);
    // `go build -a` compiles everything, whatever the cache holds.
    if (builder?.name === "go-build" && command.words.includes("-a")) return [];
    return builder ? (builds[builder.name] ?? []) : install ? [install.manager.name] : [];
  });
  const downloaded = (name: string) => earlier(runs, instruction).some((run) => fetches(run, name));
  return [...new Set(found)].filter((name) => !downloaded(name) && name in kept);
}

/** Tools that compile, and start cold without what they have kept. */
const compilers = /^(go|go-build|cargo|maven|gradle|dotnet)$/;

/** The managers whose caches are worth a mount of their own. */
const kept: Readonly<Record<string, true>> = {
  ...{ npm: true, bun: true, pip: true, poetry: true, uv: true, pdm: true },
  ...{ go: true, "go-build": true, cargo: true, maven: true, gradle: true, dotnet: true },
};

function earlier(runs: readonly Run[], instruction: Instruction): Run[] {
  return runs.filter((run) => run.instruction.index < instruction.index);
}

function fetches({ commands }: Run, name: string): boolean {
  return commands.some(({ install }) => install?.manager.name === name);
}

function commandOf({ commands }: Run): string {
  const found = commands.find(
    ({ command, install }) => install !== null || recogniseBuilder(command.words) !== null,
  );
  return found?.command.words.join(" ") ?? "";
}
