// Prints how good plans are and how long they take. Timing series: KEEP_PACE_TIMINGS_DATA names their folder;
// KEEP_PACE_PYTEST_SPLIT_PYTHON a Python that has pytest-split, to run beside.
import { balance } from "./sharding/balance.ts";
import { few } from "./sharding/few.ts";
import { forecast } from "./sharding/forecast.ts";
import { number } from "./sharding/number.ts";
import { speed } from "./sharding/speed.ts";

const parts: Record<string, () => string> = { balance, few, number, speed, forecast };
for (const name of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts)) {
  const start = performance.now();
  console.log(`## ${name}\n\n${parts[name]?.()}\n\n${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
