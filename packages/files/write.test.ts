import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WriteError, writeFiles } from "./write.ts";

let base: string;
let root: string;
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (path: string) => readFileSync(join(root, path), "utf8");
const leftovers = () => readdirSync(root).filter((name) => name.endsWith(".tmp"));

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "keep-pace-write-"));
  root = join(base, "repository");
  mkdirSync(join(root, "web"), { recursive: true });
  writeFileSync(join(root, "Dockerfile"), "old\n");
  writeFileSync(join(base, "secret"), "outside\n");
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

/** Expects a refusal that names `path`, leaves the first target alone and no temporary file behind. */
function expectRefused(path: string, reason: string, extra: { before?: Uint8Array | null } = {}) {
  const write = () =>
    writeFiles(root, [
      { path: "Dockerfile", bytes: bytes("new\n") },
      { path, bytes: bytes("x"), ...extra },
    ]);
  expect(write).toThrow(new WriteError(path, reason));
  expect(read("Dockerfile")).toBe("old\n");
  expect(leftovers()).toEqual([]);
}

describe("writeFiles", () => {
  it("replaces and creates files, keeping the mode", () => {
    chmodSync(join(root, "Dockerfile"), 0o750);
    writeFiles(root, [
      { path: "Dockerfile", bytes: bytes("new\n"), before: bytes("old\n") },
      { path: "web/.dockerignore", bytes: bytes("node_modules\n"), before: null },
    ]);
    expect(read("Dockerfile")).toBe("new\n");
    expect(read("web/.dockerignore")).toBe("node_modules\n");
    expect(statSync(join(root, "Dockerfile")).mode & 0o7777).toBe(0o750);
    expect(statSync(join(root, "web/.dockerignore")).mode & 0o7777).toBe(0o666 & ~process.umask());
    expect(readdirSync(join(root, "web"))).toEqual([".dockerignore"]);
    expect(leftovers()).toEqual([]);
  });

  it("refuses links, also those that stay inside", () => {
    symlinkSync("../secret", join(root, "out"));
    symlinkSync("Dockerfile", join(root, "in"));
    symlinkSync("nowhere", join(root, "dangling"));
    for (const path of ["out", "in", "dangling"]) expectRefused(path, "it is a symbolic link");
    expect(readFileSync(join(base, "secret"), "utf8")).toBe("outside\n");
    expect(existsSync(join(root, "nowhere"))).toBe(false);
  });

  it("refuses what lies outside, by name or through a linked folder", () => {
    symlinkSync("..", join(root, "up"));
    for (const path of ["../secret", "up/secret", "up/new", ""]) {
      expectRefused(path, "it lies outside the repository");
    }
    expect(readdirSync(base).sort()).toEqual(["repository", "secret"]);
  });

  it("does not write through a hard link to the outside", () => {
    linkSync(join(base, "secret"), join(root, "hard"));
    writeFiles(root, [{ path: "hard", bytes: bytes("new\n") }]);
    expect(readFileSync(join(base, "secret"), "utf8")).toBe("outside\n");
  });

  it("refuses folders, missing folders and one file named twice", () => {
    symlinkSync("web", join(root, "alias"));
    expectRefused("web", "it is not a regular file");
    expectRefused("missing/file", "its folder does not exist or cannot be read");
    expectRefused("./Dockerfile", "it would be written twice");
    expect(() =>
      writeFiles(root, [
        { path: "web/new", bytes: bytes("1") },
        { path: "alias/new", bytes: bytes("2") },
      ]),
    ).toThrow("alias/new was not written: it would be written twice.");
    expect(readdirSync(join(root, "web"))).toEqual([]);
  });

  it("refuses a file that changed since it was read", () => {
    writeFileSync(join(root, "other"), "edited by hand\n");
    const reason = "it changed in the meantime, so run the command again";
    expectRefused("other", reason, { before: bytes("read earlier\n") });
    expectRefused("other", reason, { before: null });
    expectRefused("gone", reason, { before: bytes("read earlier\n") });
  });

  it("puts the first file back when the second turns into a folder at the last moment", () => {
    chmodSync(join(root, "Dockerfile"), 0o750);
    const raced = {
      path: "raced",
      get bytes() {
        mkdirSync(join(root, "raced"));
        return bytes("x");
      },
    };
    const changes = [
      { path: "Dockerfile", bytes: bytes("new\n") },
      { path: "new", bytes: bytes("1") },
      raced,
    ];
    expect(() => writeFiles(root, changes)).toThrow(/^raced was not written: the system refused \(\w+\)\.$/);
    expect(read("Dockerfile")).toBe("old\n");
    expect(statSync(join(root, "Dockerfile")).mode & 0o7777).toBe(0o750);
    expect(readdirSync(root).sort()).toEqual(["Dockerfile", "raced", "web"]);
  });

  it.skipIf(process.getuid?.() === 0)("writes nothing when one folder is read-only", () => {
    chmodSync(join(root, "web"), 0o555);
    expectRefused("web/new", "permission denied");
  });

  it.skipIf(process.getuid?.() === 0)("leaves a protected file alone", () => {
    writeFileSync(join(root, "web/protected"), "mine\n", { mode: 0o444 });
    expectRefused("web/protected", "permission denied");
  });
});
