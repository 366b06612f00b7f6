import fc from "fast-check";
import { expect, it } from "vitest";
import { clip, visible } from "./visible.ts";

it("shows what would act in secret and leaves the rest alone", () => {
  expect(visible("plain, grün, 中文 and 😀")).toBe("plain, grün, 中文 and 😀");
  expect(visible("\x1b[31m\x07\x9b a\nb\r\tc\x7f")).toBe("\\x1b[31m\\x07\\x9b a\\nb\\r\\tc\\x7f");
  expect(visible("user\u202egpj.exe \u200b\ufeff\u2028\u{e0041}")).toBe(
    "user\\u{202e}gpj.exe \\u{200b}\\u{feff}\\u{2028}\\u{e0041}",
  );
  expect(visible("\ud800")).toBe("\\u{d800}");
});

it("breaks up what a runner would take for a workflow command", () => {
  expect(visible("a ::error file=x::b ::stop-commands::t ##[group]")).toBe(
    "a \\x3a:error file=x::b \\x3a:stop-commands::t \\x23#[group]",
  );
  expect(visible("Acme::Shop, ping ::1, a :: b, ## heading")).toBe(
    "Acme::Shop, ping ::1, a :: b, ## heading",
  );
});

it("never lets a control character through", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    }),
  );
});

it("cuts between characters", () => {
  expect(clip("short", 5)).toBe("short");
  expect(clip("longer", 5)).toBe("long…");
  expect(clip("abc😀e", 5)).toBe("abc…");
});
