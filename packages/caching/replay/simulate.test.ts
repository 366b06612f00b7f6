import fc from "fast-check";
import { expect, test } from "vitest";
import { type Policy, policies, simulate } from "./simulate.ts";
import type { Timeline } from "./timeline.ts";

const day = 86_400_000;

/** Commits by day, each with the packages its lock file names. */
function timeline(
  commits: readonly (readonly [day: number, packages: readonly number[]])[],
  bytes = 10,
): Timeline {
  return {
    commits: commits.map(([at, packages]) => ({
      at: at * day,
      locks: new Map([["npm", { digest: packages.join(" "), packages: new Set(packages) }]]),
    })),
    packageBytes: new Map([["npm", bytes]]),
  };
}

const run = (name: Policy["name"], history: Timeline) =>
  simulate(history, policies.find((policy) => policy.name === name) as Policy);

test("an exact key throws everything away when one package changes; a fallback keeps the rest", () => {
  const history = timeline([
    [0, [1, 2, 3, 4]],
    [1, [1, 2, 3, 5]],
    [2, [1, 2, 3, 5]],
  ]);
  // Pull request and merge of the change, then of a commit that changes nothing.
  expect(run("exact", history)).toMatchObject({ runs: 4, exactHits: 2, coverage: 0, redownloaded: 0.5 });
  expect(run("fallback", history)).toMatchObject({ exactHits: 2, coverage: 0.75, redownloaded: 2 / 16 });
});

test("entries of pull requests are stranded, unless only the default branch saves", () => {
  const history = timeline([
    [0, [1, 2]],
    [1, [1, 3]],
  ]);
  expect(run("fallback", history)).toMatchObject({
    storedBytes: 20 + 30 + 30,
    strandedBytes: 30,
    growth: 1.5,
  });
  expect(run("fallback+prune", history)).toMatchObject({ storedBytes: 40, strandedBytes: 0, growth: 1 });
});

test("an entry that nobody read for a week is gone, unless a scheduled run reads it", () => {
  const history = timeline([
    [0, [1, 2]],
    [30, [1, 2]],
  ]);
  expect(run("fallback+prune", history)).toMatchObject({ exactHits: 0, redownloaded: 1, coverage: 0 });
  expect(run("fallback+prune", history).coverageOfOlder).toBeNull();
  expect(run("fallback+prune+touch", history)).toMatchObject({
    exactHits: 2,
    redownloaded: 0,
    coverage: null,
  });
});

test("a miss without any older entry covers nothing; the coverage of older entries leaves it out", () => {
  const history = timeline([
    [0, [1, 2]],
    [1, [1, 3]],
    [30, [1, 4]],
  ]);
  // Both runs of the first change start from an older entry, both of the second from nothing.
  expect(run("fallback+prune", history)).toMatchObject({ coverage: 1 / 4, coverageOfOlder: 1 / 2 });
  expect(run("fallback+prune+touch", history)).toMatchObject({ coverage: 1 / 2, coverageOfOlder: 1 / 2 });
});

test("a schedule ends sixty days after the last commit", () => {
  const history = timeline([
    [0, [1, 2]],
    [66, [1, 2]],
    [140, [1, 2]],
  ]);
  expect(run("fallback+prune+touch", history)).toMatchObject({ runs: 4, exactHits: 2 });
});

test("above the quota the entries read longest ago go first", () => {
  const history = timeline([
    [0, [1, 2]],
    [1, [3, 4]],
    [2, [1, 2]],
  ]);
  const policy = policies[2] as Policy;
  const limits = { retention: 7 * day, bytes: 30 };
  expect(simulate(history, policy, limits)).toMatchObject({ exactHits: 0, storedBytes: 20 });
});

test("a run hits only when all managers do", () => {
  const lock = (digest: string) => ({ digest, packages: new Set([1]) });
  const commits = [0, 1].map((at) => ({
    at,
    locks: new Map([
      ["npm", lock("same")],
      ["go", lock(String(at))],
    ]),
  }));
  expect(run("exact", { commits, packageBytes: new Map() })).toMatchObject({
    runs: 2,
    exactHits: 0,
    redownloaded: 0.5,
  });
});

test("an empty history has no runs and no unknown number", () => {
  expect(run("fallback", { commits: [], packageBytes: new Map() })).toMatchObject({
    runs: 0,
    exactHits: 0,
    redownloaded: 0,
  });
});

test("for any history: shares are shares, pruning strands nothing, a touch never costs hits", () => {
  const packages = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 });
  const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), packages), { maxLength: 12 });
  fc.assert(
    fc.property(history, (commits) => {
      const results = policies.map((policy) =>
        simulate(timeline([...commits].sort(([a], [b]) => a - b)), policy),
      );
      for (const { runs, exactHits, coverage, redownloaded } of results) {
        expect(exactHits).toBeLessThanOrEqual(runs);
        expect(redownloaded).toBeGreaterThanOrEqual(0);
        expect(redownloaded).toBeLessThanOrEqual(1);
        if (coverage !== null) expect(coverage).toBeLessThanOrEqual(1);
      }
      const [exact, , pruned, touched] = results;
      expect(pruned).toMatchObject({ strandedBytes: 0, growth: 1 });
      expect(touched?.exactHits).toBeGreaterThanOrEqual(pruned?.exactHits ?? 0);
      expect(pruned?.redownloaded).toBeLessThanOrEqual((exact?.redownloaded ?? 0) + 1e-9);
    }),
  );
});
