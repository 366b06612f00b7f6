import { coveredBy, type Interval } from "./intervals.ts";
import type { Job, Step } from "./model.ts";
import { sum } from "./seconds.ts";
import { runnerSeconds } from "./waiting.ts";

export type Stage = "llm" | "migration" | "deploy" | "scan" | "test" | "build" | "setup" | "other";

/** Where machine time goes. Seconds, and shares (0–1) of all runner time. */
export type Stages = Readonly<Record<Stage, { readonly seconds: number; readonly share: number }>>;

// Tried in this order on a step's name, then on its job's: the more special a stage, the earlier.
const patterns: readonly (readonly [Stage, RegExp])[] = [
  [
    "llm",
    /\b(claude|codex|gemini|copilot|aider|coderabbit|ai[- ]inference|llm|openai|anthropic)\b|run-gemini-cli/i,
  ],
  ["migration", /\b(migrat\w*|flyway|liquibase|alembic|db:(deploy|push|migrate))\b/i],
  ["deploy", /\b(deploy\w*|publish\w*|release|rollout|terraform|pulumi|helm|kubectl|upload[- ]pages)\b/i],
  [
    "scan",
    /\b(codeql|sast|scan\w*|trivy|snyk|semgrep|audit|lint\w*|eslint|ruff|clippy|type-?check|fmt|format\w*)\b/i,
  ],
  [
    "test",
    /\b(tests?|testing|pytest|jest|vitest|playwright|cypress|e2e|rspec|junit|tox|nox|spec|ctest|coverage)\b/i,
  ],
  ["build", /\b(build\w*|compil\w*|bundl\w*|docker|webpack|package|wheels?|make|cargo|gradle|maven|mvn)\b/i],
  [
    "setup",
    /^(set up|setup|initialize|checkout|complete job|stop containers|post |pre )|\b(checkout|install\w*|npm ci|restore|cache|download\w*|pip|bundle install|deps|dependencies)\b/i,
  ],
];

/** Machine time by stage, told by the names of steps and jobs: a guess, and configurable names are not known. */
export function stagesOf(jobs: readonly Job[]): Stages {
  const seconds = new Map<Stage, number>();
  for (const job of jobs.filter((job) => job.ran)) {
    for (const [stage, time] of stageTimes(job)) seconds.set(stage, (seconds.get(stage) ?? 0) + time);
  }
  const total = sum([...seconds.values()]);
  const entry = (stage: Stage) => {
    const time = seconds.get(stage) ?? 0;
    return { seconds: time, share: total === 0 ? 0 : time / total };
  };
  return {
    build: entry("build"),
    test: entry("test"),
    scan: entry("scan"),
    deploy: entry("deploy"),
    migration: entry("migration"),
    llm: entry("llm"),
    setup: entry("setup"),
    other: entry("other"),
  };
}

/** The stage a step belongs to. */
export function stageOf(step: string, job: string): Stage {
  return match(step, true) ?? match(job, false) ?? "other";
}

function match(name: string, withSetup: boolean): Stage | null {
  // "Post Run tests" tidies up, whatever it tidies.
  if (withSetup && /^(post|pre|set up|complete) /i.test(name)) return "setup";
  const stages = withSetup ? patterns : patterns.filter(([stage]) => stage !== "setup");
  return stages.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

function stageTimes(job: Job): [Stage, number][] {
  const timed = job.steps.filter((step) => step.started !== null && step.completed !== null);
  if (timed.length === 0) return [[stageOf("", job.name), runnerSeconds(job)]];
  const byStage = new Map<Stage, Interval[]>();
  for (const step of timed) {
    const stage = stageOf(step.name, job.name);
    byStage.set(stage, [...(byStage.get(stage) ?? []), intervalOf(step)]);
  }
  // Steps may overlap, so lengths of single steps must not be added.
  return [...byStage].map(([stage, intervals]) => [stage, coveredBy(intervals)]);
}

function intervalOf(step: Step): Interval {
  return [step.started as number, step.completed as number];
}
