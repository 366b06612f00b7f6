import { type Annotation, annotations } from "./workflow-commands.ts";

export interface WorkflowResult {
  readonly outcome: "success" | "failure";
  readonly jobs: readonly JobResult[];
  /** Everything printed by all steps, in order, and act's own messages. */
  readonly log: string;
}

interface JobResult {
  readonly id: string;
  readonly matrix: Readonly<Record<string, unknown>>;
  readonly outcome: "success" | "failure";
  readonly steps: readonly StepRecord[];
}

interface StepRecord {
  /** The step's `id`, or its index in the job; those of a composite are joined by `.`. */
  readonly id: string;
  readonly name: string;
  readonly stage: "Pre" | "Main" | "Post";
  readonly outcome: "success" | "failure" | "skipped";
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** How long it ran. */
  readonly seconds: number;
  readonly log: string;
}

/** A line of `act --json`. */
interface Event {
  readonly job?: string;
  readonly jobID?: string;
  readonly matrix?: Record<string, unknown>;
  readonly stage?: StepRecord["stage"];
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: StepRecord["outcome"];
  /** Nanoseconds. */
  readonly executionTime?: number;
  readonly jobResult?: JobResult["outcome"];
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly kvPairs?: Record<string, string> | null;
  readonly content?: string;
  readonly msg?: string;
}

/** What a run of `act --json` says of its jobs. `messages` is what act wrote to standard error. */
export function readEvents(lines: readonly string[], messages: string): WorkflowResult {
  const events = lines.map((line) => JSON.parse(line) as Event);
  const jobs = grouped(
    events.filter(({ jobID }) => jobID !== undefined),
    ({ job = "" }) => job,
  );
  const results = jobs.map(readJob);
  if (results.length === 0) throw new Error(`act ran no job:\n${messages}`);
  const outcome = results.every((job) => job.outcome === "success") ? "success" : "failure";
  return { outcome, jobs: results, log: printed(events) + messages };
}

function readJob(events: readonly Event[]): JobResult {
  const steps = grouped(
    events.filter(({ stage }) => stage !== undefined),
    ({ stage, stepID }) => `${stage} ${stepID?.join(".")}`,
  ).flatMap(readStep);
  // One failed leg of a matrix makes act call all its legs failed.
  const failed = steps.some(({ outcome }) => outcome === "failure");
  const result = events.findLast(({ jobResult }) => jobResult)?.jobResult;
  return {
    id: events[0]?.jobID ?? "",
    matrix: events[0]?.matrix ?? {},
    outcome: result === "success" || !failed ? "success" : "failure",
    steps,
  };
}

function grouped(events: readonly Event[], key: (event: Event) => string): Event[][] {
  const groups = new Map<string, Event[]>();
  for (const event of events) groups.set(key(event), [...(groups.get(key(event)) ?? []), event]);
  return [...groups.values()];
}

function readStep(events: readonly Event[]): StepRecord[] {
  const { stage = "Main", step = "", stepID = [] } = events[0] ?? {};
  const outcome = events.findLast(({ stepResult }) => stepResult)?.stepResult;
  if (!outcome) return [];
  const outputs = events
    .filter(({ command }) => command === "set-output")
    .map(({ name, arg }) => [name, arg]);
  const commands = events.flatMap(({ command, arg, kvPairs }) =>
    command === undefined
      ? []
      : [{ name: command, message: arg ?? "", properties: lowerCased(kvPairs ?? {}) }],
  );
  return [
    {
      id: stepID.join("."),
      name: step,
      stage,
      outcome,
      outputs: Object.fromEntries(outputs),
      summary: events.map(({ command, content }) => (command === "summary" ? content : "")).join(""),
      annotations: annotations(commands),
      seconds: (events.findLast(({ executionTime }) => executionTime)?.executionTime ?? 0) / 1e9,
      log: printed(events),
    },
  ];
}

function lowerCased(properties: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
}

function printed(events: readonly Event[]): string {
  const text = events.map(({ raw_output, msg }) => (raw_output ? msg : "")).join("");
  // On a busy machine act ends a step's output with an empty line of its own.
  return text.replace(/\n{2,}$/, "\n");
}
