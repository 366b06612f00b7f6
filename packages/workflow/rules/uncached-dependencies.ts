import { costOf } from "../cost.ts";
import { listed, toPlace, type Verdict } from "../finding.ts";
import { type Proposal, proposeCache } from "../fixes/dependency-cache.ts";
import { runRate } from "../frequency.ts";
import { grouped } from "../grouped.ts";
import { cachedBy } from "../jobs/caches.ts";
import { type Install, installsOf, type Tool } from "../jobs/installs.ts";
import type { Job } from "../model.ts";
import type { Subject } from "../subject.ts";
import { isFrequent, isRare, trust } from "../triggers.ts";
import type { Rule } from "./rule.ts";

/** Every run downloads or builds again what the lock file says has not changed. */
export const uncachedDependencies: Rule = {
  id: "uncached-dependencies",
  severity: "warning",
  summary: "A job installs dependencies without a cache, so every run downloads them again.",
  check(subject) {
    const frequent = new Set(subject.workflows.filter((each) => isFrequent(each, subject.workflows)));
    const jobs = subject.jobs.filter(
      (job) =>
        frequent.has(job.workflow) && !isRare(job) && trust(job) === null && !job.systems.includes("other"),
    );
    const found = jobs.flatMap((job) => uncached(job, subject));
    return together(found).map((group) => verdict(group, subject));
  },
};

interface Uncached {
  readonly install: Install;
  readonly proposal: Proposal;
}

/** The first install of each tool that nothing in its job caches. */
function uncached(job: Job, subject: Subject): Uncached[] {
  const cached = job.steps.map((step) => cachedBy(step, subject).tools);
  if (cached.includes("all")) return [];
  const kept = new Set<Tool>(cached.flatMap((tools) => (tools === "all" ? [] : tools)));
  const firsts = new Map<Tool, Install>();
  for (const install of installsOf(job, subject)) {
    if (!kept.has(install.tool) && !firsts.has(install.tool)) firsts.set(install.tool, install);
  }
  return [...firsts.values()].map((install) => ({ install, proposal: proposeCache(install, subject) }));
}

/** Those of one file, tool and kind of fix are told once. */
function together(found: readonly Uncached[]): Uncached[][] {
  const kindOf = (proposal: Proposal) =>
    proposal.kind === "change" ? proposal.safety : proposal.refusal.code;
  const groups = grouped(
    found,
    ({ install, proposal }) => `${install.step.source.path}\0${install.tool}\0${kindOf(proposal)}`,
  );
  return [...groups.values()];
}

function verdict(group: readonly Uncached[], subject: Subject): Verdict {
  const [{ install }] = group as [Uncached, ...Uncached[]];
  const jobs = group.map((each) => each.install.step.job);
  const names = listed(jobs.map(({ id }) => id));
  const many = new Set(jobs).size > 1;
  return {
    place: toPlace(install.step),
    message: `${many ? "Jobs" : "Job"} ${names} ${many ? "run" : "runs"} "${shown(install)}" without a cache for ${install.tool}, so every run fetches again what ${install.lock} names.`,
    ...repair(group),
    cost: costOf(
      subject.history,
      install.tool,
      jobs.map((job) => runRate(job, subject.history)),
    ),
  };
}

/** The command as it is written, its line alone. */
function shown({ step, command }: Install): string {
  const text =
    (step.run ?? "")
      .slice(command.start)
      .split("\n")[0]
      ?.split(/&&|;|\|/)[0]
      ?.trim() ?? "";
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function repair(group: readonly Uncached[]): Pick<Verdict, "fix" | "refused"> {
  const proposals = group.map(({ proposal }) => proposal);
  const refusal = proposals.find((proposal) => proposal.kind === "refused");
  if (refusal?.kind === "refused") return { refused: refusal.refusal };
  const changes = proposals.flatMap((proposal) => (proposal.kind === "change" ? [proposal] : []));
  const [first] = changes;
  if (!first) return {};
  // Several jobs may share the step of a composite action.
  const edits = new Map(changes.flatMap((change) => change.edits.map((edit) => [`${edit.start}`, edit])));
  return {
    fix: {
      safety: first.safety,
      description: first.description,
      edits: [...edits.values()].sort((a, b) => a.start - b.start),
    },
  };
}
