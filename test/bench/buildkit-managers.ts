/*
 * A small project of each package manager that installs where no registry but npm's, PyPI and crates.io is reached,
 * with its source above the install: both files built for real, the images compared, and a rebuild after an edit of
 * the source. KEEP_PACE_MANAGERS names those to try, with `;` between them.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { type Built, buildCase, pushTool } from "../support/managers/build.ts";
import { nodeCases } from "../support/managers/node.ts";
import { otherCases } from "../support/managers/others.ts";
import { pythonCases } from "../support/managers/python.ts";
import { part } from "../support/parts.ts";

const only = process.env.KEEP_PACE_MANAGERS?.split(";");
const missing = [...buildkitParts, "bun", "yarn-berry"].filter((name) => part(name) === null);
if (missing.length > 0)
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
else await measureAll();

async function measureAll(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "managers-"));
  await using buildkit = await startBuildKit();
  const tools = new Map<string, string>();
  console.log("| manager | rebuild, s | fixed | install after an edit | image |");
  for (const each of [...nodeCases(), ...pythonCases(), ...otherCases]) {
    if (only && !only.includes(each.name)) continue;
    try {
      const key = JSON.stringify(each.tool);
      const tool = tools.get(key) ?? (await pushTool(buildkit, each, `tool-${tools.size}`));
      tools.set(key, tool);
      console.log(show(each.name, await buildCase(buildkit, each, tool, scratch)));
    } catch (error) {
      console.log(`${each.name}: ${String(error).slice(-900)}`);
    }
  }
  rmSync(scratch, { recursive: true, force: true });
}

function show(name: string, { before, after, cached, differences, noise, patch }: Built): string {
  if (process.env.KEEP_PACE_VERBOSE) console.log(patch);
  const state = cached === null ? "with its cache" : cached ? "cached" : "ran";
  const image =
    differences.length === 0
      ? `same (${noise} paths differ by themselves)`
      : `${differences.length}: ${differences.slice(0, 4).join("; ")}`;
  return `| ${name} | ${before.toFixed(1)} | ${after.toFixed(1)} | ${state} | ${image} |`;
}
