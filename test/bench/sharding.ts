// Prints how good plans are and how long they take. Timing series: KEEP_PACE_TIMINGS_DATA names their folder;
// KEEP_PACE_PYTEST_SPLIT_PYTHON a Python that has pytest-split, to run beside.
import { balance } from "./sharding/balance.ts";
import { readSeries } from "./sharding/data.ts";
import { few } from "./sharding/few.ts";
import { forecast, madeUp } from "./sharding/forecast.ts";
import { number } from "./sharding/number.ts";
import { speed } from "./sharding/speed.ts";

const free: Record<string, () => string> = { few, speed, madeUp };
const onSeries: Record<string, () => string> = { balance, number, forecast };
const named = process.argv.slice(2);
const hasSeries = readSeries().length > 0;

for (const [name, part] of Object.entries({ ...free, ...onSeries })) {
  if (named.length > 0 && !named.includes(name)) continue;
  if (name in onSeries && !hasSeries) {
    console.log(`## ${name}\n\nskipped: KEEP_PACE_TIMINGS_DATA names no folder with timing series\n`);
    continue;
  }
  const start = performance.now();
  console.log(`## ${name}\n\n${part()}\n\n${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
