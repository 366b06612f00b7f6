import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { type Answer, type Host, UserError } from "@keep-pace/command";
import { codeSpan, plural } from "@keep-pace/findings";
import { type Found, type Verdict, verify } from "../verify.ts";
import { readNamedListing, readNamedPlan } from "./read.ts";
import type { VerifyInputs } from "./verify.ts";

/** Compares receipts with the plan, and with an independent listing if there is one. */
export async function runVerify(inputs: VerifyInputs, host: Host): Promise<Answer> {
  const plan = readNamedPlan(host, inputs.plan);
  if (!inputs.receipts) throw new UserError("No receipts were named: give --receipts DIR.");
  const found = findJson(host, inputs.receipts);
  const listing = inputs.listing === null ? null : readNamedListing(host, inputs.listing).ids;
  return verdictAnswer(verify(plan, found, listing));
}

/** A verdict in words. */
export function verdictAnswer(verdict: Verdict): Answer {
  const lines = linesOf(verdict);
  const headline = verdict.ok
    ? "every test ran in exactly one shard"
    : "the shards do not prove that every test ran";
  return {
    json: verdict,
    ok: verdict.ok,
    text: () =>
      [`${headline[0]?.toUpperCase()}${headline.slice(1)}.`, ...lines.flatMap(textLines)].join("\n"),
    markdown: () => lines.flatMap(markdownLines).join("\n"),
    outputs: { ok: String(verdict.ok) },
    comment: { headline, markdown: lines.flatMap(markdownLines).join("\n"), worthSaying: !verdict.ok },
  };
}

interface Group {
  readonly title: string;
  readonly items: readonly string[];
}

function linesOf(verdict: Verdict): Group[] {
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

function textLines({ title, items }: Group): string[] {
  const rest = items.length - shown;
  return [
    ...items.slice(0, shown).map((item) => `  ${item} ${title}`),
    ...(rest > 0 ? [`  and ${rest} more like it`] : []),
  ];
}

function markdownLines({ title, items }: Group): string[] {
  const rest = items.length - shown;
  return [
    ...items.slice(0, shown).map((item) => `- ${codeSpan(item)} ${title}`),
    ...(rest > 0 ? [`- and ${plural(rest, "more", "more")} like it`] : []),
  ];
}

/** Any `*.json` below a folder, names relative to it. */
export function findJson(host: Host, folder: string): Found[] {
  const top = resolve(host.cwd, folder);
  try {
    return readdirSync(top, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name.endsWith(".json") && !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ file: relative(top, path).split(sep).join("/"), text: read(path) }));
  } catch (cause) {
    throw new UserError(`${folder} cannot be read: name the folder of the receipts.`, { cause });
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
