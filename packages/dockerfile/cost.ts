import { commitsPerWeek, type History, isTelling } from "@keep-pace/changes";
import type { Cost } from "@keep-pace/findings";
import { contextCopy } from "./copies.ts";
import { type Mount, readMount } from "./keys/mount.ts";
import type { Instruction, Stage } from "./model.ts";
import { cleanPath, relativeTo } from "./paths.ts";
import { inRepository, type Subject } from "./subject.ts";

/** Seconds one install typically takes on a hosted runner with a cold package cache; rounded, for ranking. */
export const typicalSeconds: Readonly<Record<string, number>> = {
  npm: 30,
  yarn: 30,
  pnpm: 20,
  pip: 40,
  bun: 10,
  pipenv: 45,
  poetry: 40,
  pdm: 40,
  uv: 10,
  go: 20,
  dotnet: 25,
  mix: 30,
  composer: 25,
  bundler: 60,
  cargo: 60,
  gradle: 60,
  maven: 45,
  "go-build": 20,
  "dotnet-build": 25,
  "poetry-project": 40,
  "uv-project": 10,
  "pdm-project": 40,
  "os-packages": 25,
  "by-name": 10,
  other: 30,
};

/** True for a changed path, relative to the repository's root, that makes a layer miss. */
export type Touches = (path: string) => boolean;

/** The share of commits that change a path for which `touches` holds; `null` where the history is too short. */
export function missRate(history: History | null, touches: Touches): number | null {
  if (!isTelling(history)) return null;
  const misses = history.commits.filter(({ paths }) => paths.some(touches)).length;
  return misses / history.commits.length;
}

/**
 * Whether a change of a path makes `instruction` miss: by the copies above it, and by itself when `including`,
 * in its stage and those it is built from.
 */
export function touchesAbove(
  subject: Subject,
  stage: Stage,
  instruction: Instruction,
  including = false,
): Touches {
  const last = instruction.index + (including ? 1 : 0);
  const all = stageChain(stage).flatMap((each) => each.instructions.map((own) => ({ stage: each, own })));
  const tests = all
    .filter(({ own }) => own.index < last || (own === instruction && own.keyword === "RUN"))
    .flatMap(({ own }) => touchesOf(subject, own));
  return (path) => {
    const inside = relativeTo(subject.context, path);
    return inside !== null && !subject.ignore.ignores(inside) && tests.some((test) => test(inside));
  };
}

/** What makes an instruction miss by itself: paths of the context, or whatever a stage that it reads depends on. */
export function touchesOf(subject: Subject, instruction: Instruction): Touches[] {
  if (instruction.keyword === "RUN") {
    return bindMounts(instruction).flatMap(({ from, source }) =>
      from === null ? [touchesBelow(source)] : touchesStage(subject, instruction, from),
    );
  }
  const copy = contextCopy(subject, instruction);
  if (copy) return [(path) => copy.copied.covers(path)];
  const from = instruction.flags.find(({ name }) => name === "from")?.value ?? null;
  return from === null ? [] : touchesStage(subject, instruction, from);
}

/** The result of a stage is compared by content, so all that the stage depends on is the most that can miss. */
function touchesStage(subject: Subject, instruction: Instruction, from: string): Touches[] {
  const source = subject.dockerfile.stages.find(
    (stage) => stage.name === from.toLowerCase() || String(stage.index) === from,
  );
  const end = source?.instructions.at(-1);
  if (!source || !end || end.index >= instruction.index) return [];
  const touches = touchesAbove(subject, source, end, true);
  return [(path) => touches(inRepository(subject, path))];
}

function stageChain(stage: Stage): Stage[] {
  return stage.baseStage ? [...stageChain(stage.baseStage), stage] : [stage];
}

function bindMounts({ flags }: Instruction): Mount[] {
  return flags
    .filter(({ name }) => name === "mount")
    .map(({ value }) => readMount(value ?? ""))
    .filter(({ type }) => type === "bind");
}

/** Whether a path is `source` or lies below it; a bind mount without a source is all of the context. */
function touchesBelow(source: string): Touches {
  const folder = cleanPath(`/${source}`).slice(1);
  return (path) => folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/**
 * What a finding costs: seconds of one miss, and how much rarer misses would be.
 * @param typicalSaving the share of builds that a mended file spares, for where the history is too short to tell.
 */
export function costOf(
  history: History | null,
  before: number | null,
  after: number | null,
  seconds: number,
  typicalSaving = 0.9,
): Cost {
  const saving = before !== null && after !== null ? before - after : typicalSaving;
  return {
    missRate: before,
    missRateAfter: after,
    seconds,
    secondsPerWeek: Math.max(0, Math.round(saving * commitsPerWeek(history) * seconds * 10) / 10),
    commits: history?.commits.length ?? 0,
    source: "table",
  };
}
