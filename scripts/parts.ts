/** Installs the real programs that tests run: all of them, or those named. A second run does nothing. */
import { catalogue, partsFolder } from "./parts/catalogue.ts";
import { install } from "./parts/install.ts";

const named = process.argv.slice(2);
const unknown = named.filter((name) => !catalogue.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no part named ${unknown.join(", ")}; there are ${catalogue.map((p) => p.name).join(", ")}.`,
  );
  process.exit(2);
}

let failed = 0;
for (const part of catalogue) {
  if (named.length > 0 && !named.includes(part.name)) continue;
  const start = performance.now();
  try {
    const fresh = install(part, partsFolder());
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${part.name} ${part.version}: ${fresh ? `installed in ${seconds} s` : "already there"}`);
  } catch (error) {
    failed += 1;
    console.error(`${part.name} ${part.version}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
