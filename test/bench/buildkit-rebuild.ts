// Seconds to rebuild the example's fixable images after an edit of one source file, as they are and after the fix.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildkitParts, startBuildKit } from "../support/buildkit.ts";
import { cli } from "../support/cli.ts";
import { part } from "../support/parts.ts";
import { root } from "../support/sources.ts";

const rounds = 3;
const images = [
  {
    name: "web (npm install)",
    folder: "web",
    source: "src/server.ts",
    comment: "\n// edited\n",
    install: "npm install",
  },
  {
    name: "api (pip install -r)",
    folder: "api",
    source: "orders/app.py",
    comment: "\n# edited\n",
    install: "pip install",
  },
];

const missing = buildkitParts.filter((name) => part(name) === null);
if (missing.length > 0) {
  console.log(`skipped: ${missing.join(", ")} not installed; run node scripts/parts.ts`);
} else {
  await measure();
}

async function measure(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), "rebuild-"));
  await using buildkit = await startBuildKit();
  for (const { name, folder, source, comment, install } of images) {
    for (const state of ["as it is", "fixed"]) {
      const context = join(scratch, `${folder}-${state}`.replaceAll(" ", "-"));
      cpSync(join(root, "examples/slow-monorepo", folder), context, { recursive: true });
      if (state === "fixed") cli(context, ["fix", ".", "--commits", "0"]);
      const cold = await buildkit.build({ context });
      const warm: number[] = [];
      let cached = "";
      for (let round = 0; round < rounds; round += 1) {
        appendFileSync(join(context, source), comment);
        const { seconds, steps } = await buildkit.build({ context });
        warm.push(seconds);
        cached = steps.find(({ instruction }) => instruction.includes(install))?.cached ? "cached" : "ran";
      }
      const median = warm.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
      console.log(
        `${name.padEnd(22)} ${state.padEnd(9)} cold ${cold.seconds.toFixed(1).padStart(6)} s   after an edit ${median.toFixed(2).padStart(6)} s   install ${cached}`,
      );
    }
  }
  rmSync(scratch, { recursive: true });
}
