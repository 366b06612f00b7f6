import type { Verdict } from "../finding.ts";
import type { Workflow } from "../model.ts";
import type { Subject } from "../subject.ts";
import type { Rule } from "./rule.ts";

const day = 24 * 3600 * 1000;
/** A repository where nothing changed for so long gains little from another run. */
const idleDays = 30;

/** The same commit is built again and again. */
export const scheduleOnIdleRepository: Rule = {
  id: "schedule-on-idle-repository",
  severity: "note",
  summary: "A schedule goes on although nothing has changed for a month.",
  check: (subject) => subject.workflows.flatMap((workflow) => verdict(workflow, subject) ?? []),
};

function verdict(workflow: Workflow, { history, now }: Subject): Verdict | null {
  const last = history?.commits[0]?.at;
  const crons =
    workflow.events
      .get("schedule")
      ?.entries()
      .flatMap(({ value }) => value.get("cron") ?? []) ?? [];
  const often = crons.find(({ text }) => /^\S+ \S+ \* \* /.test(text?.trim() ?? ""));
  if (!last || !now || !often) return null;
  const days = Math.floor((now.getTime() - last.getTime()) / day);
  const builds = workflow.jobs.some(({ steps }) =>
    steps.some(({ uses }) => uses?.action === "actions/checkout"),
  );
  if (days < idleDays || !builds) return null;
  return {
    place: { source: often.source, start: often.start, end: often.end },
    message: `This schedule (${often.text}) starts at least once a week, and the last commit is ${days} days old: run it less often, or on changes only.`,
  };
}
