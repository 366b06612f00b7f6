// Writes what is derived from the commands' specs: action.yml inputs and outputs, the READMEs' tables,
// the example's output and the JSON Schema. With --check writes nothing and names what is out of date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { derivedFiles } from "./derived.ts";

const root = join(import.meta.dirname, "..");
const stale = [...(await derivedFiles(root))].filter(([path, text]) => read(path) !== text);
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is out of date: run npm run docs and commit it.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  console.log(stale.length > 0 ? `wrote ${stale.map(([path]) => path).join(", ")}` : "nothing to write");
}

function read(path: string): string | null {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return null;
  }
}
