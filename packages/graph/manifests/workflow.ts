import { changedKeys, type ManifestChange, recordOf } from "./change.ts";
import { commandsOfJob, readWorkflow, type TextOf } from "./jobs.ts";

// What starts a workflow or what it may do changes no step of it.
const inert = new Set(["on", "true", "name", "run-name", "permissions", "concurrency"]);

/**
 * Compares two texts of a workflow: only jobs that may run tests, or hand something to such a one, matter to tests; and
 * only of a workflow that starts, or is called, where tests are selected.
 * @param isRunning true for a workflow known to be part of the run that selects.
 * @param textOf the manifests whose scripts its steps start.
 */
export function compareWorkflows(
  before: string | null,
  after: string | null,
  isRunning = false,
  textOf: TextOf = () => undefined,
): ManifestChange {
  let [old, now]: Readonly<Record<string, unknown>>[] = [{}, {}];
  try {
    [old, now] = [readWorkflow(before), readWorkflow(after)];
  } catch {
    return { kind: "project", because: "it cannot be read" };
  }
  if (!isRunning && !selects(old) && !selects(now)) return { kind: "none" };
  const testing = [...testJobs(recordOf(old.jobs), textOf), ...testJobs(recordOf(now.jobs), textOf)];
  if (testing.length === 0) return { kind: "none" };
  const key = changedKeys(old, now).find((one) => one !== "jobs" && !inert.has(one));
  if (key !== undefined) return { kind: "project", because: `its ${key} was changed` };
  const job = changedKeys(old.jobs, now.jobs).find((name) => testing.includes(name));
  return job === undefined ? { kind: "none" } : { kind: "project", because: `its job ${job} was changed` };
}

/**
 * A workflow of the repository and those of it that it calls, over any number of steps.
 * @param textOf the text of a workflow, `null` for one that is not there.
 * @returns their paths; `null` where one cannot be read.
 */
export function calledWorkflows(
  path: string,
  textOf: (path: string) => string | null,
): ReadonlySet<string> | null {
  const found = new Set([path]);
  try {
    for (const one of found) {
      const text = textOf(one);
      if (text === null) return null;
      for (const job of Object.values(recordOf(readWorkflow(text).jobs))) {
        const { uses } = recordOf(job);
        if (typeof uses === "string" && /^\.\/\.github\/workflows\//.test(uses)) found.add(uses.slice(2));
      }
    }
  } catch {
    return null;
  }
  return found;
}

/**
 * False for a workflow that only starts by the clock, by hand, for a tag, a release, an issue or another workflow: there
 * nothing can be compared, and every test runs (see `eventRange`). YAML 1.1 reads the key `on` as `true`.
 */
export function selects(workflow: Readonly<Record<string, unknown>>): boolean {
  const on = workflow.on ?? workflow.true;
  if (on === undefined) return Object.keys(workflow).length > 0;
  const events =
    typeof on === "string" ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(recordOf(on));
  const { push } = recordOf(on);
  const isTags = Object.keys(recordOf(push)).length > 0 && Object.keys(recordOf(push)).every(isOfTags);
  return events.some((event) => comparing.has(event) && !(event === "push" && isTags));
}

const comparing = new Set(["pull_request", "pull_request_target", "push", "merge_group", "workflow_call"]);

// A push that filters by tags alone starts for no branch (GitHub Docs, "Workflow syntax": on.push.<branches|tags>).
function isOfTags(key: string): boolean {
  return key === "tags" || key === "tags-ignore";
}

const runners =
  /\b(?:tests?|pytest|tox|nox|jest|vitest|mocha|playwright|cypress|make|just|task|nx|turbo|lerna|moon|gradlew?|mvnw?|cargo|go|npm|npx|pnpm|pnpx|yarn|bun|bunx|deno|rake|rspec|ctest|bazel|ant|sbt|dotnet|phpunit|composer|mix|swift|uv run|poetry run|hatch|python3?)\b|\.\/|\.sh\b/;

// tox and nox, told to build documents, to lint, or to measure.
const otherEnvironments =
  /(?:\b(?:uvx|uv tool run|pipx run|python3? -Im?|python3? -m)\s+)?(?:--\S+\s+)*\b(?:tox|nox)\b[^\n&|;]*\s-[es]\s*(?:docs?\S*|lint|mypy\S*|typing\S*|pyright\S*|pre-commit|codspeed|changelog)(?=\s|$)/g;

// Hooks, and scripts that by their name only install, lint or format.
const others = [
  /^(?:(?:uv|uvx|pipx|poetry|pdm|python3?)\s.*\s)?(?:pre-commit|prek) run\b/,
  /^(?:npm|pnpm|yarn|bun) (?:(?:ci|i|install)|(?:run )?(?:lint|format|fmt|prettier|eslint|type-?check|spellcheck)(?::[\w-]+)*)(?: -\S+)*$/,
];

/** The commands of a script that do more than look at code. */
function commandsIn(run: string): string[] {
  const commands = run.replace(otherEnvironments, "").split(/[\n;&|]+/);
  return commands.filter((one) => /[`$]\(/.test(one) || !others.some((other) => other.test(one.trim())));
}

/** The jobs that may run tests, by what they start, and those that they wait for. */
function testJobs(jobs: Readonly<Record<string, unknown>>, textOf: TextOf): string[] {
  const found = new Set(
    Object.keys(jobs).filter((name) => mayTest(recordOf(jobs[name])) && !onlyMakes(jobs[name], textOf)),
  );
  for (const name of found) {
    const { needs } = recordOf(jobs[name]);
    for (const one of [needs].flat()) if (typeof one === "string") found.add(one);
  }
  return [...found];
}

/** True where every command is known, scripts followed, and none starts tests. */
function onlyMakes(job: unknown, textOf: TextOf): boolean {
  const commands = "uses" in recordOf(job) ? null : commandsOfJob(job, textOf);
  return commands?.every(({ kind }) => kind === "idle" || kind === "makes") ?? false;
}

function mayTest({ uses, steps }: Readonly<Record<string, unknown>>): boolean {
  if (uses !== undefined || !Array.isArray(steps)) return true;
  return steps.some((step) => {
    const { run, uses: action, with: given } = recordOf(step);
    if (typeof run === "string") return commandsIn(run).some((one) => runners.test(one));
    return typeof action !== "string" || /^\.|^docker:/.test(action) || startsTests(action, given);
  });
}

/** An action that is handed a command, or that starts tests itself. */
function startsTests(action: string, given: unknown): boolean {
  // It measures, and measuring fails no test.
  if (/codspeed/i.test(action)) return false;
  return (
    /test|shard|tox|nox|cypress|playwright|nick-fields\/retry/i.test(action) ||
    /"(?:run|command|script|cmd)"/.test(JSON.stringify(given ?? {}))
  );
}
