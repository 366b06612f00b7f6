import { parse } from "yaml";
import { changedKeys, type ManifestChange, recordOf } from "./change.ts";

// What starts a workflow or what it may do changes no step of it.
const inert = new Set(["on", "true", "name", "run-name", "permissions", "concurrency"]);

/** Compares two texts of a workflow: only jobs that may run tests, or hand something to such a one, matter to tests. */
export function compareWorkflows(before: string | null, after: string | null): ManifestChange {
  let [old, now]: Readonly<Record<string, unknown>>[] = [{}, {}];
  try {
    [old, now] = [read(before), read(after)];
  } catch {
    return { kind: "project", because: "it cannot be read" };
  }
  const testing = [...testJobs(recordOf(old.jobs)), ...testJobs(recordOf(now.jobs))];
  if (testing.length === 0) return { kind: "none" };
  const key = changedKeys(old, now).find((one) => one !== "jobs" && !inert.has(one));
  if (key !== undefined) return { kind: "project", because: `its ${key} was changed` };
  const job = changedKeys(old.jobs, now.jobs).find((name) => testing.includes(name));
  return job === undefined ? { kind: "none" } : { kind: "project", because: `its job ${job} was changed` };
}

function read(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  const value: unknown = parse(text, { maxAliasCount: 100, logLevel: "silent" });
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("no workflow");
  return value as Readonly<Record<string, unknown>>;
}

const runners =
  /\b(?:tests?|pytest|tox|nox|jest|vitest|mocha|playwright|cypress|make|just|task|nx|turbo|lerna|moon|gradlew?|mvnw?|cargo|go|npm|npx|pnpm|pnpx|yarn|bun|bunx|deno|rake|rspec|ctest|bazel|ant|sbt|dotnet|phpunit|composer|mix|swift|uv run|poetry run|hatch|python3?)\b|\.\/|\.sh\b/;

// tox and nox, told to build documents, to lint, or to measure.
const otherEnvironments =
  /(?:\b(?:uvx|uv tool run|pipx run|python3? -Im?|python3? -m)\s+)?(?:--\S+\s+)*\b(?:tox|nox)\b[^\n&|;]*\s-[es]\s*(?:docs?\S*|lint|mypy\S*|typing\S*|pyright\S*|pre-commit|codspeed|changelog)(?=\s|$)/g;

/** The jobs that may run tests, by what they start, and those that they wait for. */
function testJobs(jobs: Readonly<Record<string, unknown>>): string[] {
  const found = new Set(Object.keys(jobs).filter((name) => mayTest(recordOf(jobs[name]))));
  for (const name of found) {
    const { needs } = recordOf(jobs[name]);
    for (const one of [needs].flat()) if (typeof one === "string") found.add(one);
  }
  return [...found];
}

function mayTest({ uses, steps }: Readonly<Record<string, unknown>>): boolean {
  if (uses !== undefined || !Array.isArray(steps)) return true;
  return steps.some((step) => {
    const { run, uses: action, with: given } = recordOf(step);
    if (typeof run === "string") return runners.test(run.replace(otherEnvironments, ""));
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
