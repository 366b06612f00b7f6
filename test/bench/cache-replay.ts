/**
 * Replays the lock file histories of real repositories: KEEP_PACE_HISTORIES names a folder of git repositories.
 * Two years of first-parent commits each. The medians over the repositories are the figures.
 */
import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { policies, readTimeline, type Simulation, simulate } from "@keep-pace/caching";
import { gitIn, readHistory } from "@keep-pace/changes";
import { spawnExec } from "@keep-pace/command";

const folder = process.env.KEEP_PACE_HISTORIES;
if (!folder) {
  console.log("cache replay: skipped, set KEEP_PACE_HISTORIES to a folder of git repositories");
} else {
  await bench(folder);
}

async function bench(histories: string): Promise<void> {
  const results = new Map<string, Simulation[]>();
  for (const name of readdirSync(histories)) {
    const simulations = await replay(realpathSync(join(histories, name)));
    if (!simulations) console.log(`${name}: no lock file history`);
    else results.set(name, simulations);
  }
  for (const [name, simulations] of results) print(name, simulations);
  policies.forEach((_, at) => {
    const column = [...results.values()].map((simulations) => simulations[at] as Simulation);
    print("median", [medians(column)]);
  });
}

async function replay(path: string): Promise<Simulation[] | null> {
  const git = gitIn(spawnExec, path);
  const history = await readHistory(git, 5000);
  if (!history || history.commits.length < 2) return null;
  const twoYears = (history.commits[0]?.at.getTime() ?? 0) - 2 * 365 * 86_400_000;
  const commits = history.commits.filter(({ at }) => at.getTime() > twoYears);
  const start = performance.now();
  const timeline = await readTimeline(git, { ...history, commits }, () => true);
  if (!timeline?.commits.some(({ locks }) => locks.size > 0)) return null;
  const simulations = policies.map((policy) => simulate(timeline, policy));
  const managers = [...(timeline.commits.at(-1)?.locks.keys() ?? [])].join(", ");
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${path}: ${commits.length} commits, ${managers}, ${seconds} s`);
  return simulations;
}

function print(name: string, simulations: readonly Simulation[]): void {
  for (const one of simulations) {
    console.log(
      [
        name,
        one.name,
        `runs ${one.runs}`,
        `exact ${share(one.exactHits / one.runs)}`,
        `held on a miss ${one.coverage === null ? "-" : share(one.coverage)}`,
        `by older entries ${one.coverageOfOlder === null ? "-" : share(one.coverageOfOlder)}`,
        `re-downloaded ${share(one.redownloaded)}`,
        `stored ${megabytes(one.storedBytes)}`,
        `stranded ${megabytes(one.strandedBytes)}`,
        `growth ${one.growth.toFixed(2)}`,
      ].join(" | "),
    );
  }
}

function medians(column: readonly Simulation[]): Simulation {
  const of = (value: (one: Simulation) => number) => median(column.map(value));
  return {
    name: column[0]?.name ?? "exact",
    runs: of(({ runs }) => runs),
    exactHits: of(({ exactHits, runs }) => exactHits / runs) * of(({ runs }) => runs),
    coverage: medianOrNull(column.map(({ coverage }) => coverage)),
    coverageOfOlder: medianOrNull(column.map(({ coverageOfOlder }) => coverageOfOlder)),
    redownloaded: of(({ redownloaded }) => redownloaded),
    storedBytes: of(({ storedBytes }) => storedBytes),
    strandedBytes: of(({ strandedBytes }) => strandedBytes),
    growth: of(({ growth }) => growth),
  };
}

function medianOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function share(value: number): string {
  return `${(value * 100).toFixed(2)} %`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
