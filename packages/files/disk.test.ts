import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diskFiles } from "./disk.ts";
import { maxFileBytes } from "./files.ts";

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "keep-pace-disk-"));
  root = join(base, "repository");
  mkdirSync(join(root, "web"), { recursive: true });
  writeFileSync(join(root, "web/Dockerfile"), "FROM node\n");
  writeFileSync(join(base, "secret"), "outside\n");
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

const open = (paths: string[] = []) => diskFiles(root, { paths, tracked: paths });

describe("diskFiles", () => {
  it("sorts the listing and knows what git tracks", () => {
    const files = diskFiles(root, { paths: ["b", "a", "B", "a"], tracked: ["a"] });
    expect(files.paths).toEqual(["B", "a", "b"]);
    expect(files.tracked).toEqual(new Set(["a"]));
    expect(diskFiles(root, { paths: [], tracked: null }).tracked).toBeNull();
  });

  it("reads bytes and text", () => {
    writeFileSync(join(root, "bom"), new Uint8Array([0xef, 0xbb, 0xbf, 0x41]));
    expect(open().text("web/Dockerfile")).toBe("FROM node\n");
    expect(open().bytes("bom")).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]));
    expect(open().text("bom")).toBe("\ufeffA");
  });

  it("follows links that stay inside and no others", () => {
    symlinkSync("web/Dockerfile", join(root, "inside"));
    symlinkSync("../secret", join(root, "outside"));
    symlinkSync("..", join(root, "up"));
    symlinkSync(join(base, "nowhere"), join(root, "dangling"));
    symlinkSync("loop", join(root, "loop"));
    const files = open();
    expect(files.text("inside")).toBe("FROM node\n");
    for (const path of ["outside", "up/secret", "../secret"]) {
      expect(files.text(path), path).toEqual({
        code: "link-outside",
        message: `${path} leads out of the repository, so it is not read.`,
      });
    }
    expect(files.bytes("dangling")).toMatchObject({ code: "missing" });
    expect(files.bytes("loop")).toMatchObject({ code: "not-a-file" });
  });

  it("also works when the root itself is reached through a link", () => {
    symlinkSync(root, join(base, "alias"));
    const files = diskFiles(join(base, "alias"), { paths: [], tracked: null });
    expect(files.text("web/Dockerfile")).toBe("FROM node\n");
    expect(files.isLink("web/Dockerfile")).toBe(false);
  });

  it("tells links and what lies behind linked folders", () => {
    symlinkSync("web", join(root, "linked"));
    symlinkSync("../secret", join(root, "outside"));
    symlinkSync("..", join(root, "up"));
    const files = open();
    expect(files.isLink("linked")).toBe(true);
    expect(files.isLink("linked/Dockerfile")).toBe(true);
    expect(files.isLink("web/Dockerfile")).toBe(false);
    expect(files.isLink("web/missing")).toBe(false);
    expect(files.exists("linked/Dockerfile")).toBe(true);
    expect(files.exists("outside")).toBe(true);
    expect(files.exists("web")).toBe(false);
    expect(files.exists("web/missing")).toBe(false);
    expect(files.exists("../secret")).toBe(false);
    expect(files.exists("up/secret")).toBe(false);
  });

  it("refuses folders, fifos and files above the limit without waiting", () => {
    execFileSync("mkfifo", [join(root, "fifo")]);
    writeFileSync(join(root, "large"), "");
    truncateSync(join(root, "large"), maxFileBytes + 1);
    expect(open().bytes("web")).toMatchObject({ code: "not-a-file" });
    expect(open().bytes("")).toMatchObject({ code: "not-a-file" });
    expect(open().bytes("fifo")).toMatchObject({ code: "not-a-file" });
    expect(open().bytes("large")).toEqual({ code: "too-large", message: "large is larger than 16 MB." });
  });

  it("says when a file is gone, is no text or has an impossible name", () => {
    const files = open(["web/Dockerfile"]);
    rmSync(join(root, "web/Dockerfile"));
    expect(files.text("web/Dockerfile")).toEqual({
      code: "missing",
      message: "web/Dockerfile does not exist.",
    });
    writeFileSync(join(root, "binary"), new Uint8Array([1, 0, 2]));
    expect(files.text("binary")).toMatchObject({ code: "not-text" });
    expect(files.bytes("web/Dockerfile/below")).toMatchObject({ code: "missing" });
    expect(files.bytes("nul\0byte")).toMatchObject({ code: "missing" });
    expect(files.bytes("x".repeat(5000))).toMatchObject({ code: "missing" });
  });

  it.skipIf(process.getuid?.() === 0)("says when it may not read", () => {
    chmodSync(join(root, "web/Dockerfile"), 0);
    expect(open().bytes("web/Dockerfile")).toMatchObject({ code: "denied" });
  });
});
