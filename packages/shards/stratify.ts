import { pathOf } from "@keep-pace/timings";
import { improve } from "./pack/improve.ts";
import { makespan, type Packing } from "./pack/packing.ts";
import { stratified } from "./pack/stratified.ts";
import type { PlannedTest } from "./test.ts";
import type { Family, Unit } from "./units.ts";

/** How much later by forecast the last shard may end for it: forecasts are off by far more. */
const worth = 1.0005;
/** Units × shards beyond which it would cost more time than it gives. */
const affordable = 10_000_000;

/** `packing`, or one as even that keeps the pieces of a file, and the files of a folder, apart: they are late together. */
export function stratify(
  packing: Packing,
  units: readonly Unit[],
  families: readonly Family[],
  tests: readonly PlannedTest[],
  bound: number,
): Packing {
  const shards = packing.loads.length;
  if (shards < 2 || units.length * shards > affordable) return packing;
  const seconds = Float64Array.from(units, (unit) => unit.seconds);
  const isEven = (other: Packing) => makespan(other) <= worth * makespan(packing);
  const apart = stratified(seconds, shards, groupings(units, families, tests));
  if (isEven(apart)) return apart;
  const improved = improve(apart, seconds, bound);
  return isEven(improved) ? improved : packing;
}

function groupings(
  units: readonly Unit[],
  families: readonly Family[],
  tests: readonly PlannedTest[],
): Int32Array[] {
  const fileOf = new Int32Array(tests.length);
  const folderOf = new Int32Array(families.length);
  const folders = new Map<string, number>();
  families.forEach((family, file) => {
    for (const at of family.tests) fileOf[at] = file;
    const path = pathOf((tests[family.tests[0] as number] as PlannedTest).id);
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    if (!folders.has(folder)) folders.set(folder, folders.size);
    folderOf[file] = folders.get(folder) as number;
  });
  const files = Int32Array.from(units, (unit) => fileOf[unit.tests[0] as number] as number);
  return [files, files.map((file) => folderOf[file] as number)];
}
