import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeSpan, escapeMarkdown, proseMarkdown } from "./escape.ts";

describe("escapeMarkdown", () => {
  it.each([
    ["plain, grün: 50 % (of 3).", "plain, grün: 50 % (of 3)."],
    ["*a* _b_ ~c~ `d` \\", "\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\\\"],
    ["[a](http://x.y)", "\\[a\\](http:&#8203;//x.y)"],
    ["![a](javascript:x)", "!\\[a\\](javascript:x)"],
    ["<script>&copy;", "&lt;script&gt;&amp;copy;"],
    ["a|b", "a&#124;b"],
    ["@octocat and @org/team", "@&#8203;octocat and @&#8203;org/team"],
    ["a@b.co", "a@&#8203;b.co"],
    ["see #12, o/r#3, GH-4, gh-5", "see &#35;&#8203;12, o/r&#35;&#8203;3, GH-&#8203;4, gh-&#8203;5"],
    ["https://x.y ftp://x.y www.x.y", "https:&#8203;//x.y ftp:&#8203;//x.y www&#8203;.x.y"],
    ["$x$", "<span>$</span>x<span>$</span>"],
    [":tada:", ":&#8203;tada:"],
    ["one\ntwo\u202e", "one\\\\ntwo\\\\u{202e}"],
    ["# heading", "&#35; heading"],
    ["> quote", "&gt; quote"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["12) item", "12\\) item"],
    ["===", "\\==="],
    [".git", ".git"],
    ["    code", "&#32;   code"],
  ])("%j", (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });

  it("leaves nothing that GitHub would act on", () => {
    const bits = fc.constantFrom(
      ..."\\`*_~[]()<>&|$#@!:/.-+= \n1a".split(""),
      "GH-",
      "www.",
      "http://",
      "@a",
      "#1",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
        const markdown = escapeMarkdown(parts.join(""));
        const literal = markdown.replace(/\\[\\`*_~[\]\-+=.)]|<span>\$<\/span>|&#?\w+;/g, "\0");
        expect(literal).not.toMatch(/[\\`*_~[\]<>&|$#\n]|@\w|GH-\d|www\.|:\/\//i);
      }),
    );
  });
});

describe("codeSpan", () => {
  it.each([
    ["COPY . .", "`COPY . .`"],
    ["<b> @a #1 *x*", "`<b> @a #1 *x*`"],
    ["a`b", "<code>a\\`b</code>"],
    ["a|b @c", "<code>a&#124;b @&#8203;c</code>"],
    ["line\nbreak", "`line\\nbreak`"],
    [" padded ", "<code>&#32;padded </code>"],
    ["", "<code></code>"],
  ])("%j", (text, markdown) => {
    expect(codeSpan(text)).toBe(markdown);
  });
});

it("takes pairs of backticks for code and stray ones for themselves", () => {
  expect(proseMarkdown("`COPY . .` before `npm ci`: *all*")).toBe("`COPY . .` before `npm ci`: \\*all\\*");
  expect(proseMarkdown("`a``b` and c`")).toBe("\\`a\\`\\`b<code>&#32;and c</code>");
  expect(proseMarkdown("`a|b`")).toBe("<code>a&#124;b</code>");
});
