import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, root, sources } from "../support/sources.ts";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const files = ["packages", "actions", "scripts", "test"].flatMap(sources);
const imported = new Set([...files, "vitest.config.ts"].flatMap(importsOf).map(packageOf));

// Used by name, not by import; the two clients run in jobs of the tests' fake services.
const programs = ["typescript", "@biomejs/biome", "knip", "node", "@actions/artifact", "@actions/cache"];

test("every declared dependency is imported somewhere", () => {
  const declared = Object.keys(manifest.devDependencies).filter((name) => !programs.includes(name));
  const unused = declared.filter(
    (name) => !imported.has(name.replace(/^@types\//, "")) && name !== "@types/node",
  );
  expect(unused).toEqual([]);
});

test("nothing is installed at run time, and nothing is a native add-on", () => {
  expect(manifest.dependencies).toBeUndefined();
  const dist = readdirSync(join(root, "dist"));
  expect(dist.filter((name) => !/\.(js|json|txt)$/.test(name))).toEqual([]);
});

test("the lock file carries no download address", () => {
  expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(/"resolved": "https?:/);
});

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
