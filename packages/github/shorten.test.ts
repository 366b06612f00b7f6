import fc from "fast-check";
import { expect, test } from "vitest";
import { isMarked, maxCommentLength, parseBody } from "./comment-body.ts";
import { composeFitting, shorten } from "./shorten.ts";

const lines = (letter: string, count: number) => `\n${`${letter.repeat(99)}\n`.repeat(count)}`;

test("what fits is left alone", () => {
  const sections = new Map([
    ["a", lines("a", 300)],
    ["b", lines("b", 300)],
  ]);
  expect(parseBody(composeFitting(sections, []))).toEqual(sections);
});

test("short sections stay whole and long ones share the rest alike", () => {
  const sections = new Map([
    ["a", lines("a", 5000)],
    ["b", lines("b", 10)],
    ["c", lines("c", 700)],
  ]);
  const body = composeFitting(sections, []);
  const parsed = parseBody(body);
  const length = (name: string) => parsed.get(name)?.length ?? 0;
  expect(body.length).toBeLessThanOrEqual(maxCommentLength);
  expect(body.length).toBeGreaterThan(maxCommentLength - 300);
  expect(parsed.get("b")).toBe(sections.get("b"));
  expect(Math.abs(length("a") - length("c"))).toBeLessThan(100);
  for (const name of ["a", "c"]) {
    expect(parsed.get(name)).toMatch(
      /^\n(?:([a-c])\1{98}\n)+\n_This section was shortened, .*summary.*\._\n$/,
    );
  }
});

test("composing again what was shortened changes nothing", () => {
  const own = lines("a", 5000);
  const body = composeFitting(
    new Map([
      ["a", own],
      ["b", lines("b", 5000)],
    ]),
    [],
  );
  expect(composeFitting(new Map([...parseBody(body), ["a", own]]), [])).toBe(body);
});

test("never too long, always readable again, whatever the sections hold", () => {
  const unit = fc.constantFrom("x", "\n", "```\n", "<details>\n", "</details>\n", "🌈", "日", "| a |\n");
  const text = fc
    .array(unit, { minLength: 1, maxLength: 40 })
    .chain((units) => fc.integer({ min: 1, max: 3000 }).map((times) => units.join("").repeat(times)));
  const sections = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { maxKeys: 6 });
  fc.assert(
    fc.property(sections, (given) => {
      const body = composeFitting(new Map(Object.entries(given)), []);
      expect(body.length).toBeLessThanOrEqual(maxCommentLength);
      expect(isMarked(body)).toBe(true);
      expect([...parseBody(body).keys()].sort()).toEqual(Object.keys(given).sort());
      expect(body).not.toMatch(/\p{Surrogate}/u);
    }),
    { numRuns: 60 },
  );
});

test("a code block and a fold cut in two are closed", () => {
  const text = `\n<details>\n\n\`\`\`\`diff\n${"+ ```\n".repeat(200)}\`\`\`\`\n</details>\n`;
  const cut = shorten(text, 600);
  expect(cut.length).toBeLessThanOrEqual(600);
  expect(cut).toContain("+ ```\n````\n\n</details>\n\n_This section was shortened");
});

test("a line of its own is cut between characters", () => {
  expect(shorten("🌈🌈🌈", 4)).toBe("🌈…");
  expect(shorten("abcdef", 4)).toBe("abc…");
});
