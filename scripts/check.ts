// Everything that can be judged without running the product: types, lint, unused code, derived files.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const checks: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ["types", "tsc", "-p", "."],
  ["format and lint", "biome", "ci", "."],
  ["unused code and dependencies", "knip"],
  ["derived files", "node", "scripts/docs.ts", "--check"],
];

const failed = checks.filter(([, command, ...args]) => {
  const bin = join(root, "node_modules/.bin", command);
  return spawnSync(bin, args, { cwd: root, stdio: "inherit" }).status !== 0;
});
for (const [what, command, ...args] of failed)
  console.error(`failed: ${what} (${command} ${args.join(" ")})`);
process.exitCode = failed.length > 0 ? 1 : 0;
