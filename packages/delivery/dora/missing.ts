import { type Fields, fieldsOf, listOf, textOf } from "../read/values.ts";
import type { Missing } from "../recording.ts";
import type { Goal } from "../weeks/goals.ts";
import type { Comparison } from "../weeks/trend.ts";
import type { Week } from "../weeks/weeks.ts";
import type { Dora } from "./dora.ts";
import type { DeliverySettings } from "./model.ts";
import type { LeadTimeReport } from "./stages.ts";

const file = ".github/keep-pace.yml";

/** Why there are no deployments over time: what was looked for, where, and the line that supplies it. */
export function noDeliveries(fields: Fields, settings: DeliverySettings): Missing[] {
  const reason = `${soughtDeployments(fields, settings)}; name what deploys in ${file}: ${supply(fields)}`;
  return ["leadTime", "dora"].map((what) => ({ what, reason }));
}

function soughtDeployments(fields: Fields, { environment, workflow }: DeliverySettings): string {
  const deployments = listOf(fields.deployments);
  const releases = listOf(fields.releases);
  const where = environment ? `to ${environment}` : "to production";
  const parts = [
    deployments === null
      ? "deployments were not read"
      : `${count(deployments.length, "deployment")}, none successful ${where}`,
    releases === null ? "releases were not read" : `${count(releases.length, "release")}`,
    workflow ? `no successful run of ${workflow} on the default branch` : "no workflow is named that deploys",
  ];
  return `looked for deployments on GitHub: ${parts.join("; ")}`;
}

function supply(fields: Fields): string {
  const others = (listOf(fields.deployments) ?? []).flatMap(
    ({ deployment }) => textOf(fieldsOf(deployment).environment) ?? [],
  );
  return others[0] ? `\`delivery: {environment: ${others[0]}}\`` : "`delivery: {workflow: deploy.yml}`";
}

/** Which of the five metrics, and which stages, have no data. */
export function doraMissing(fields: Fields, dora: Dora, lead: LeadTimeReport): Missing[] {
  const { deploymentFrequency, leadTime, changeFailRate, recovery, repeats } = dora;
  const { n } = deploymentFrequency;
  const few = `${count(n, "deployment")} in this time, and a rate needs 10: ask for more --days`;
  const entries: (Missing | false)[] = [
    n < 10 && { what: "dora.changeFailRate.rate", reason: few },
    n < 10 && { what: "dora.reworkRate.rate", reason: few },
    leadTime.n === 0 && {
      what: "dora.leadTime",
      reason:
        "no merged pull request with readable commits reached a deployment in this time; that needs pull-requests: read",
    },
    changeFailRate.failed === 0 && {
      what: "dora.changeFailRate.evidence",
      reason: `looked for rollbacks, reverts, hotfix branches or labels within 72 hours of a deployment, and ${incidents(fields)}`,
    },
    recovery.n === 0 && {
      what: "dora.recovery",
      reason:
        changeFailRate.failed === 0
          ? "no deployment was seen to fail, so there is nothing to recover from"
          : `no remedy was seen for ${count(changeFailRate.failed, "failed deployment")}: looked for a later deployment that reverts or fixes it and for the close of a linked incident`,
    },
    changeFailRate.failed > 0 &&
      repeats.verdict === null && {
        what: "dora.repeats.verdict",
        reason: `whether failures come back is told from three failed deployments with a known end on: there are ${recovery.n}`,
      },
    lead.n > 0 &&
      lead.batch.byCi === null && {
        what: "leadTime.batch.byCi",
        reason:
          "batch size is set against CI time from six changes with known lines and runs on each side on: ask for more --days",
      },
    lead.n < 5 && {
      what: "bottleneck",
      reason: `the rules need five deployed changes, and there are ${lead.n}: ask for more --days`,
    },
    ...(["review", "mergeQueue"] as const).map(
      (stage) =>
        lead.n > 0 &&
        lead.stages[stage].n === 0 && {
          what: `leadTime.stages.${stage}`,
          reason:
            stage === "review"
              ? "no review by another person was found on these pull requests"
              : "no pull request went through a merge queue: looked for added_to_merge_queue among their events",
        },
    ),
    lead.n > 0 &&
      lead.ciBlocked.n === 0 && {
        what: "leadTime.ciBlocked",
        reason: "no workflow run of these pull requests was read; that needs actions: read",
      },
  ];
  return entries.filter((entry) => entry !== false);
}

function incidents(fields: Fields): string {
  const found = listOf(fields.incidents);
  return found === null
    ? "issues were not read; give the job issues: read"
    : `${count(found.length, "issue")} with the label incident that name a commit, pull request or deployment; another label is set in ${file}: \`delivery: {incidents: outage}\``;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? "" : "s"}`;
}

/** Why there are no weeks, no goals and no comparison: what was looked for, and the line that supplies it. */
export function paceMissing(pace: Known): Missing[] {
  const { weeks, goals, comparison, isKept } = pace;
  const entries: (Missing | false)[] = [
    weeks.length === 0 && { what: "weeks", reason: "a week needs at least --days 7" },
    weeks.length > 0 &&
      weeks.every(({ waitedSeconds }) => waitedSeconds === null) && {
        what: "weeks.waitedSeconds",
        reason:
          "looked for workflow runs of the pull requests that were merged in these weeks, by branch and commit: none was read; that needs actions: read",
      },
    weeks.some(({ waitedSeconds }) => waitedSeconds !== null) &&
      weeks.every(({ overhead }) => overhead === null) && {
        what: "weeks.overhead",
        reason:
          "no pull request has both known waiting and readable commits; Coding-Time: 30m in a commit message declares its time",
      },
    goals.length === 0 && {
      what: "goals",
      reason: `looked for goals in ${file}: none is set; set one: \`goals: {overhead: 25%, leadTime: 2d}\``,
    },
    comparison === null && {
      what: "comparison",
      reason: isKept
        ? "nothing was merged or deployed since the first report that was kept"
        : "no earlier report is kept: the action keeps one on the default branch, the command line with --trend branch, and the first becomes what was before",
    },
  ];
  return entries.filter((entry) => entry !== false);
}

interface Known {
  readonly weeks: readonly Week[];
  readonly goals: readonly Goal[];
  readonly comparison: Comparison | null;
  /** There is an earlier report. */
  readonly isKept: boolean;
}
