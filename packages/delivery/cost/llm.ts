import type { Job } from "../model.ts";
import { milliseconds } from "../seconds.ts";
import { stageOf } from "../stages.ts";
import { runnerSeconds } from "../waiting.ts";

/** What the configuration says about steps that call language models. US dollars. */
export interface LlmSettings {
  /** Parts of names of such steps, besides those known by name. */
  readonly steps?: readonly string[] | undefined;
  readonly usdPerCall?: number | undefined;
  readonly mostCallsPerChange?: number | undefined;
  readonly mostUsdPerChange?: number | undefined;
}

export interface LlmStep {
  readonly job: string;
  readonly step: string;
  readonly seconds: number;
}

/** How often models were called, each execution of such a step being one call. */
export interface LlmUse {
  readonly calls: number;
  /** Changes whose runs were read. */
  readonly changes: number;
  readonly callsPerChange: number;
  /** By the configured price; `null` without one. */
  readonly usd: number | null;
  readonly usdPerChange: number | null;
  /** Which configured limit a change is above, in words; `null` for none. */
  readonly warning: string | null;
}

/** The steps that call a model, told by their names; a job without steps by its own. */
export function llmSteps(jobs: readonly Job[], { steps: names = [] }: LlmSettings): LlmStep[] {
  const parts = names.map((name) => name.toLowerCase());
  const calls = (name: string, stage: boolean) =>
    stage || parts.some((part) => part !== "" && name.toLowerCase().includes(part));
  return jobs.flatMap((job) => {
    const steps = job.steps.flatMap(({ name, started, completed }) =>
      calls(name, stageOf(name, "") === "llm") && started !== null && completed !== null
        ? [{ job: job.name, step: name, seconds: milliseconds(completed - started) }]
        : [],
    );
    const whole = steps.length === 0 && calls(job.name, stageOf("", job.name) === "llm");
    return whole ? [{ job: job.name, step: job.name, seconds: runnerSeconds(job) }] : steps;
  });
}

/**
 * Calls and their price. A limit is held against the change that called most.
 * @param changes the executed jobs, change by change.
 */
export function llmUse(changes: readonly (readonly Job[])[], settings: LlmSettings): LlmUse | null {
  const counts = changes.map((jobs) => llmSteps(jobs, settings).length);
  const calls = counts.reduce((a, b) => a + b, 0);
  if (changes.length === 0) return null;
  const { usdPerCall = null } = settings;
  const usd = usdPerCall === null ? null : cents(calls * usdPerCall);
  return {
    calls,
    changes: changes.length,
    callsPerChange: calls / changes.length,
    usd,
    usdPerChange: usd === null ? null : cents(usd / changes.length),
    warning: warningOf(Math.max(...counts), changes.length, settings),
  };
}

function warningOf(
  most: number,
  changes: number,
  { usdPerCall, mostCallsPerChange, mostUsdPerChange }: LlmSettings,
): string | null {
  const who = changes === 1 ? "This change" : "One change";
  if (mostCallsPerChange !== undefined && most > mostCallsPerChange)
    return `${who} made ${most} LLM calls, above the configured limit of ${mostCallsPerChange}`;
  const usd = most * (usdPerCall ?? 0);
  if (mostUsdPerChange !== undefined && usd > mostUsdPerChange)
    return `${who} spent $${usd.toFixed(2)} on LLM calls, above the configured limit of $${mostUsdPerChange.toFixed(2)}`;
  return null;
}

function cents(usd: number): number {
  return Math.round(usd * 1e6) / 1e6;
}
