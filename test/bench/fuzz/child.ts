// Tries the cases of the parsers from one on, in a process that its parent ends when one hangs. Says what it does by
// lines of JSON, each written before it goes on.
import { writeSync } from "node:fs";
import { attempt } from "./attempt.ts";
import { targets } from "./targets.ts";

const [first, start, only, seconds] = process.argv.slice(2) as [string, string, string, string];
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);
const mostCases = 100_000;
let from = Number(start);
for (const [at, target] of targets.entries()) {
  if (at < Number(first) || (only !== "" && target.name !== only)) continue;
  const end = process.cpuUsage().user / 1e6 + Number(seconds);
  let [refused, slowest, cases] = [0, 0, 0];
  for (let number = from; number < mostCases && process.cpuUsage().user / 1e6 < end; number += 1) {
    say({ at, number });
    const tried = await attempt(target, number);
    cases += 1;
    refused += Number(tried.refused);
    slowest = Math.max(slowest, tried.milliseconds);
    if (tried.problem !== null) say({ at, number, problem: tried.problem });
  }
  from = 0;
  say({ at, cases, refused, slowest });
}
