import { buildReport } from "@keep-pace/delivery";
import { expect, test } from "vitest";
import {
  type ChangeSketch,
  deliveries,
  deployment,
  incident,
  mergeOf,
} from "../../../test/support/history.ts";

/** Pseudo-random numbers in [0, 1), the same on every machine. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const days = 28;
const truth = { perDay: 1.5, failed: 0.2, lead: 120 + 600 * Math.LN2, recovery: 5 + 60 * Math.LN2 };

/** Deployments at random instants, of which some fail at random; whatever follows is told as GitHub tells it. */
function history(random: () => number) {
  const changes: ChangeSketch[] = [];
  const deployments: ReturnType<typeof deployment>[] = [];
  const incidents: ReturnType<typeof incident>[] = [];
  const pause = (mean: number) => -mean * Math.log(1 - random());
  for (let at = pause(1440 / truth.perDay); at < days * 1440; at += pause(1440 / truth.perDay)) {
    const number = changes.length + 1;
    const merged = at - 10;
    changes.push({ number, merged, commits: [{ authored: at - 120 - pause(600) }] });
    deployments.push(deployment(number, mergeOf(number), at));
    if (random() < truth.failed) {
      incidents.push(incident(5000 + number, `since #${number}`, at + 1, at + 5 + pause(60)));
    }
  }
  return deliveries(days, changes, deployments, { incidents });
}

test("over many histories the intervals hold the truth at least as often as they say", () => {
  const random = dice(20_260_901);
  const inside = { frequency: 0, failed: 0, lead: 0, recovery: 0 };
  const asked = { ...inside };
  const count = (name: keyof typeof inside, value: number, low?: number | null, high?: number | null) => {
    if (low == null || high == null) return;
    asked[name] += 1;
    if (low <= value && value <= high) inside[name] += 1;
  };
  for (let round = 0; round < 400; round += 1) {
    const { dora } = buildReport(history(random));
    const { deploymentFrequency, changeFailRate, leadTime, recovery } = dora ?? {};
    count("frequency", truth.perDay * 7, deploymentFrequency?.low, deploymentFrequency?.high);
    count("failed", truth.failed, changeFailRate?.low, changeFailRate?.high);
    count("lead", truth.lead * 60, leadTime?.low, leadTime?.high);
    count("recovery", truth.recovery * 60, recovery?.low, recovery?.high);
  }
  // 95 %, less what 400 rounds may miss it by: two standard errors.
  for (const name of ["frequency", "failed", "lead", "recovery"] as const) {
    expect(asked[name], name).toBeGreaterThan(250);
    expect(inside[name] / asked[name], name).toBeGreaterThan(
      0.95 - 2 * Math.sqrt((0.95 * 0.05) / asked[name]),
    );
  }
}, 60_000);
