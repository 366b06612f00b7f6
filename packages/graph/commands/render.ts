import { codeSpan, columns, duration, plural, proseMarkdown, visible, wrap } from "@keep-pace/findings";
import type { Selection } from "../select.ts";
import type { Seconds } from "./seconds.ts";
import type { Selected } from "./selection.ts";
import type { Settled } from "./settle.ts";

/** The answer in a line, no full stop. */
export function headline({ selection, found, isShadow }: Settled, seconds: Seconds | null): string {
  const total = selection.tests.length + selection.skipped.length;
  const saves = seconds && seconds.skipped >= 1 ? `, about ${duration(seconds.skipped)} less` : "";
  if (isShadow && found.skipped.length > 0) {
    return `${plural(found.skipped.length, "test")} of ${total} would have been skipped${saves}`;
  }
  if (total === 0) return "No test was found";
  if (selection.mode === "all") return `All ${plural(total, "test")} run`;
  return selection.mode === "none"
    ? `None of ${plural(total, "test")} has to run${saves}`
    : `${selection.tests.length} of ${plural(total, "test")} have to run${saves}`;
}

/** Tests that run for one cause, with what leads from each to it. */
interface Group {
  readonly cause: string;
  readonly tests: readonly { readonly path: string; readonly way: string }[];
}

/** By what was changed, the cause of most tests first. */
function groupsOf({ tests }: Selection): Group[] {
  const groups = new Map<string, { path: string; way: string }[]>();
  for (const { unit, reasons } of tests) {
    const text = reasons[0]?.text ?? "";
    const [, way = "", end = text] = /^it needs (.*?); (.*)$/s.exec(text) ?? [];
    const list = groups.get(end) ?? [];
    list.push({ path: unit.path, way });
    groups.set(end, list);
  }
  return [...groups]
    .map(([cause, list]) => ({ cause, tests: list }))
    .sort((a, b) => b.tests.length - a.tests.length || (a.cause < b.cause ? -1 : 1));
}

/** What proves the skips → how many. */
function proofsOf({ skipped }: Selection): [proof: string, count: number][] {
  const proofs = new Map<string, number>();
  for (const { proof } of skipped) proofs.set(proof.text, (proofs.get(proof.text) ?? 0) + 1);
  return [...proofs].sort(([, a], [, b]) => b - a);
}

const shownTests = 10;
const shownGroups = 10;

export function renderText(
  title: string,
  selected: Selected,
  { selection, found }: Settled,
  { width, verbose }: { readonly width: number; readonly verbose: boolean },
): string {
  const most = verbose ? Number.POSITIVE_INFINITY : shownTests;
  const line = (text: string, indent = "") =>
    wrap(visible(text), Math.max(40, Math.min(width, 100)) - indent.length).map((one) => `${indent}${one}`);
  const groups = groupsOf(found).filter(({ cause }) => cause !== selection.because.text);
  // The causes say it, one by one.
  const isRepeated = selection.because.code === "graph" && groups.length > 0;
  const block = ({ cause, tests }: Group) => {
    const shown = tests.slice(0, most);
    const isTold = shown.some((test) => test.way === "" || fits(test, width));
    return [
      "",
      ...line(`${plural(tests.length, "test")}: ${cause}`),
      ...(isTold ? [] : line(`by ${tests[0]?.way}, for example`, "  ")),
      ...shown.map((test) => (fits(test, width) ? wholeLine(test) : `  ${visible(test.path)}`)),
      ...(tests.length > most ? [`  and ${tests.length - most} more`] : []),
    ];
  };
  const skips = proofsOf(found).map(([proof, count]) => `${plural(count, "test")} skipped: ${proof}`);
  const doing =
    found === selection || found.mode === "all"
      ? skips
      : skips.map((text) => text.replace(" skipped", " would be skipped"));
  return [
    ...line(`${title}.`),
    ...line(`Compared: ${comparedText(selected)}.`),
    ...(isRepeated ? [] : line(`Because: ${selection.because.text}.`)),
    ...groups.slice(0, verbose ? groups.length : shownGroups).flatMap(block),
    ...(groups.length > shownGroups && !verbose
      ? ["", `and ${groups.length - shownGroups} more causes`]
      : []),
    ...(doing.length > 0 ? ["", ...doing.flatMap((text) => line(`${text}.`))] : []),
  ].join("\n");
}

type Test = Group["tests"][number];

/** The way is told where it fits: `select explain` tells it whole. */
function fits(test: Test, width: number): boolean {
  return test.way !== "" && columns(wholeLine(test)) <= width;
}

function wholeLine({ path, way }: Test): string {
  return `  ${visible(path)}  (by ${visible(way)})`;
}

function comparedText({ because, changes }: Selected): string {
  return `${because.text}${changes ? `, ${plural(changes.length, "changed path")}` : ""}`;
}

export function renderMarkdown(
  selected: Selected,
  { selection, found, isShadow }: Settled,
  seconds: Seconds | null,
): string {
  const words = isShadow ? ["would run", "would be skipped"] : ["run", "are skipped"];
  const count = (list: readonly unknown[], time: number | undefined) =>
    `${plural(list.length, "test")}${time ? `, about ${duration(time)}` : ""}`;
  const shown = isShadow ? found : selection;
  return [
    `Compared: ${proseMarkdown(comparedText(selected))}. Because: ${proseMarkdown(selection.because.text)}.`,
    "",
    `| ${words.join(" | ")} |`,
    "| --- | --- |",
    `| ${count(shown.tests, seconds?.selected)} | ${count(shown.skipped, seconds?.skipped)} |`,
    ...causesTable(shown),
    ...proofLines(shown),
  ].join("\n");
}

function causesTable(shown: Selection): string[] {
  const groups = groupsOf(shown);
  if (groups.length === 0 || (groups.length === 1 && groups[0]?.cause === shown.because.text)) return [];
  const row = ({ cause, tests }: Group) => {
    const names = tests.slice(0, 5).map(({ path }) => codeSpan(path));
    const more = tests.length > 5 ? [`and ${tests.length - 5} more`] : [];
    return `| ${proseMarkdown(cause)} | ${[...names, ...more].join("<br>")} |`;
  };
  const more = groups.length > shownCauses ? [`| and ${groups.length - shownCauses} more causes | |`] : [];
  return ["", "| why they run | tests |", "| --- | --- |", ...groups.slice(0, shownCauses).map(row), ...more];
}

const shownCauses = 50;

function proofLines(shown: Selection): string[] {
  const proofs = proofsOf(shown).slice(0, 5);
  if (proofs.length === 0) return [];
  return [
    "",
    ...proofs.map(([proof, count]) => `- ${plural(count, "skip")} proved: ${proseMarkdown(proof)}`),
  ];
}
