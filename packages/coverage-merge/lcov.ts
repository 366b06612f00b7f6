import { CoverageError, type CoverageFormat, type Totals } from "./coverage.ts";

interface Source {
  readonly functions: Map<string, { line: string; hits: number }>;
  readonly branches: Map<string, number | null>;
  readonly lines: Map<number, number>;
}

/** LCOV's tracefile (geninfo(1)): records of `SF`, `FN`, `FNDA`, `BRDA`, `DA`, ended by `end_of_record`. */
export const lcov: CoverageFormat = {
  name: "lcov",
  file: "lcov.info",
  recognises: (text) => /^(?:TN:|SF:)/.test(text.trimStart()),
  merge(texts) {
    const sources = new Map<string, Source>();
    for (const text of texts) read(text, sources);
    return [...sources]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, source]) => write(path, source))
      .join("");
  },
  empty: "",
  paths: (text) => [...new Set([...text.matchAll(/^SF:(.*)$/gm)].map((match) => match[1] as string))],
  carry(now, before, isSame) {
    const [ours, theirs] = [new Map<string, Source>(), new Map<string, Source>()];
    read(now, ours);
    read(before, theirs);
    const records = [...theirs]
      .filter(([path]) => isSame(path))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([path, source]) => {
        const left = uncovered(source, ours.get(path));
        return left === null ? [] : write(path, left, "carried");
      });
    return `${now}${records.join("")}`;
  },
  lines(text): Totals {
    const sources = new Map<string, Source>();
    read(text, sources);
    const hits = [...sources.values()].flatMap(({ lines }) => [...lines.values()]);
    return { covered: hits.filter((count) => count > 0).length, total: hits.length };
  },
};

/** Of `theirs` what `ours` does not cover; `null` where that is nothing. */
function uncovered(theirs: Source, ours: Source | undefined): Source | null {
  if (ours === undefined) return theirs;
  const fresh = (count: number | null | undefined) => (count ?? 0) === 0;
  const lines = new Map([...theirs.lines].filter(([line, hits]) => hits > 0 && fresh(ours.lines.get(line))));
  const branches = new Map(
    [...theirs.branches].filter(([id, taken]) => (taken ?? 0) > 0 && fresh(ours.branches.get(id))),
  );
  const functions = new Map(
    [...theirs.functions].filter(([name, { hits }]) => hits > 0 && fresh(ours.functions.get(name)?.hits)),
  );
  return lines.size + branches.size + functions.size === 0 ? null : { lines, branches, functions };
}

function read(text: string, sources: Map<string, Source>): void {
  let source: Source | null = null;
  for (const line of text.split(/\r?\n/)) {
    const [, key = "", value = ""] = /^([A-Z]+):(.*)$/.exec(line) ?? [];
    if (key === "SF") {
      source = sources.get(value) ?? { functions: new Map(), branches: new Map(), lines: new Map() };
      sources.set(value, source);
    } else if (line === "end_of_record") source = null;
    else if (source) readEntry(source, key, value);
  }
  if (source) throw new CoverageError("ends before it is complete, so it was not merged");
}

function readEntry({ functions, branches, lines }: Source, key: string, value: string): void {
  const fields = value.split(",");
  if (key === "DA") {
    const line = Number(fields[0]);
    lines.set(line, (lines.get(line) ?? 0) + count(fields[1]));
  } else if (key === "FN") {
    const name = fields.slice(1).join(",");
    functions.set(name, { line: fields[0] ?? "0", hits: functions.get(name)?.hits ?? 0 });
  } else if (key === "FNDA") {
    const name = fields.slice(1).join(",");
    const known = functions.get(name) ?? { line: "0", hits: 0 };
    functions.set(name, { ...known, hits: known.hits + count(fields[0]) });
  } else if (key === "BRDA") {
    const branch = fields.slice(0, 3).join(",");
    const before = branches.get(branch) ?? null;
    const taken = fields[3] === "-" ? null : count(fields[3]);
    branches.set(branch, before === null && taken === null ? null : (before ?? 0) + (taken ?? 0));
  }
}

function count(text: string | undefined): number {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : 0;
}

function write(path: string, { functions, branches, lines }: Source, test = ""): string {
  const hit = (values: Iterable<number | null>) => [...values].filter((value) => (value ?? 0) > 0).length;
  const rows = [
    `TN:${test}`,
    `SF:${path}`,
    ...[...functions].map(([name, { line }]) => `FN:${line},${name}`),
    ...[...functions].map(([name, { hits }]) => `FNDA:${hits},${name}`),
    `FNF:${functions.size}`,
    `FNH:${hit([...functions.values()].map(({ hits }) => hits))}`,
    ...[...branches].map(([branch, taken]) => `BRDA:${branch},${taken ?? "-"}`),
    `BRF:${branches.size}`,
    `BRH:${hit(branches.values())}`,
    ...[...lines].sort(([a], [b]) => a - b).map(([line, hits]) => `DA:${line},${hits}`),
    `LF:${lines.size}`,
    `LH:${hit(lines.values())}`,
    "end_of_record",
  ];
  return `${rows.join("\n")}\n`;
}
