import { createHash } from "node:crypto";

/** Lists of texts and of whole numbers below 2³², by name. No text holds a NUL. */
export interface Packed {
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly numbers: Readonly<Record<string, Uint32Array>>;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const digestBytes = 20;

/**
 * One file: `mark`, a digest of the rest, a JSON header with the sizes, the numbers, the texts.
 * @param mark tells the format and who wrote it; another one is not read.
 */
export function pack({ texts, numbers }: Packed, mark: string): Uint8Array {
  const parts = Object.entries(texts).map(([name, list]) => [name, encoder.encode(list.join("\0"))] as const);
  const header = encoder.encode(
    JSON.stringify({
      texts: parts.map(([name, bytes]) => [name, texts[name]?.length, bytes.length]),
      numbers: Object.entries(numbers).map(([name, list]) => [name, list.length]),
    }),
  );
  const size = new Uint32Array([header.length]);
  const body = Buffer.concat([
    bytesOf(size),
    header,
    new Uint8Array((4 - (header.length % 4)) % 4),
    ...Object.values(numbers).map(bytesOf),
    ...parts.map(([, bytes]) => bytes),
  ]);
  return Buffer.concat([encoder.encode(mark), createHash("sha1").update(body).digest(), body]);
}

/** What `pack` wrote under the same `mark`; `null` for anything else. */
export function unpack(bytes: Uint8Array, mark: string): Packed | null {
  const start = encoder.encode(mark);
  if (!start.every((byte, at) => bytes[at] === byte)) return null;
  const digest = bytes.subarray(start.length, start.length + digestBytes);
  // Copied, so that the numbers lie at whole addresses.
  const body = new Uint8Array(bytes.subarray(start.length + digestBytes));
  if (body.length < 4 || createHash("sha1").update(body).digest().compare(digest) !== 0) return null;
  const [size = 0] = new Uint32Array(body.buffer, body.byteOffset, 1);
  const header = JSON.parse(decoder.decode(body.subarray(4, 4 + size)));
  let at = 4 + size + ((4 - (size % 4)) % 4);
  const numbers: Record<string, Uint32Array> = {};
  for (const [name, length] of header.numbers) {
    numbers[name] = new Uint32Array(body.buffer, body.byteOffset + at, length);
    at += length * 4;
  }
  const texts: Record<string, string[]> = {};
  for (const [name, count, length] of header.texts) {
    texts[name] = count === 0 ? [] : decoder.decode(body.subarray(at, at + length)).split("\0");
    at += length;
  }
  return { texts, numbers };
}

function bytesOf(list: Uint32Array): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
}

/** Lists of numbers as one, and where each begins. */
export function flatten(lists: readonly (readonly number[] | Uint32Array)[]): {
  offsets: Uint32Array;
  all: Uint32Array;
} {
  const offsets = new Uint32Array(lists.length + 1);
  let size = 0;
  for (const [at, list] of lists.entries()) {
    size += list.length;
    offsets[at + 1] = size;
  }
  const all = new Uint32Array(size);
  for (const [at, list] of lists.entries()) all.set(list, offsets[at]);
  return { offsets, all };
}

/** The lists again. */
export function unflatten(offsets: Uint32Array, all: Uint32Array): Uint32Array[] {
  return Array.from({ length: offsets.length - 1 }, (_, at) => all.subarray(offsets[at], offsets[at + 1]));
}
