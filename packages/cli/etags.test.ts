import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { etagFolder } from "./etags.ts";

let home: string;
let log: string[];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "etags-"));
  log = [];
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const response = { status: 200, headers: { etag: '"1"' }, body: "[]" };
const folder = () => join(home, "keep-pace", "github");
const open = (token = "a") =>
  etagFolder({ XDG_CACHE_HOME: home }, ["https://api.github.com", token], (line) => log.push(line));

test("an answer is kept from one process to the next, readable by its owner alone", () => {
  expect(open().get("/repos/o/r")).toBeUndefined();
  open().set("/repos/o/r", response);
  expect(open().get("/repos/o/r")).toEqual(response);
  const [file = ""] = readdirSync(folder());
  expect(statSync(join(folder(), file)).mode & 0o077).toBe(0);
});

test("what one token saw is not shown to another", () => {
  open("a").set("/repos/o/r", response);
  expect(open("b").get("/repos/o/r")).toBeUndefined();
});

test.each(["{", "null", '{"status": 200}'])("a damaged one (%s) is thrown away and said so", (text) => {
  open().set("/repos/o/r", response);
  const [file = ""] = readdirSync(folder());
  writeFileSync(join(folder(), file), text);
  expect(open().get("/repos/o/r")).toBeUndefined();
  expect(log.join()).toContain("damaged");
  expect(readdirSync(folder())).toEqual([]);
});

test("old ones go, huge ones never come", () => {
  mkdirSync(folder(), { recursive: true });
  const old = join(folder(), "old.json");
  writeFileSync(old, "{}");
  utimesSync(old, 0, 0);
  open().set("/huge", { ...response, body: "x".repeat(3_000_000) });
  open().set("/small", response);
  expect(readdirSync(folder())).toHaveLength(1);
});

test("a disk that takes nothing stops nothing", () => {
  writeFileSync(join(home, "keep-pace"), "a file where the folder should be");
  const store = open();
  store.set("/repos/o/r", response);
  expect(store.get("/repos/o/r")).toBeUndefined();
  expect(log).toEqual([]);
});
