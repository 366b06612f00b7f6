import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogue, partsFolder } from "./catalogue.ts";
import { install, isInstalled } from "./install.ts";
import type { Part } from "./part.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parts-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const tool = (lay: Part["install"], version = "1"): Part => ({
  name: "tool",
  version,
  provides: ["tool"],
  install: lay,
});

test("a part is installed once for each version", () => {
  const folders: string[] = [];
  const lay = (folder: string) => {
    folders.push(folder);
    writeFileSync(join(folder, "tool"), "");
  };
  expect(install(tool(lay), root)).toBe(true);
  expect(install(tool(lay), root)).toBe(false);
  expect(install(tool(lay, "2"), root)).toBe(true);
  expect(folders).toHaveLength(2);
  expect(readdirSync(root).sort()).toEqual(["tool-1", "tool-2"]);
});

test("an installation that fails half-way leaves nothing behind", () => {
  const part = tool((folder) => {
    writeFileSync(join(folder, "tool"), "");
    throw new Error("no room");
  });
  expect(() => install(part, root)).toThrow("no room");
  expect(isInstalled(part, root)).toBe(false);
  expect(readdirSync(root)).toEqual([]);
});

test("a part without one of its files is refused and not kept", () => {
  const part = tool(() => {});
  expect(() => install(part, root)).toThrow("tool was installed without tool.");
  expect(readdirSync(root)).toEqual([]);
});

test("a link whose target is gone is installed again", () => {
  const target = join(root, "elsewhere");
  const part = tool((folder) => {
    writeFileSync(target, "");
    symlinkSync(target, join(folder, "tool"));
  });
  install(part, root);
  rmSync(target);
  expect(isInstalled(part, root)).toBe(false);
  expect(install(part, root)).toBe(true);
  expect(existsSync(join(root, "tool-1/tool"))).toBe(true);
});

test("no two parts provide a file of the same name", () => {
  const files = catalogue.flatMap((part) => part.provides);
  expect(new Set(files).size).toBe(files.length);
});

test("the folder can be chosen, and lies in the user's cache otherwise", () => {
  expect(partsFolder({ KEEP_PACE_PARTS: "/a", XDG_CACHE_HOME: "/b" })).toBe("/a");
  expect(partsFolder({ XDG_CACHE_HOME: "/b" })).toBe("/b/keep-pace-parts");
  expect(partsFolder({})).toMatch(/\/\.cache\/keep-pace-parts$/);
});
