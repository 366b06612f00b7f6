import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { diffImages, readImage } from "./diff.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "images-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An OCI layout whose layers hold the given files, one record a layer. */
function image(config: object, ...layers: readonly Record<string, string>[]): string {
  const layout = mkdtempSync(join(folder, "layout-"));
  mkdirSync(join(layout, "blobs/sha256"), { recursive: true });
  const put = (content: string | Buffer) => {
    const sha256 = createHash("sha256").update(content).digest("hex");
    writeFileSync(join(layout, "blobs/sha256", sha256), content);
    return { digest: `sha256:${sha256}`, mediaType: "application/vnd.oci.image.layer.v1.tar" };
  };
  const manifest = put(
    JSON.stringify({
      config: put(JSON.stringify({ os: "linux", architecture: "amd64", config })),
      layers: layers.map((files) => put(tar(files))),
    }),
  );
  writeFileSync(join(layout, "index.json"), JSON.stringify({ manifests: [manifest] }));
  return layout;
}

function tar(files: Record<string, string>): Buffer {
  const root = mkdtempSync(join(folder, "layer-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  execFileSync("tar", ["-C", root, "--sort=name", "-cf", join(folder, "layer.tar"), "."]);
  return readFileSync(join(folder, "layer.tar"));
}

const paths = (layout: string) => [...readImage(layout).files.keys()].sort();

test("a whiteout removes a file or a folder of the layers below", () => {
  expect(paths(image({}, { "a/b": "1", "a/c": "2", d: "3" }, { "a/.wh.b": "", ".wh.d": "" }))).toEqual([
    "a",
    "a/c",
  ]);
  expect(paths(image({}, { "a/b/c": "1", "a/bc": "2" }, { "a/.wh.b": "" }))).toEqual(["a", "a/bc"]);
});

test("an opaque whiteout hides what lay below, not what its own layer brings", () => {
  expect(paths(image({}, { "a/old": "1" }, { "a/.wh..wh..opq": "", "a/new": "2" }))).toEqual(["a", "a/new"]);
});

test("a file takes the place of a folder", () => {
  expect(paths(image({}, { "a/b": "1" }, { a: "2" }))).toEqual(["a"]);
});

test("equal images differ in nothing, however many layers made them", () => {
  expect(
    diffImages(
      image({ Cmd: ["a"] }, { x: "1", y: "0" }, { y: "2" }),
      image({ Cmd: ["a"] }, { y: "2", x: "1" }),
    ),
  ).toEqual([]);
});

test("settings and contents that differ are named", () => {
  const lines = diffImages(image({ Cmd: ["a"], User: "u" }, { x: "1" }), image({ Cmd: ["b"] }, { x: "2" }));
  expect(lines.map((line) => line.replace(/[0-9a-f]{60,}/g, "…"))).toEqual([
    '~ config Cmd: ["a"] -> ["b"]',
    "- config User: u",
    "~ /x: file 644 0:0 … -> file 644 0:0 …",
  ]);
});

test("a compressed layer is refused, not taken for empty", () => {
  const layout = image({}, {});
  const index = JSON.parse(readFileSync(join(layout, "index.json"), "utf8"));
  const manifest = join(layout, "blobs", index.manifests[0].digest.replace(":", "/"));
  writeFileSync(manifest, readFileSync(manifest, "utf8").replaceAll(".v1.tar", ".v1.tar+gzip"));
  expect(() => readImage(layout)).toThrow("compressed layer");
});
