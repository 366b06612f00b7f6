import { basename, join } from "node:path";
import { describe, test } from "vitest";
import { catalogue, partsFolder } from "../../scripts/parts/catalogue.ts";
import { folderOf, isInstalled } from "../../scripts/parts/install.ts";

/**
 * The absolute path of a file that a part provides, named by its last name (`act`, `buildctl`,
 * `base-image`), or `null` where the part is not installed. Throws for a name no part has.
 */
export function part(file: string): string | null {
  const owner = catalogue.find(({ provides }) => provides.some((path) => basename(path) === file));
  if (!owner) throw new Error(`No part provides ${file}: add one to scripts/parts/catalogue.ts.`);
  if (!isInstalled(owner, partsFolder())) return null;
  const path = owner.provides.find((provided) => basename(provided) === file) as string;
  return join(folderOf(owner, partsFolder()), path);
}

/** As `part`, for code that runs only where the part is there. */
export function requirePart(file: string): string {
  const path = part(file);
  if (path === null) throw new Error(`${file} is not installed; run: node scripts/parts.ts`);
  return path;
}

/**
 * A `test` that needs the given parts. Where one is missing the test is skipped and its name says why;
 * with KEEP_PACE_REQUIRE_PARTS=1 it fails instead, so that CI never loses tests silently.
 */
export function testWith(...files: readonly string[]): typeof test {
  return files.some((file) => part(file) === null) ? (without(files, test) as typeof test) : test;
}

/** As `testWith`, for a `describe` whose set-up hooks need the parts. */
export function describeWith(...files: readonly string[]): (name: string, body: () => void) => void {
  if (files.every((file) => part(file) !== null)) return (name, body) => void describe(name, body);
  return (name) => describe(name, () => void without(files, test)("all its tests"));
}

function without(files: readonly string[], register: typeof test): (name: string) => void {
  const missing = files.filter((file) => part(file) === null);
  const reason = `${missing.join(", ")} not installed; run: node scripts/parts.ts`;
  if (process.env.KEEP_PACE_REQUIRE_PARTS !== "1")
    return (name) => register.skip(`${name} [skipped: ${reason}]`);
  return (name) =>
    register(name, () => {
      throw new Error(reason);
    });
}
