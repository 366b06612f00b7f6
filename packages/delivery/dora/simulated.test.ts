import { buildReport } from "@keep-pace/delivery";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ChangeSketch,
  deliveries,
  deployment,
  incident,
  mergeOf,
} from "../../../test/support/history.ts";

const day = 1440;

/** What happens to a day's deployment, and who wrote it. */
const days = fc.array(
  fc.record({
    fate: fc.constantFrom("good", "good", "good", "rolled back", "reverted", "incident"),
    by: fc.constantFrom("ada", "devin-ai-integration[bot]", "dependabot[bot]"),
    changes: fc.integer({ min: 1, max: 3 }),
    delay: fc.integer({ min: 1, max: 300 }),
    mended: fc.integer({ min: 1, max: 300 }),
  }),
  { minLength: 1, maxLength: 25 },
);

type Day = typeof days extends fc.Arbitrary<readonly (infer D)[]> ? D : never;

/** A history in which the truth is known, told as GitHub tells it. */
function simulate(plan: readonly Day[]) {
  const changes: ChangeSketch[] = [];
  const deployments: ReturnType<typeof deployment>[] = [];
  const incidents: ReturnType<typeof incident>[] = [];
  const truth = { n: 0, failed: 0, rework: 0, agent: 0, recovery: [] as number[], lead: [] as number[] };
  const deploy = (sha: string, minutes: number) => {
    truth.n += 1;
    deployments.push(deployment(truth.n, sha, minutes));
    return minutes;
  };
  plan.forEach(({ fate, by, changes: count, delay, mended }, at) => {
    const noon = at * day + 200;
    const live = changes.at(-1)?.number ?? null;
    const own = Array.from({ length: count }, (_, index) => ({
      number: changes.length + index + 1,
      merged: noon + index,
      login: by,
    }));
    changes.push(...own);
    const last = own.at(-1) as ChangeSketch;
    const deployed = deploy(mergeOf(last.number), noon + 5 + delay);
    truth.lead.push(...own.map(({ merged }) => deployed - (merged - 60)));
    if (by.startsWith("devin")) truth.agent += 1;
    const end = deployed + mended;
    if (fate === "good" || (fate === "rolled back" && live === null)) return;
    truth.failed += 1;
    truth.recovery.push(mended);
    if (fate === "rolled back") deploy(mergeOf(live as number), end);
    if (fate === "incident") incidents.push(incident(500 + at, `see #${last.number}`, deployed + 1, end));
    if (fate === "reverted") {
      const revert = { number: changes.length + 1, merged: end - 1, ref: `revert-${last.number}-x` };
      changes.push(revert);
      truth.lead.push(deploy(mergeOf(revert.number), end) - (revert.merged - 60));
    }
    if (fate !== "incident") truth.rework += 1;
  });
  return { recording: deliveries(26, changes, deployments, { incidents }), truth };
}

const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? Number.NaN) + (sorted[Math.ceil(half)] ?? Number.NaN)) / 2;
};

test("metrics of simulated histories are exact", () => {
  fc.assert(
    fc.property(days, (plan) => {
      const { recording, truth } = simulate(plan);
      const { dora } = buildReport(recording);
      const { n, failed, rework } = truth;
      expect(dora?.deploymentFrequency).toMatchObject({ n, perWeek: n / (26 / 7) });
      expect(dora?.leadTime).toMatchObject({ n: truth.lead.length, medianSeconds: median(truth.lead) * 60 });
      expect(dora?.changeFailRate).toMatchObject({ failed, n, rate: n < 10 ? null : failed / n });
      expect(dora?.reworkRate).toMatchObject({ rework, n, rate: n < 10 ? null : rework / n });
      expect(dora?.recovery).toMatchObject({
        n: failed,
        medianSeconds: failed === 0 ? null : median(truth.recovery) * 60,
      });
      const { agent, assisted, noSignal } = dora?.byAi ?? {};
      expect([agent?.deploymentFrequency.n, assisted?.deploymentFrequency.n]).toEqual([truth.agent, 0]);
      expect(noSignal?.deploymentFrequency.n).toBe(n - truth.agent);
    }),
    { numRuns: 150 },
  );
});
