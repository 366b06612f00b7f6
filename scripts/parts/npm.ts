import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./part.ts";
import { run } from "./run.ts";

/** A program of an npm package; `file` is its path inside the package, `beside` are packages it needs (`name@version`). */
export function npm(
  name: string,
  version: string,
  source: { readonly package: string; readonly file: string; readonly beside?: readonly string[] },
): Part {
  return {
    name,
    version,
    provides: [`bin/${name}`],
    install(folder) {
      const packages = [`${source.package}@${version}`, ...(source.beside ?? [])];
      run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", ...packages]);
      mkdirSync(join(folder, "bin"));
      symlinkSync(join("../node_modules", source.package, source.file), join(folder, "bin", name));
    },
  };
}
