import { type Host, UserError } from "@keep-pace/command";
import { pullsOf } from "../read/jobs.ts";
import { fieldsOf, isFields, listOf, numberOf, textOf } from "../read/values.ts";
import type { ReportInputs } from "./report.ts";

/** What a report is asked about. */
export type Question =
  | { readonly kind: "file"; readonly path: string }
  | {
      readonly kind: "pull" | "run" | "days";
      readonly owner: string;
      readonly repo: string;
      /** The pull request's number, the run's id or how many days. */
      readonly value: number;
    };

const mostDays = 3650;
const usage = "use --repo OWNER/REPO with one of --pr N, --run ID and --days N, or --input FILE";

/** The question of a command line, or of an action that asks for days. Wrong use is a UserError. */
export function readQuestion(inputs: ReportInputs, { run: here }: Pick<Host, "run">): Question {
  if (here && inputs.days !== null) {
    const value = readNumber("days", inputs.days, mostDays);
    return { kind: "days", owner: here.owner, repo: here.repo, value };
  }
  const { repo, pr, run, days, input, save } = inputs;
  const asked = (
    [
      ["pull", "--pr", pr],
      ["run", "--run", run],
      ["days", "--days", days],
    ] as const
  ).filter(([, , value]) => value !== null);
  if (input !== null) {
    if (repo !== null || asked.length > 0 || save !== null) {
      throw new UserError(
        "--input reports from a file alone: leave out --repo, --pr, --run, --days and --save.",
      );
    }
    return { kind: "file", path: input };
  }
  const [first] = asked;
  if (repo === null || !first || asked.length > 1)
    throw new UserError(`What to report on is not clear: ${usage}.`);
  const [kind, name, value] = first;
  return {
    kind,
    ...readRepository(repo),
    value: readNumber(name, value ?? "", kind === "days" ? mostDays : 1e15),
  };
}

function readRepository(text: string): { owner: string; repo: string } {
  const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/.exec(text) ?? [];
  if (owner && repo && !/^\.+$/.test(repo)) return { owner, repo };
  throw new UserError(`--repo is "${text}": give owner and name, such as octo-org/shop.`);
}

function readNumber(name: string, text: string, most: number): number {
  const value = /^#?\d{1,15}$/.test(text) ? Number(text.replace("#", "")) : 0;
  if (value >= 1 && value <= most) return value;
  throw new UserError(`${name} is "${text}": give a whole number from 1 on.`);
}

/**
 * The question of an action: the pull request of the event; after a `workflow_run` the one whose head that run
 * tested, found by the run alone, because nothing that a fork's run hands over can be trusted; else this run.
 */
export async function questionOf(host: Host): Promise<Question> {
  const { run } = host;
  if (!run) throw new UserError("The report action needs GitHub Actions.");
  const place = { owner: run.owner, repo: run.repo };
  if (run.pullRequest) return { kind: "pull", ...place, value: run.pullRequest.number };
  const tested = fieldsOf(fieldsOf(run.event).workflow_run);
  const id = numberOf(tested.id);
  if (run.eventName !== "workflow_run" || id === null) return { kind: "run", ...place, value: run.runId };
  const pull = await pullOfRun(host, tested);
  return pull === null ? { kind: "run", ...place, value: id } : { kind: "pull", ...place, value: pull };
}

/** The pull request that a run tested: its head branch and its commit must both fit. */
async function pullOfRun(
  { run, log }: Host,
  tested: Readonly<Record<string, unknown>>,
): Promise<number | null> {
  const sha = textOf(tested.head_sha);
  const branch = textOf(tested.head_branch);
  const owner = textOf(fieldsOf(fieldsOf(tested.head_repository).owner).login);
  const here = pullsOf(tested);
  const named = (listOf(tested.pull_requests) ?? []).find(
    (pull) => fieldsOf(pull.head).sha === sha && here.includes(numberOf(pull.number) ?? 0),
  );
  if (named) return numberOf(named.number);
  if (!run?.github || !sha || !branch || !owner) return null;
  const found = await run.github.listPullRequests({ head: `${owner}:${branch}`, state: "all" });
  const pull = found.filter(isFields).find((candidate) => candidate.head.sha === sha);
  if (!pull)
    log.info("No pull request has this run's commit as its head, so the report is about the run alone.");
  return pull?.number ?? null;
}
