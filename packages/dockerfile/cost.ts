import type { History } from "@keep-pace/changes";
import type { Cost } from "@keep-pace/findings";
import { contextCopy } from "./copies.ts";
import type { Instruction, Stage } from "./model.ts";
import { cleanPath, relativeTo } from "./paths.ts";
import { inRepository, type Subject } from "./subject.ts";

/** Seconds one install typically takes on a hosted runner with a cold package cache; rounded, for ranking. */
export const typicalSeconds: Readonly<Record<string, number>> = {
  npm: 30,
  yarn: 30,
  pnpm: 20,
  pip: 40,
  go: 20,
  composer: 25,
  bundler: 60,
  "os-packages": 25,
  other: 30,
};

const secondsPerWeek = 7 * 24 * 3600;

/** A rate over fewer commits says nothing; typical values stand in for it. */
export const enoughCommits = 5;

/** A small team's pushes, for where the history cannot tell. */
const typicalCommitsPerWeek = 25;

/** Commits a week over the span of the history; `null` when there are too few to tell. */
export function commitsPerWeek(history: History): number | null {
  const [newest] = history.commits;
  const oldest = history.commits.at(-1);
  if (!newest || !oldest || newest === oldest) return null;
  const span = (newest.at.getTime() - oldest.at.getTime()) / 1000;
  // A burst of commits within a day says little about a week.
  return (history.commits.length - 1) / Math.max(span / secondsPerWeek, 1 / 7);
}

/** True for a changed path, relative to the repository's root, that makes a layer miss. */
export type Touches = (path: string) => boolean;

/** The share of commits that change a path for which `touches` holds; `null` where the history is too short. */
export function missRate(history: History | null, touches: Touches): number | null {
  if (history === null || history.commits.length < enoughCommits) return null;
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

/** What makes an instruction miss by itself: paths of the context, or whatever the stage it copies from depends on. */
function touchesOf(subject: Subject, instruction: Instruction): Touches[] {
  if (instruction.keyword === "RUN") return boundPaths(instruction);
  const copy = contextCopy(subject, instruction);
  if (copy) return [(path) => copy.copied.covers(path)];
  // The copied stage's result is compared by content, so this is the most that it can miss.
  const from = instruction.flags.find(({ name }) => name === "from")?.value?.toLowerCase();
  const source = subject.dockerfile.stages.find(
    (stage) =>
      stage.name === from || (from !== undefined && /^\d+$/.test(from) && stage.index === Number(from)),
  );
  const end = source?.instructions.at(-1);
  if (!source || !end || end.index >= instruction.index) return [];
  const touches = touchesAbove(subject, source, end, true);
  return [(path) => touches(inRepository(subject, path))];
}

function stageChain(stage: Stage): Stage[] {
  return stage.baseStage ? [...stageChain(stage.baseStage), stage] : [stage];
}

/** The files that a RUN mounts from the context; a bind mount without a source is all of it. */
function boundPaths({ flags }: Instruction): Touches[] {
  return flags.flatMap(({ name, value }) => {
    const options = new Map(
      (value ?? "").split(",").map((option): [string, string] => {
        const [key = "", ...rest] = option.split("=");
        return [key, rest.join("=")];
      }),
    );
    if (name !== "mount" || (options.get("type") ?? "bind") !== "bind" || options.has("from")) return [];
    const source = cleanPath(`/${options.get("source") ?? options.get("src") ?? ""}`).slice(1);
    return [(path: string) => source === "" || path === source || path.startsWith(`${source}/`)];
  });
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
  const known = history !== null && before !== null && after !== null;
  const saved = known
    ? (before - after) * (commitsPerWeek(history) ?? typicalCommitsPerWeek)
    : typicalSaving * typicalCommitsPerWeek;
  return {
    missRate: before,
    seconds,
    secondsPerWeek: Math.max(0, Math.round(saved * seconds * 10) / 10),
    commits: history?.commits.length ?? 0,
    source: "table",
  };
}
