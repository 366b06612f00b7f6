import { buildReport, listPrices } from "@keep-pace/delivery";
import { describe, expect, test } from "vitest";
import { type JobSketch, repository, runEntry } from "../../../test/support/recording.ts";
import { priceOf } from "./prices.ts";

test.each<[readonly string[], number | null]>([
  [["ubuntu-latest"], 0.006],
  [["ubuntu-24.04-arm"], 0.005],
  [["ubuntu-slim"], 0.002],
  [["ubuntu-latest-8-cores"], 0.022],
  [["ubuntu-24.04-arm64-16-cores"], 0.026],
  [["windows-2025"], 0.01],
  [["windows-11-arm"], 0.008],
  [["windows-latest-8-cores"], 0.042],
  [["macos-15"], 0.062],
  [["macos-latest-large"], 0.077],
  [["macos-15-xlarge"], 0.102],
  [["self-hosted", "linux", "x64"], 0],
  [["depot-ubuntu-24.04"], null],
  [["ubuntu-latest-gpu"], null],
  [["constructor"], null],
  [[], null],
])("%j costs %s a minute", (labels, price) => {
  expect(priceOf(labels, listPrices)?.perMinute ?? null).toBe(price);
});

describe("cost", () => {
  const jobs: JobSketch[] = [
    { name: "test", created: 0, begun: 1, completed: 2.1 },
    { name: "lint", created: 0, completed: 0.2 },
    { name: "skipped", created: 0, completed: 0, conclusion: "skipped" },
  ];
  const cost = (visibility: object, sketch = jobs) =>
    buildReport({ repository: { ...repository, ...visibility }, runs: [runEntry({ jobs: sketch })] }).cost;

  test("every job is rounded up to whole minutes; a public repository pays nothing for standard runners", () => {
    expect(cost({})).toEqual({
      byArea: null,
      listUsd: 0.018,
      billedUsd: 0,
      pricesFrom: "2026-01-01",
      jobs: [
        { job: "test", minutes: 2, listUsd: 0.012 },
        { job: "lint", minutes: 1, listUsd: 0.006 },
      ],
    });
  });

  test("a private repository pays the list, and larger runners cost everywhere", () => {
    const larger = [{ name: "big", created: 0, completed: 3, labels: ["ubuntu-latest-16-cores"] }, ...jobs];
    expect(cost({ private: true, visibility: "private" })?.billedUsd).toBe(0.018);
    expect(cost({}, larger)).toMatchObject({ listUsd: 0.144, billedUsd: 0.126 });
  });

  test("without the visibility the bill is unknown, and a price table of one's own is taken", () => {
    const recording = { repository: { full_name: "acme/shop" }, runs: [runEntry({ jobs })] };
    const report = buildReport(recording, {
      ...listPrices,
      from: "2027-03-01",
      labels: { "ubuntu-latest": 1 },
    });
    expect(report.cost).toMatchObject({ listUsd: 3, billedUsd: 3, pricesFrom: "2027-03-01" });
    expect(buildReport(recording).cost?.billedUsd).toBeNull();
    expect(buildReport(recording).missing.map(({ what }) => what)).toContain("cost.billedUsd");
  });

  test("a runner without a list price is named and left out", () => {
    const report = buildReport({
      repository,
      runs: [runEntry({ jobs: [...jobs, { name: "own", created: 0, completed: 5, labels: ["acme-fast"] }] })],
    });
    expect(report.cost?.listUsd).toBe(0.018);
    expect(report.cost?.jobs).toContainEqual({ job: "own", minutes: 5, listUsd: null });
    expect(report.missing.find(({ what }) => what === "cost.jobs")?.reason).toContain("acme-fast");
  });
});
