import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, applyFixes, chooseFixes, editsByFile } from "./edits.ts";
import type { Edit, Finding, Fix } from "./finding.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
const edit = (file: string, start: number, end: number, text: string): Edit => ({ file, start, end, text });

function finding(name: string, edits: Edit[], safety: Fix["safety"] = "safe"): Finding {
  return {
    rule: name,
    severity: "warning",
    message: "",
    file: edits[0]?.file ?? "Dockerfile",
    range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    fix: edits.length > 0 ? { safety, description: "", edits } : null,
    refused: null,
    cost: null,
  };
}

function choose(findings: Finding[], unsafe = false) {
  const { chosen, postponed } = chooseFixes(findings, { unsafe });
  return { chosen: chosen.map(({ rule }) => rule), postponed: postponed.map(({ rule }) => rule) };
}

describe("applyEdits", () => {
  it("counts bytes, so a BOM and other characters beyond ASCII count as many as they take", () => {
    const original = bytes("\ufeffé = 1\n");
    expect(text(applyEdits(original, [edit("f", 3, 5, "è"), edit("f", 10, 10, "end\n")]))).toBe(
      "è = 1\nend\n",
    );
    expect(applyEdits(original, [])).toEqual(original);
  });

  it("creates a file from nothing", () => {
    expect(text(applyEdits(new Uint8Array(), [edit("new", 0, 0, "node_modules\n")]))).toBe("node_modules\n");
  });

  it.each([
    ["overlapping", [edit("f", 0, 3, ""), edit("f", 2, 4, "")]],
    ["descending", [edit("f", 3, 4, ""), edit("f", 0, 1, "")]],
    ["behind the end", [edit("f", 0, 7, "")]],
    ["before the start", [edit("f", -1, 0, "")]],
    ["backwards", [edit("f", 3, 2, "")]],
    ["fractional", [edit("f", 0.5, 2, "")]],
  ])("refuses edits that are %s", (_, edits) => {
    expect(() => applyEdits(bytes("abcdef"), edits)).toThrow(RangeError);
  });

  it("leaves every byte outside the edits alone", () => {
    const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 60, maxLength: 60 }), cuts, (original, points) => {
        const edits: Edit[] = [];
        for (let at = 0; at + 1 < points.length; at += 2) {
          edits.push(edit("f", points[at] as number, points[at + 1] as number, "<>"));
        }
        let expected: number[] = [];
        let from = 0;
        for (const { start, end } of edits) {
          expected = [...expected, ...original.slice(from, start), ...bytes("<>")];
          from = end;
        }
        expect([...applyEdits(original, edits)]).toEqual([...expected, ...original.slice(from)]);
      }),
    );
  });
});

describe("chooseFixes", () => {
  it("takes what does not meet and leaves out what cannot be fixed", () => {
    const findings = [
      finding("first", [edit("f", 0, 5, "x")]),
      finding("no fix", []),
      finding("apart", [edit("f", 6, 9, "y")]),
      finding("other file", [edit("g", 0, 5, "z")]),
    ];
    expect(choose(findings)).toEqual({ chosen: ["first", "apart", "other file"], postponed: [] });
  });

  it("takes unsafe fixes only when asked", () => {
    const findings = [
      finding("bold", [edit("f", 0, 5, "x")], "unsafe"),
      finding("safe", [edit("f", 2, 3, "")]),
    ];
    expect(choose(findings)).toEqual({ chosen: ["safe"], postponed: [] });
    expect(choose(findings, true)).toEqual({ chosen: ["bold"], postponed: ["safe"] });
  });

  it.each([
    ["overlaps", [edit("f", 4, 6, "")]],
    ["touches", [edit("f", 5, 6, "")]],
    ["inserts at the same place", [edit("f", 0, 0, "other")]],
    ["lies inside", [edit("f", 2, 3, "")]],
    ["reaches across", [edit("f", 6, 7, ""), edit("f", 20, 20, "")]],
    ["shares one edit of two", [edit("f", 0, 5, "x"), edit("f", 30, 30, "y")]],
    ["collides in one of its files", [edit("g", 0, 1, ""), edit("f", 4, 6, "")]],
  ])("postpones a fix that %s", (_, edits) => {
    const findings = [
      finding("first", [edit("f", 0, 5, "x")]),
      finding("far", [edit("f", 10, 11, "")]),
      finding("second", edits),
    ];
    expect(choose(findings)).toEqual({ chosen: ["first", "far"], postponed: ["second"] });
  });

  it("shares identical edits, such as the same new file, and applies them once", () => {
    const ignore = edit(".dockerignore", 0, 0, "node_modules\n");
    const findings = [
      finding("web", [edit("web", 0, 1, "W"), ignore]),
      finding("api", [edit("api", 0, 1, "A"), ignore]),
      finding("different", [edit(".dockerignore", 0, 0, ".venv\n")]),
    ];
    const { chosen, postponed } = chooseFixes(findings, { unsafe: false });
    expect(postponed).toEqual([findings[2]]);
    const contents: Record<string, Uint8Array> = { web: bytes("w"), api: bytes("a") };
    const fixed = applyFixes(chosen, (path) => contents[path] ?? null);
    expect(fixed.map(({ path, before, after }) => [path, before && text(before), text(after)])).toEqual([
      [".dockerignore", null, "node_modules\n"],
      ["api", "a", "A"],
      ["web", "w", "W"],
    ]);
  });

  it("always chooses edits that can be applied together, and postpones nothing for ever", () => {
    const place = fc.tuple(fc.nat(40), fc.nat(4), fc.constantFrom("", "x", "y"));
    const lists = fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (fixes) => {
        const findings = fixes.map((places, at) => finding(String(at), ascending(places)));
        const { chosen, postponed } = chooseFixes(findings, { unsafe: true });
        expect(chosen.length + postponed.length).toBe(findings.length);
        expect(chosen.length > 0).toBe(findings.length > 0);
        const merged = editsByFile(chosen).get("f") ?? [];
        const after = applyEdits(new Uint8Array(100), merged);
        const growth = merged.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
        expect(after.length).toBe(100 + growth);
      }),
    );
  });
});

function ascending(places: [number, number, string][]): Edit[] {
  let at = 0;
  return places.map(([gap, length, text]) => {
    const start = Math.min(at + gap, 90);
    at = Math.min(start + length, 95);
    return edit("f", start, Math.max(start, at), text);
  });
}
