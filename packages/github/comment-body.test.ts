import fc from "fast-check";
import { expect, test } from "vitest";
import { composeBody, isMarked, parseBody, sectionText } from "./comment-body.ts";

const order = ["check", "dockerfile", "report"];

/** Markdown as hostile as it gets: marker fragments, line ends, halves of surrogate pairs. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "<!-- keep-pace -->",
        "<!-- keep-pace:section check -->",
        "<!-- /keep-pace:section check -->",
      ),
      fc.constantFrom(
        "<!--",
        "-->",
        "keep-pace:section",
        "<!--\nkeep-pace",
        "\r\n",
        "\r",
        "\n",
        "```",
        "\ud800",
        "\0",
      ),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => parts.join(""));
const name = fc.oneof(fc.constantFrom(...order), fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/));
const text = fc.record({ headline: hostile, markdown: hostile, worthSaying: fc.boolean() }).map(sectionText);
const sections = fc.array(fc.tuple(name, text), { maxLength: 12 }).map((entries) => new Map(entries));

test("any sections come back byte for byte", () => {
  fc.assert(
    fc.property(sections, (given) => {
      const body = composeBody(given, order);
      expect(isMarked(body)).toBe(true);
      expect([...parseBody(body)].sort()).toEqual([...given].sort());
      expect(composeBody(parseBody(body), order)).toBe(body);
    }),
  );
});

test("writing one section leaves the bytes of all others", () => {
  fc.assert(
    fc.property(sections, name, text, (given, own, news) => {
      const after = parseBody(
        composeBody(new Map([...parseBody(composeBody(given, order)), [own, news]]), order),
      );
      expect(after.get(own)).toBe(news);
      for (const [other, before] of given) if (other !== own) expect(after.get(other)).toBe(before);
    }),
  );
});

test("sections stand in the given order, unknown ones after them", () => {
  const loud = "\nx\n";
  const body = composeBody(
    new Map([
      ["zoo", loud],
      ["report", loud],
      ["check", loud],
    ]),
    order,
  );
  expect([...parseBody(body).keys()]).toEqual(["check", "report", "zoo"]);
});

test("one line when nothing is worth saying, one line below those that have something to say", () => {
  const quiet = (headline: string) => sectionText({ headline, markdown: "unsaid", worthSaying: false });
  const loud = sectionText({ headline: "Two problems", markdown: "| a |\n|-|\n", worthSaying: true });
  const visible = (body: string) => body.replace(/<!--.*?-->/g, "").trim();
  const calm = new Map([
    ["check", quiet("No\nfinding")],
    ["report", quiet("Overhead 12 %")],
  ]);
  expect(visible(composeBody(calm, order))).toBe("**keep-pace**: No finding · Overhead 12 %");
  expect(visible(composeBody(new Map([...calm, ["check", loud]]), order))).toBe(
    "### Two problems\n\n| a |\n|-|\n\n\n**keep-pace**: Overhead 12 %",
  );
});

test.each([
  ["at the start", "<!-- keep-pace -->\nx", true],
  ["on a later line, as a browser sends it", "Hello\r\n<!-- keep-pace -->\r\nx", true],
  ["quoted in a line", "see `<!-- keep-pace -->`", false],
  ["in a quotation", "> <!-- keep-pace -->", false],
  ["a section's marker alone", "<!-- keep-pace:section check -->", false],
])("the marker %s", (_, body, expected) => {
  expect(isMarked(body)).toBe(expected);
});

test("a damaged comment gives what can be told apart", () => {
  const body =
    "<!-- /keep-pace:section x --><!-- keep-pace:section check -->one<!-- keep-pace:section report -->two" +
    "<!-- /keep-pace:section report --><!-- keep-pace:section report -->again<!-- /keep-pace:section report -->";
  expect([...parseBody(body)]).toEqual([
    ["check", "one"],
    ["report", "two"],
  ]);
  expect([...parseBody("<!-- keep-pace:section check -->cut o")]).toEqual([["check", "cut o"]]);
});
