import { type Answer, type Host, type JobServices, nearest, UserError } from "@keep-pace/command";
import { codeSpan, duration, plural, wrap } from "@keep-pace/findings";
import { type Estimates, estimate, pathOf } from "@keep-pace/timings";
import { readNamedStore } from "@keep-pace/timings/files";
import type { Circumstances } from "../choose.ts";
import { makePlan, type Planned, type Suite } from "../make-plan.ts";
import { type Runner, runnerOf, runners } from "../runners.ts";
import { restoreStore } from "./kept-store.ts";
import { findPinned, pin } from "./pinned-plan.ts";
import type { PlanInputs } from "./plan.ts";
import { readNamedListing } from "./read.ts";
import { serialFiles } from "./serial-files.ts";

/** Plans the listed suites by the store's timings; in a workflow, once for all attempts of the run. */
export async function runPlan(inputs: PlanInputs, host: Host): Promise<Answer> {
  if (host.door === "action" && host.job) return planInWorkflow(inputs, host, host.job);
  const suites = readSuites(inputs, host);
  return planAnswer(await planFor(suites, namedEstimates(inputs, host), inputs, host), host);
}

function namedEstimates({ timings }: PlanInputs, host: Host): Estimates | null {
  return timings ? estimate(readNamedStore(host, timings)) : null;
}

async function planInWorkflow(inputs: PlanInputs, host: Host, services: JobServices): Promise<Answer> {
  const name = inputs.name ?? "tests";
  if ((host.run?.runAttempt ?? 1) > 1) {
    const plan = await findPinned(name, host, services);
    host.log.info(`This is a later attempt: the plan ${plan.planId} of the first one holds.`);
    return withOutputs({ plan, listedOnly: [], timedOnly: [], largest: [] }, JSON.stringify(plan), host);
  }
  const suites = readSuites(inputs, host);
  const estimates = namedEstimates(inputs, host) ?? estimate(await restoreStore(name, host, services));
  const planned = await planFor(suites, estimates.known.size > 0 ? estimates : null, inputs, host);
  return withOutputs(planned, await pin(planned.plan, name, host, services), host);
}

function withOutputs(planned: Planned, output: string, host: Host): Answer {
  const { plan } = planned;
  const answer = planAnswer(planned, host);
  const headline = inShort(plan.matrix.include.length, plan);
  return {
    ...answer,
    outputs: {
      plan: output,
      matrix: JSON.stringify(plan.matrix),
      shards: String(plan.matrix.include.length),
      count: String(plan.shards.reduce((sum, { tests }) => sum + tests.length, 0)),
      "plan-id": plan.planId,
      "predicted-seconds": String(plan.predictedSeconds),
    },
    comment: { headline, markdown: answer.markdown(), worthSaying: false },
  };
}

/** The plan for suites that were read, with estimates from wherever they are kept. */
async function planFor(
  suites: readonly Suite[],
  estimates: Estimates | null,
  inputs: PlanInputs,
  host: Host,
): Promise<Planned> {
  const shards = readShards(inputs.shards);
  const isQuarantined = inputs.quarantine
    ? (await import("./named-quarantine.ts")).namedQuarantine(inputs.quarantine, suites, host)
    : () => false;
  if (estimates === null) host.log.info("There are no timings yet, so every test counts as one second.");
  return makePlan({
    suites,
    estimates,
    shards,
    circumstances: circumstancesOf(inputs, estimates),
    groupOf: await grouping(inputs.together),
    isQuarantined,
    longestFirst: inputs.longestFirst,
    run: host.run ? String(host.run.runId) : null,
  });
}

function readShards(shards: string | null): number | "auto" {
  if (shards === null || shards === "auto") return "auto";
  const count = /^\d{1,4}$/.test(shards) ? Number(shards) : 0;
  if (count >= 1 && count <= 256) return count;
  throw new UserError(`--shards is "${shards}": give a whole number from 1 to 256, or auto.`);
}

function circumstancesOf(inputs: PlanInputs, estimates: Estimates | null): Circumstances {
  return {
    // What the user says, else what earlier runs measured; set-up of the tests comes on top of either.
    startupSeconds:
      (inputs.startupSeconds || Math.round(estimates?.startupSeconds ?? 0)) +
      (inputs.startupSeconds ? 0 : Math.round(estimates?.setupSeconds ?? 0)),
    targetSeconds: inputs.targetSeconds || null,
    maxMinutes: inputs.maxMinutes || null,
    maxShards: inputs.maxShards,
    slots: inputs.slots || null,
  };
}

/** The suites behind `--tests` and `--runner`. */
function readSuites(inputs: PlanInputs, host: Host): Suite[] {
  const lists = namedLines(inputs.tests);
  if (lists.length === 0)
    throw new UserError("No list of tests was named: give --tests FILE, or - for standard input.");
  const chosen = readRunners(
    inputs.runner,
    lists.map(({ name }) => name ?? "tests"),
  );
  const left = new Set(inputs.without ? readNamedListing(host, inputs.without).ids : []);
  const suites = lists.map(({ name, value }): Suite => {
    const { ids: listed, repeated } = readNamedListing(host, value);
    const ids = left.size === 0 ? listed : listed.filter((id) => !left.has(pathOf(id)));
    if (repeated > 0) host.log.warn(`${value} repeats ${plural(repeated, "id")}: each is planned once.`);
    const suite = name ?? "tests";
    const runner = chosen.get(suite) ?? runnerOf(listed);
    const serial = runner === "playwright" ? { isWhole: serialFiles(host.cwd) } : {};
    return { name: suite, ids, runner, ...serial };
  });
  refuseTwice(suites);
  return suites;
}

