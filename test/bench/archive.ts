// What a job downloads for every `uses:` line: the repository at its ref, as git archive makes it.
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { budget } from "./run/budget.ts";

const root = join(import.meta.dirname, "../..");
const archive = execFileSync("git", ["archive", "--format=tar", "HEAD"], {
  cwd: root,
  maxBuffer: 512 * 1024 * 1024,
});
const dist = readdirSync(join(root, "dist")).map((name) => ({
  name,
  bytes: statSync(join(root, "dist", name)).size,
}));
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

const packed = gzipSync(archive, { level: 6 }).length;
console.log(`git archive | gzip   ${kilobytes(packed)} (budget 1200 kB)`);
budget("`git archive`, gzipped", packed / 1000, 1200, "kB");
console.log(
  `dist/ unpacked       ${kilobytes(dist.reduce((sum, { bytes }) => sum + bytes, 0))} in ${dist.length} files`,
);
for (const { name, bytes } of dist.sort((a, b) => b.bytes - a.bytes).slice(0, 8)) {
  console.log(`  ${name.padEnd(28)} ${kilobytes(bytes)}`);
}
