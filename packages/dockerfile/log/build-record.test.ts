import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isBuildRecord, readBuildRecord } from "./build-record.ts";

const statusType = "application/vnd.buildkit.status.v0";

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

/** Fields by number: text and messages, or numbers. */
function message(...fields: readonly (readonly [number, string | number | Buffer])[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === "number") return [Buffer.from([...varint(number * 8), ...varint(value)])];
      const bytes = Buffer.from(value as string);
      return [Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes];
    }),
  );
}

const at = (seconds: number, nanos = 0) => message([1, seconds], [2, nanos]);

function status(...vertexes: readonly Buffer[]): Buffer {
  const bytes = message(...vertexes.map((each) => [1, each] as const));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function tar(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts = Object.entries(files).flatMap(([name, content]) => {
    const bytes = Buffer.from(content as string);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(bytes.length.toString(8).padStart(11, "0"), 124);
    header.write("0", 156);
    header.write("ustar\0", 257);
    return [header, bytes, Buffer.alloc(-bytes.length & 511)];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

const digest = (name: string) => ({ digest: `sha256:${name}` });

/** Two builds below an index of their own, as `history export --all` writes them. */
const record = tar({
  "oci-layout": "{}",
  "index.json": JSON.stringify({ manifests: [digest("all")] }),
  "blobs/sha256/all": JSON.stringify({ manifests: [digest("one"), digest("two"), digest("all")] }),
  "blobs/sha256/one": JSON.stringify({
    layers: [
      { mediaType: "text/plain", ...digest("one") },
      { mediaType: statusType, ...digest("log") },
    ],
  }),
  "blobs/sha256/two": JSON.stringify({ layers: [{ mediaType: statusType, ...digest("late") }] }),
  "blobs/sha256/log": Buffer.concat([
    status(message([1, "a"], [3, "[build 2/3] RUN npm ci"], [5, at(100)])),
    status(
      message([1, "a"], [3, "[build 2/3] RUN npm ci"], [5, at(100)], [6, at(131, 500_000_000)]),
      message([1, "b"], [3, "[build 3/3] RUN tsc"], [4, 1], [5, at(131)], [6, at(131)]),
      message([1, "c"], [3, "[internal] load build context"], [5, at(90)], [6, at(95)]),
    ),
  ]),
  "blobs/sha256/late": status(message([1, "a"], [3, "[2/2] RUN make"], [5, at(200)], [6, at(207)])),
});

test("a record's steps are those that ran, of each of its builds", () => {
  const bytes = gzipSync(record);
  expect(isBuildRecord(bytes)).toBe(true);
  expect(readBuildRecord(bytes)).toEqual([
    { stage: "build", position: 2, total: 3, text: "RUN npm ci", seconds: 31.5 },
    { stage: "", position: 2, total: 2, text: "RUN make", seconds: 7 },
  ]);
});

test("what is no record, or cut off, has no steps", () => {
  expect(isBuildRecord(Buffer.from("#1 [internal]"))).toBe(false);
  expect(readBuildRecord(gzipSync("text"))).toBeNull();
  expect(readBuildRecord(gzipSync(tar({ "index.json": '{"manifests": 5}' })))).toBeNull();
  expect(readBuildRecord(gzipSync(tar({ "index.json": "{}" })))).toBeNull();
  expect(readBuildRecord(gzipSync(record).subarray(0, 100))).toBeNull();
  expect(readBuildRecord(gzipSync(record.subarray(0, 700)))).toBeNull();
});

test("damaged bytes end in an answer", () => {
  fc.assert(
    fc.property(fc.nat(record.length - 1), fc.nat(255), (position, byte) => {
      const damaged = Buffer.from(record);
      damaged[position] = byte;
      const steps = readBuildRecord(gzipSync(damaged));
      for (const { seconds } of steps ?? []) expect(seconds).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});