function refuseTwice(suites: readonly Suite[]): void {
  const names = new Set<string>();
  const owner = new Map<string, string>();
  for (const { name, ids } of suites) {
    if (names.has(name))
      throw new UserError(`Two lists of tests have the name ${name}: write NAME=FILE for each.`);
    names.add(name);
    for (const id of ids) {
      const other = owner.get(id);
      if (other) throw new UserError(`${id} is in the suites ${other} and ${name}: list it in one of them.`);
      owner.set(id, name);
    }
  }
}

function readRunners(text: string | null, suites: readonly string[]): Map<string, Runner> {
  const chosen = new Map<string, Runner>();
  for (const { name, value } of namedLines(text)) {
    const runner = runners.find((known) => known === value);
    if (!runner) {
      const meant = nearest(value, runners);
      throw new UserError(
        `${value} is no runner: ${meant ? `did you mean ${meant}?` : `use ${runners.join(", ")}.`}`,
      );
    }
    if (name !== null && !suites.includes(name)) {
      throw new UserError(
        `--runner names the suite ${name}, which --tests does not: use ${suites.join(", ")}.`,
      );
    }
    for (const suite of name === null ? suites : [name]) chosen.set(suite, runner);
  }
  return chosen;
}

/** `unit=a.txt` a line; a name has no slash and no point, so that paths with `=` stay whole. */
function namedLines(text: string | null): { name: string | null; value: string }[] {
  return (text ?? "").split("\n").flatMap((line) => {
    const trimmed = line.trim();
    if (trimmed === "") return [];
    const [, name, value] = /^([\w-]+)=(.+)$/.exec(trimmed) ?? [];
    return [{ name: name ?? null, value: value ?? trimmed }];
  });
}

async function grouping(globs: string | null): Promise<(id: string) => string | null> {
  const patterns = (globs ?? "").split("\n").flatMap((line) => line.trim() || []);
  if (patterns.length === 0) return () => null;
  const { default: micromatch } = await import("micromatch");
  const matchers = patterns.map((pattern) => ({
    pattern,
    matches: micromatch.matcher(pattern, { dot: true }),
  }));
  return (id) => {
    const path = id.split("::", 1)[0] as string;
    return matchers.find(({ matches }) => matches(path) || matches(id))?.pattern ?? null;
  };
}

const width = 80;

/** A plan in words, with what could not be matched named in the log. */
function planAnswer({ plan, listedOnly, timedOnly, largest }: Planned, host: Host): Answer {
  nameSome(host, listedOnly, "has no timing, so its time is guessed");
  nameSome(host, timedOnly, "has timings but is on no list");
  const counted = plan.shards.filter(({ quarantine }) => !quarantine);
  const headline = inShort(counted.length, plan);
  const used = counted.filter(({ tests }) => tests.length > 0).length;
  const limit = used === counted.length ? limits[plan.limitedBy](largest) : () => emptyShards(used);
  const row = ({ index, seconds, tests, quarantine }: (typeof plan.shards)[number]) => [
    `${index}${quarantine ? " (quarantine)" : ""}`,
    duration(seconds),
    plural(tests.length, "test"),
  ];
  const table = ["| shard | expected | holds |", "| --- | --- | --- |"].concat(
    plan.shards.map((shard) => `| ${row(shard).join(" | ")} |`),
  );
  return {
    json: plan,
    text: () =>
      [
        `${headline}.`,
        ...plan.shards.map((shard) => `  shard ${row(shard).join(", ")}`),
        ...wrap(limit(String), width),
      ].join("\n"),
    markdown: () => [`${headline}.`, "", ...table, "", limit(codeSpan)].join("\n"),
  };
}

function inShort(shards: number, { predictedSeconds }: Planned["plan"]): string {
  const time = duration(predictedSeconds);
  return `${plural(shards, "shard")}, ${predictedSeconds < 1 ? time : `about ${time}`}`;
}

function emptyShards(used: number): string {
  return used === 0
    ? "There are no tests, so nothing will run."
    : `More shards would have no tests: ${used === 1 ? "one is" : `${used} are`} enough.`;
}

type Quote = (text: string) => string;

const limits: Record<Planned["plan"]["limitedBy"], (largest: readonly string[]) => (quote: Quote) => string> =
  {
    sum: () => () => "More shards would end sooner.",
    largest: (largest) => (quote) =>
      `More shards would not end sooner: split ${quote(largest[0] ?? "the longest test")}${largest.length > 1 ? ` and what must run with it` : ""}, which takes longer than a shard should.`,
    startup: () => () => "More shards would cost more in start-up than they save.",
    slots: () => () => "More shards would wait for a free runner.",
    matrix: () => () =>
      "More shards are not allowed: GitHub takes 256 jobs in a matrix, and --max-shards may be lower.",
  };

const namedAtMost = 10;

function nameSome(host: Host, ids: readonly string[], what: string): void {
  for (const id of ids.slice(0, namedAtMost)) host.log.info(`${id} ${what}.`);
  if (ids.length > namedAtMost) host.log.info(`${ids.length - namedAtMost} more: ${what}.`);
}
