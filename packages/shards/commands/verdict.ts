import type { Answer } from "@keep-pace/command";
import { codeSpan } from "@keep-pace/findings";
import type { Verdict } from "../verify.ts";

/** A verdict in words. */
export function verdictAnswer(verdict: Verdict): Answer {
  const groups = groupsOf(verdict);
  const headline = verdict.ok
    ? "Every test ran in exactly one shard"
    : "The shards do not prove that every test ran";
  const markdown = groups.flatMap((group) => lines(group, "- ", codeSpan)).join("\n");
  return {
    json: verdict,
    ok: verdict.ok,
    text: () => [`${headline}.`, ...groups.flatMap((group) => lines(group, "  ", String))].join("\n"),
    markdown: () => markdown,
    outputs: { ok: String(verdict.ok) },
    comment: { headline, markdown, worthSaying: !verdict.ok },
  };
}

interface Group {
  readonly title: string;
  readonly items: readonly string[];
}

function groupsOf(verdict: Verdict): Group[] {
  const groups: Group[] = [
    { title: "ran in no shard", items: verdict.missing },
    { title: "ran more than once", items: verdict.duplicated },
    { title: "ran but is on no list", items: verdict.unlisted },
    { title: "is a receipt of another plan", items: verdict.wrongPlan },
    { title: "has no receipt", items: verdict.missingReceipts.map((index) => `shard ${index}`) },
    { title: "cannot be read as a receipt", items: verdict.unreadable },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const shown = 20;

function lines({ title, items }: Group, mark: string, quote: (text: string) => string): string[] {
  const rest = items.length - shown;
  return [
    ...items.slice(0, shown).map((item) => `${mark}${quote(item)} ${title}`),
    ...(rest > 0 ? [`${mark}${rest} more like it`] : []),
  ];
}
