/**
 * Listings as `git ls-files -z -t --stage` prints them, compared and searched as bytes: a hundred thousand entries of
 * which a few matter are not worth a text each. An entry is `<tag> <mode> <id> <stage>\t<path>` and a NUL; the paths
 * ascend by their bytes.
 */
export interface Entry {
  readonly path: string;
  /** `100644` and its like for files, `120000` for links, `160000` for submodules. */
  readonly mode: string;
  readonly id: string;
  /** True for what a sparse checkout leaves out. */
  readonly isLeftOut: boolean;
}

/** One path of which two listings tell something else; `null` where one does not hold it. */
export interface Difference {
  readonly path: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

const [nul, tab] = [0, 9];

/** The paths of which `before` and `after` tell something else. Of a path listed more than once the last entry counts. */
export function compareListings(before: Uint8Array, after: Uint8Array): Difference[] {
  const [one, other] = [bufferOf(before), bufferOf(after)];
  const found = new Map<string, { before: Entry | null; after: Entry | null }>();
  const note = (side: "before" | "after", entry: Entry) => {
    const known = found.get(entry.path) ?? { before: null, after: null };
    known[side] = entry;
    found.set(entry.path, known);
  };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    const same = commonLength(one, i, other, j);
    i += same;
    j += same;
    if (i >= one.length && j >= other.length) break;
    const order = i >= one.length ? 1 : j >= other.length ? -1 : comparePaths(one, i, other, j);
    if (order <= 0) {
      note("before", entryAt(one, i));
      i = endOf(one, i) + 1;
    }
    if (order >= 0) {
      note("after", entryAt(other, j));
      j = endOf(other, j) + 1;
    }
  }
  return [...found].map(([path, sides]) => ({ path, ...sides }));
}

/** How many bytes of whole entries are the same from two places on. */
function commonLength(one: Buffer, i: number, other: Buffer, j: number): number {
  const most = Math.min(one.length - i, other.length - j);
  let [length, step] = [0, 1024];
  while (length < most) {
    const size = Math.min(step, most - length);
    if (one.compare(other, j + length, j + length + size, i + length, i + length + size) !== 0) {
      if (step === 1) break;
      // The first difference lies within.
      step = Math.max(1, size >> 2);
      continue;
    }
    length += size;
    if (step >= 1024) step *= 2;
  }
  if (length === 0) return 0;
  const last = one.lastIndexOf(nul, i + length - 1);
  return last < i ? 0 : last + 1 - i;
}

function comparePaths(one: Buffer, i: number, other: Buffer, j: number): number {
  return one.compare(
    other,
    other.indexOf(tab, j) + 1,
    endOf(other, j),
    one.indexOf(tab, i) + 1,
    endOf(one, i),
  );
}

/** What a listing tells of one path; `null` for nothing. */
export function entryOf(listing: Uint8Array, path: string): Entry | null {
  const bytes = bufferOf(listing);
  const wanted = Buffer.from(path);
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : bytes.lastIndexOf(nul, middle - 1) + 1;
    const end = endOf(bytes, start);
    const order = bytes.compare(wanted, 0, wanted.length, bytes.indexOf(tab, start) + 1, end);
    if (order === 0) return entryAt(bytes, start);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return null;
}

/** The links of a listing: path → blob id. */
export function linksIn(listing: Uint8Array): Map<string, string> {
  const bytes = bufferOf(listing);
  const links = new Map<string, string>();
  const mode = " 120000 ";
  for (let at = bytes.indexOf(mode); at >= 0; at = bytes.indexOf(mode, at + 1)) {
    // A path may hold the same text.
    if (at !== 1 && bytes[at - 2] !== nul) continue;
    const { path, id } = entryAt(bytes, at - 1);
    links.set(path, id);
  }
  return links;
}

/** A listing of entries in any order. */
export function listingOf(entries: readonly Pick<Entry, "path" | "mode" | "id">[]): Uint8Array {
  const rows = entries.map(({ path, mode, id }) => [path, `H ${mode} ${id} 0\t${path}\0`] as const);
  // By UTF-16 units is by bytes, but for characters beyond the first 65,536.
  const isPlain = rows.every(([path]) => !/[\ud800-\udfff]/.test(path));
  const order = isPlain
    ? ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1)
    : ([a]: readonly [string, string], [b]: readonly [string, string]) =>
        Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Buffer.from(
    rows
      .sort(order)
      .map(([, row]) => row)
      .join(""),
  );
}

function entryAt(bytes: Buffer, start: number): Entry {
  const middle = bytes.indexOf(tab, start);
  const [tag = "", mode = "", id = ""] = bytes.toString("latin1", start, middle).split(" ");
  return { path: bytes.toString("utf8", middle + 1, endOf(bytes, start)), mode, id, isLeftOut: tag === "S" };
}

function endOf(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(nul, start);
  return end < 0 ? bytes.length : end;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
