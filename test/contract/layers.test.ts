import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, root, sources } from "../support/sources.ts";

// cli, actions → commands → domain → findings: who may know whom among our own packages.
const outer = ["cli", "runner", "command", "github", "check", "static-check", "workspace"];
const isTest = (file: string) => file.endsWith(".test.ts");
const packages = readdirSync(join(root, "packages"));
const domain = packages.filter((name) => !outer.includes(name));
const product = packages.flatMap((name) => sources(`packages/${name}`)).filter((file) => !isTest(file));

test("only the runner imports @actions/*, and actions are doors of at most ten lines", () => {
  const importers = [...product, ...sources("actions")].filter((file) =>
    importsOf(file).some((name) => name.startsWith("@actions/")),
  );
  expect(importers.filter((file) => !file.startsWith("packages/runner/"))).toEqual([]);
  for (const door of sources("actions")) {
    expect(readFileSync(join(root, door), "utf8").trimEnd().split("\n").length, door).toBeLessThanOrEqual(10);
  }
});

test("in a domain package only commands/ knows hosts and doors", () => {
  const offenders = domain
    .flatMap((name) => sources(`packages/${name}`))
    .filter((file) => !isTest(file) && !/^packages\/[^/]+\/(commands\/|index\.ts$)/.test(file))
    .filter((file) =>
      importsOf(file).some((name) => outer.some((other) => name.startsWith(`@keep-pace/${other}`))),
    );
  expect(offenders).toEqual([]);
});

test("the domain reads no environment, clock, network or program", () => {
  // files/ is the port's own implementation on disk.
  const pure = domain.filter((name) => name !== "files").flatMap((name) => sources(`packages/${name}`));
  const forbidden =
    /\bprocess\.(env|cwd|argv)|\bDate\.now\(|new Date\(\)|\bfetch\(|from "node:(fs|child_process|net|http|https|os)"/;
  const offenders = pure
    .filter((file) => !isTest(file) && !file.includes("/commands/"))
    .filter((file) => forbidden.test(readFileSync(join(root, file), "utf8")));
  expect(offenders).toEqual([]);
});

test("packages meet only at their public faces, and say which they use", () => {
  for (const file of product) {
    const owner = file.split("/")[1] as string;
    const manifest = JSON.parse(readFileSync(join(root, "packages", owner, "package.json"), "utf8"));
    const used = importsOf(file).filter((name) => name.startsWith("@keep-pace/"));
    for (const name of used) {
      const provider = name.split("/").slice(0, 2).join("/");
      expect(manifest.dependencies ?? {}, `${file} imports ${name}`).toHaveProperty([provider]);
    }
    const climbing = importsOf(file).filter((name) => name.startsWith(".") && leaves(file, name, owner));
    expect(climbing, file).toEqual([]);
  }
});

function leaves(file: string, name: string, owner: string): boolean {
  const target = join(root, file, "..", name);
  return !target.startsWith(join(root, "packages", owner)) && !target.endsWith("package.json");
}

test("every package has a face that exists", () => {
  for (const name of packages) {
    const { exports } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    const faces: string[] = typeof exports === "string" ? [exports] : Object.values(exports);
    for (const face of faces)
      expect(existsSync(join(root, "packages", name, face)), `${name} ${face}`).toBe(true);
  }
});
