import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import { type ChangeSketch, deliveries, deployment, mergeOf } from "../../../test/support/history.ts";
import { runEntry } from "../../../test/support/recording.ts";

/** Changes whose CI took `minutes`, of `lines` each. */
function batches(sketches: readonly { readonly minutes: number; readonly lines: number }[]) {
  const changes = sketches.map(
    ({ lines }, at): ChangeSketch => ({ number: at + 1, merged: at * 300 + 300, lines }),
  );
  const runs = sketches.map(({ minutes }, at) =>
    runEntry({
      id: at + 1,
      sha: `${at + 1}-0`,
      created: at * 300 + 200,
      jobs: [{ name: "test", created: at * 300 + 200, completed: at * 300 + 200 + minutes }],
    }),
  );
  const deployments = changes.map(({ number, merged }) => deployment(number, mergeOf(number), merged + 60));
  return buildReport(deliveries(21, changes, deployments, { runs })).leadTime?.batch;
}

test("slow CI makes people batch: the halves and their intervals say so", () => {
  const fast = Array.from({ length: 12 }, (_, at) => ({ minutes: 5, lines: 20 + at }));
  const slow = Array.from({ length: 12 }, (_, at) => ({ minutes: 50, lines: 200 + at }));
  expect(batches([...fast, ...slow])?.byCi).toEqual({
    splitSeconds: 27.5 * 60,
    faster: { medianLines: 25.5, low: 22, high: 29, n: 12 },
    slower: { medianLines: 205.5, low: 202, high: 209, n: 12 },
    verdict: "slower CI, larger changes",
  });
});

test("sizes that overlap make no verdict, and few changes no comparison", () => {
  const mixed = Array.from({ length: 24 }, (_, at) => ({
    minutes: at < 12 ? 5 : 50,
    lines: (at * 37) % 100,
  }));
  expect(batches(mixed)?.byCi?.verdict).toBeNull();
  expect(batches(mixed.slice(0, 9))?.byCi).toBeNull();
});
