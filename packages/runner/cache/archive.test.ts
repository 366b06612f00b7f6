import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { type Header, pack } from "tar-stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkArchive } from "./archive.ts";
import { digestOf, manifestName, writeManifest } from "./manifest.ts";

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "archive-"));
});
afterAll(() => rmSync(scratch, { recursive: true }));

type Member = Partial<Header> & { readonly name: string; readonly content?: string };

async function archive(
  members: readonly Member[],
  compress: (tar: Buffer) => Buffer = zstdCompressSync,
): Promise<string> {
  const tar = pack();
  for (const { content = "", ...header } of members) tar.entry(header, content);
  tar.finalize();
  const file = join(scratch, "cache.tzst");
  writeFileSync(file, compress(await buffer(tar)));
  return file;
}

const check = async (members: readonly Member[], allowed = ["/home/me/store"]) =>
  checkArchive(await archive(members), "/job/space", allowed);

test("an archive of files in its own paths is good, relative or absolute, by zstd or gzip", async () => {
  const members = [
    { name: "../../home/me/store/", type: "directory" },
    { name: "../../home/me/store/a", content: "a" },
    { name: "/home/me/store/b/c", content: "c" },
    { name: "../../home/me/store/link", type: "symlink", linkname: "b/c" },
    { name: "../../home/me/store/hard", type: "link", linkname: "../../home/me/store/a" },
  ] as const;
  expect(await check(members)).toBeNull();
  expect(await checkArchive(await archive(members, gzipSync), "/job/space", ["/home/me/store"])).toBeNull();
});

test.each<[Member[], RegExp]>([
  [[{ name: "../../home/me/.bashrc", content: "evil" }], /lies outside/],
  [[{ name: "../../home/me/store-evil/a" }], /lies outside/],
  [[{ name: "/etc/passwd" }], /lies outside/],
  [[{ name: "/home/me/store/../.ssh/authorized_keys" }], /lies outside/],
  [
    [
      { name: "/home/me/store/out", type: "symlink", linkname: "/etc" },
      { name: "/home/me/store/out/passwd" },
    ],
    /through a link/,
  ],
  [[{ name: "/home/me/store/hard", type: "link", linkname: "/etc/shadow" }], /out of the cached paths/],
  [[{ name: "/home/me/store/pipe", type: "fifo" }], /a fifo/],
])("an archive is refused for %j", async (members, reason) => {
  expect(await check([{ name: "/home/me/store/good" }, ...members])).toMatch(reason);
});

test("a damaged archive is refused at whatever place", async () => {
  const file = await archive(
    [{ name: "/home/me/store/a", content: "x".repeat(100_000) + Math.random() }],
    gzipSync,
  );
  const good = readFileSync(file);
  for (const bytes of [
    good.subarray(0, good.length - 9),
    Buffer.concat([good.subarray(0, 60), Buffer.alloc(9), good.subarray(69)]),
  ]) {
    writeFileSync(file, bytes);
    expect(await checkArchive(file, "/job/space", ["/home/me/store"])).toMatch(/damaged/);
  }
  writeFileSync(file, "<html>not an archive</html>");
  expect(await checkArchive(file, "/job/space", ["/home/me/store"])).toMatch(/damaged/);
});

test("an archive must hold what its manifest says", async () => {
  const manifest = (files: readonly { name: string; size: number }[]) => ({
    name: `/home/me/store/${manifestName}`,
    content: JSON.stringify({ files: files.length, digest: digestOf(files) }),
  });
  const a = { name: "/home/me/store/a", content: "12" };
  expect(await check([a, manifest([{ name: "0/a", size: 2 }])])).toBeNull();
  expect(await check([a, manifest([{ name: "0/a", size: 3 }])])).toBe(
    "its files are not those that were saved",
  );
  expect(await check([manifest([{ name: "0/a", size: 2 }])])).toBe("it holds 0 files and should hold 1");
});

test("a manifest is written into the first folder, and agrees with an archive of the same files", async () => {
  const store = join(scratch, "store");
  mkdirSync(join(store, "sub"), { recursive: true });
  writeFileSync(join(store, "sub/file"), "123");
  symlinkSync("file", join(store, "sub/link"));
  writeFileSync(join(scratch, "single"), "4");
  const paths = [join(scratch, "missing"), store, join(scratch, "single")];
  writeManifest(paths);
  const members: Member[] = [
    { name: join(store, "sub/link"), type: "symlink", linkname: "file" },
    { name: join(store, "sub/file"), content: "123" },
    { name: join(scratch, "single"), content: "4" },
    { name: join(store, manifestName), content: readFileSync(join(store, manifestName), "utf8") },
  ];
  expect(await checkArchive(await archive(members), scratch, paths)).toBeNull();
  expect(await checkArchive(await archive(members.slice(1)), scratch, paths)).toBe(
    "it holds 2 files and should hold 3",
  );
});
