import { mulberry } from "../sharding/score.ts";

// What parsers trip over: their own brackets, names that every object has, bytes that are no text, numbers that are none.
const tokens = [
  "__proto__", "constructor", "toString", '"__proto__":{"polluted":1}', "__proto__:\n  polluted: 1\n", "[__proto__]",
  "\0", "\r\n", "\r", "\n", "\t", " ", "\u2028", "\u202e", "\ufeff", "\x1b[31m", "::error::x", "\ud83d\ude00",
  "{", "}", "[", "]", "(", ")", "<", ">", '"', "'", "`", "\\", "/", "#", "$", "${", "}}", "${{", "%{", "*", "**", "!",
  "&a", "*a", "<<: *a", "- ", ": ", "? ", "|", ">-", "---\n", "!!binary ", "{a: &a [*a]}", "[[", "]]", "=", ",", ";",
  "<!DOCTYPE x [", "<![CDATA[", "]]>", "<!--", "-->", "&#0;", "&lt", "<?", "<testcase", "</testsuite>", "<failure>",
  "\\\n", "<<EOF", "<<-'E'\n", "EOF\n", "FROM ", "RUN ", "COPY --from=", "# syntax=x\n", "# escape=`\n", "--mount=",
  "9e999", "-1", "1e-9", "NaN", "99999999999999999999", "0x", "null", "true", "2026-99-99T99:99:99Z", "\u0661",
  "/*", "*/", "//", "'''", '"""', "import ", "from ", "require(", "@", "../../", "/etc/passwd", "C:\\", "a".repeat(999),
] as const; // biome-ignore format: a table
const odd = [
  "null",
  "-1",
  "0",
  "1e300",
  "[]",
  "{}",
  "true",
  '""',
  '"x"',
  '"__proto__"',
  "[[[]]]",
  '{"__proto__":[]}',
];
const mostBytes = 256 * 1024;

/** The bytes of case `number` for a parser called `name`: the same everywhere and every time. */
export function mutant(name: string, number: number, samples: readonly string[]): Buffer {
  const random = mulberry(seedOf(name) + number * 2_654_435_761);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(all: readonly T[]) => all[below(all.length)] as T;
  let bytes: Buffer = Buffer.from(pick(samples));
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const change = pick(changes);
    bytes = change(bytes, { below, pick, other: Buffer.from(pick(samples)) }).subarray(0, mostBytes);
  }
  return bytes;
}

interface Dice {
  below(limit: number): number;
  pick<T>(all: readonly T[]): T;
  readonly other: Buffer;
}

type Change = (bytes: Buffer, dice: Dice) => Buffer;

const joined = (...parts: readonly (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

/** The bytes with `insert` in the place of what lies between two random positions at most `most` apart. */
function replaced(
  bytes: Buffer,
  { below }: Dice,
  most: number,
  insert: (cut: Buffer) => Buffer | string,
): Buffer {
  const start = below(bytes.length + 1);
  const end = Math.min(bytes.length, start + below(most + 1));
  return joined(bytes.subarray(0, start), insert(bytes.subarray(start, end)), bytes.subarray(end));
}

const changes: readonly Change[] = [
  // One byte is another one.
  (bytes, dice) => replaced(bytes, dice, 1, () => Buffer.from([dice.below(256)])),
  (bytes, dice) => replaced(bytes, dice, 0, () => dice.pick(tokens)),
  (bytes, dice) => replaced(bytes, dice, 8, () => dice.pick(tokens)),
  (bytes, dice) => replaced(bytes, dice, 200, () => ""),
  (bytes, { below }) => bytes.subarray(0, below(bytes.length + 1)),
  // Something stands there many times: lists become long, brackets deep.
  (bytes, dice) => replaced(bytes, dice, 40, (cut) => cut.toString("latin1").repeat(2 ** dice.below(7))),
  (bytes, dice) => replaced(bytes, dice, 0, () => dice.pick(tokens).repeat(2 ** dice.below(12))),
  (bytes, dice) =>
    replaced(bytes, dice, 0, () =>
      (dice.pick(tokens) + dice.pick(tokens)).repeat(2 ** dice.below(16)).slice(0, mostBytes),
    ),
  // A value is another one: what was JSON still is.
  (bytes, dice) => {
    const text = bytes.toString();
    const values = [...text.matchAll(/"(?:[^"\\]|\\.)*"|-?\b\d+(?:\.\d+)?\b|\b(?:true|false|null)\b/g)].slice(
      0,
      500,
    );
    if (values.length === 0) return bytes;
    const { 0: value, index } = dice.pick(values);
    return joined(text.slice(0, index), dice.pick(odd), text.slice(index + value.length));
  },
  // The middle of another sample.
  (bytes, dice) => replaced(bytes, dice, 100, () => dice.other.subarray(dice.below(dice.other.length))),
];

function seedOf(name: string): number {
  return [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
}
