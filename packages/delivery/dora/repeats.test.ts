import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import {
  type ChangeSketch,
  deliveries,
  deployment,
  incident,
  mergeOf,
} from "../../../test/support/history.ts";

const day = 1440;
/** A change a day, each deployed an hour after its merge. */
const changes = (count: number, more: (number: number) => Partial<ChangeSketch> = () => ({})) =>
  Array.from(
    { length: count },
    (_, at): ChangeSketch => ({
      number: at + 1,
      merged: at * day + 200,
      ...more(at + 1),
    }),
  );
const deployed = (all: readonly ChangeSketch[]) =>
  all.map(({ number, merged }) => deployment(number, mergeOf(number), merged + 60));
const down = (number: number, change: number, title: string, minutes = 30) => ({
  ...(incident(
    number,
    `since #${change}`,
    (change - 1) * day + 270,
    (change - 1) * day + 270 + minutes,
  ) as object),
  title,
});

const repeatsOf = (all: readonly ChangeSketch[], incidents: readonly object[]) =>
  buildReport(deliveries(28, all, deployed(all), { incidents: incidents as never })).dora?.repeats;

test("incidents of one title come back, quickly mended: the danger zone", () => {
  const all = changes(20);
  const repeats = repeatsOf(all, [
    down(901, 3, "Checkout down (12)"),
    down(902, 8, "Search slow"),
    down(903, 12, "checkout  down (13)"),
  ]);
  expect(repeats).toMatchObject({
    repeated: 1,
    n: 3,
    rate: null,
    evidence: [{ deployment: "12", repeats: "3", because: "an incident of the same title" }],
    verdict: "fast and failing: the danger zone",
  });
});

test("failures of different causes do not, and slow ones are told apart", () => {
  const all = changes(20);
  const causes = ["Checkout down", "Search slow", "Login fails"];
  const of = (minutes: number) =>
    repeatsOf(
      all,
      causes.map((title, at) => down(900 + at, 3 + 4 * at, title, minutes)),
    );
  expect(of(30)).toMatchObject({ repeated: 0, verdict: "fast, and failures do not come back" });
  expect(of(3 * day)).toMatchObject({ repeated: 0, verdict: "slow, but failures do not come back" });
});

test("a remedy that fails, and a second mending of the same files, are repeats", () => {
  const all = changes(10, (number) => {
    if (number === 4 || number === 5) return { ref: `revert-${number - 1}-x` };
    const files = number >= 7 ? ["src/cart.ts"] : [];
    return { files, ...(number === 8 || number === 10 ? { ref: `hotfix/${number}` } : {}) };
  });
  const evidence = repeatsOf(all, [])?.evidence;
  expect(evidence).toContainEqual({
    deployment: "4",
    repeats: "3",
    because: "it was the remedy and failed, too",
  });
  expect(evidence).toContainEqual({ deployment: "9", repeats: "7", because: "mended in the same files" });
});

test("what lies further back than thirty days is no repeat", () => {
  const all = changes(40);
  const repeats = repeatsOf(all, [down(901, 2, "Checkout down"), down(902, 39, "Checkout down")]);
  expect(repeats?.repeated).toBe(0);
});
