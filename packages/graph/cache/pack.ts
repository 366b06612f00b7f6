import { createHash } from "node:crypto";

/** Lists of texts, of whole numbers below 2³², and bytes, by name. */
export interface Packed {
  readonly texts: Readonly<Record<string, Texts>>;
  readonly numbers: Readonly<Record<string, Uint32Array>>;
  readonly bytes: Readonly<Record<string, Uint8Array>>;
}

/** A list of texts, each made when it is first asked for. */
export interface Texts {
  readonly length: number;
  at(index: number): string;
  /** UTF-8, one after the other. */
  readonly bytes: Uint8Array;
  /** Where each begins in `bytes`, and their end. */
  readonly offsets: Uint32Array;
}

export function textsOf(list: readonly string[]): Texts {
  const offsets = new Uint32Array(list.length + 1);
  for (let at = 0; at < list.length; at += 1) {
    offsets[at + 1] = (offsets[at] as number) + Buffer.byteLength(list[at] as string);
  }
  const bytes = Buffer.allocUnsafe(offsets[list.length] as number);
  for (let at = 0; at < list.length; at += 1) bytes.write(list[at] as string, offsets[at] as number);
  return textsIn(bytes, offsets);
}

function textsIn(bytes: Uint8Array, offsets: Uint32Array): Texts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const made = new Array<string | undefined>(offsets.length - 1);
  return {
    length: offsets.length - 1,
    at(index) {
      let text = made[index];
      if (text === undefined) {
        text = buffer.toString("utf8", offsets[index], offsets[index + 1]);
        made[index] = text;
      }
      return text;
    },
    bytes,
    offsets,
  };
}

const digestBytes = 20;

/**
 * One file: `mark`, a digest of the rest, a JSON header with the sizes, the numbers, the bytes.
 * @param mark tells the format and who wrote it; another one is not read.
 */
export function pack({ texts, numbers, bytes }: Packed, mark: string): Uint8Array {
  const lists = Object.entries(texts);
  const allNumbers = [
    ...Object.entries(numbers),
    ...lists.map(([name, one]) => [name, one.offsets] as const),
  ];
  const allBytes = [...Object.entries(bytes), ...lists.map(([name, one]) => [name, one.bytes] as const)];
  const sizes = (list: readonly (readonly [string, { readonly length: number }])[]) =>
    list.map(([name, { length }]) => [name, length]);
  const header = Buffer.from(
    JSON.stringify({
      texts: lists.map(([name]) => name),
      numbers: sizes(allNumbers),
      bytes: sizes(allBytes),
    }),
  );
  const body = [
    bytesOf(new Uint32Array([header.length])),
    header,
    new Uint8Array((4 - (header.length % 4)) % 4),
    ...allNumbers.map(([, list]) => bytesOf(list)),
    ...allBytes.map(([, part]) => part),
  ];
  const hash = createHash("sha1");
  for (const part of body) hash.update(part);
  return Buffer.concat([new Uint8Array(start(mark)), Buffer.from(mark), hash.digest(), ...body]);
}

/** What stands before the mark, so that the numbers lie at whole addresses. */
function start(mark: string): number {
  return (4 - ((Buffer.byteLength(mark) + digestBytes) % 4)) % 4;
}

/** What `pack` wrote under the same `mark`; `null` for anything else. */
export function unpack(file: Uint8Array, mark: string): Packed | null {
  // A file that was read may begin anywhere in a shared piece of memory.
  const whole = file.byteOffset % 4 === 0 ? file : file.slice();
  const begin = start(mark);
  const marked = Buffer.concat([new Uint8Array(begin), Buffer.from(mark)]);
  if (marked.compare(whole.subarray(0, marked.length)) !== 0) return null;
  const digest = whole.subarray(marked.length, marked.length + digestBytes);
  const body = whole.subarray(marked.length + digestBytes);
  if (body.length < 4 || createHash("sha1").update(body).digest().compare(digest) !== 0) return null;
  const [size = 0] = new Uint32Array(body.buffer, body.byteOffset, 1);
  const header = JSON.parse(Buffer.from(body.subarray(4, 4 + size)).toString());
  let at = 4 + size + ((4 - (size % 4)) % 4);
  const numbers: Record<string, Uint32Array> = {};
  for (const [name, length] of header.numbers) {
    numbers[name] = new Uint32Array(body.buffer, body.byteOffset + at, length);
    at += length * 4;
  }
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, length] of header.bytes) {
    bytes[name] = body.subarray(at, at + length);
    at += length;
  }
  const texts = header.texts.map((name: string) => [
    name,
    textsIn(bytes[name] as Uint8Array, numbers[name] as Uint32Array),
  ]);
  return { texts: Object.fromEntries(texts), numbers, bytes };
}

function bytesOf(list: Uint32Array): Uint8Array {
  return new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
}

/** Lists of numbers as one, and where each begins. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly all: Uint32Array;
}

export function flatten(lists: readonly (readonly number[] | Uint32Array)[]): Lists {
  const offsets = new Uint32Array(lists.length + 1);
  let size = 0;
  for (let at = 0; at < lists.length; at += 1) {
    size += (lists[at] as readonly number[]).length;
    offsets[at + 1] = size;
  }
  const all = new Uint32Array(size);
  for (let at = 0; at < lists.length; at += 1) all.set(lists[at] as readonly number[], offsets[at]);
  return { offsets, all };
}

export function listAt({ offsets, all }: Lists, index: number): Uint32Array {
  return all.subarray(offsets[index], offsets[index + 1]);
}
