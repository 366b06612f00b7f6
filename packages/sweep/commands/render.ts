import type { TextStyle } from "@keep-pace/command";
import { clip, codeSpan, plural, proseMarkdown, visible, wrap } from "@keep-pace/findings";
import type { Verdict } from "../entry.ts";
import type { Missing } from "./inventory.ts";

type Shown = Omit<Verdict, "goes">;

/** The document of `sweep --format json`. */
export interface Swept {
  readonly deleted: readonly Shown[];
  readonly kept: readonly Shown[];
  /** What is not deleted: because nobody asked for it, or for a reason in `missing`. */
  readonly would: readonly Shown[];
  /** Somebody else deleted it first. */
  readonly gone: readonly Shown[];
  /** Of the above, previews that were up although what they showed is gone: somebody pays for them. */
  readonly zombies: readonly Shown[];
  readonly missing: readonly Missing[];
}

const mostLines = 200;
const mostNames = 3;

/** What was or would be deleted, for a terminal: by kind and reason. Untrusted names cannot steer it. */
export function sweptText(swept: Swept, write: boolean, style: TextStyle): string {
  const width = Math.min(Math.max(style.width, 40), 100);
  const blocks = [
    wrap(headline(swept), width),
    groupLines("deleted", swept.deleted, width, style.verbose),
    groupLines("would delete", swept.would, width, style.verbose),
    swept.missing.flatMap(({ what, reason }) =>
      wrap(`not known: ${what}: ${visible(clip(reason, 400))}`, width),
    ),
    write || swept.would.length === 0 ? [] : ["Delete it with the same command and --write."],
  ];
  const shown = blocks.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function groupLines(title: string, entries: readonly Shown[], width: number, verbose: boolean): string[] {
  const groups = new Map<string, Shown[]>();
  for (const entry of entries) {
    const key = `${entry.kind}\n${entry.because}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [{ kind, because }] = group as [Shown, ...Shown[]];
    const most = verbose ? group.length : mostNames;
    const names = group.slice(0, most).map(({ name }) => `    ${clip(shortName(name), width - 4)}`);
    const hidden = group.length - names.length;
    const size = sizeOf(group.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0));
    return [
      ...wrap(`${plural(group.length, kind)}${size}: ${because}`, width - 2).map((line) => `  ${line}`),
      ...names,
      ...(hidden > 0 ? [`    and ${hidden} more`] : []),
    ];
  });
  return lines.length === 0 ? [] : [title, ...lines];
}

/** Digests say nothing to people beyond their first figures. */
function shortName(name: string): string {
  return visible(name.replace(/[0-9a-f]{20,}/g, (digest) => `${digest.slice(0, 8)}…`));
}

/** The same below its headline, for a job's summary. */
export function sweptMarkdown(swept: Swept, write: boolean): string {
  const entries = write ? [...swept.deleted, ...swept.would] : swept.would;
  const rows = entries
    .slice(0, mostLines)
    .map(
      ({ kind, name, bytes, because }) =>
        `| ${kind} | ${codeSpan(clip(shortName(name), 100))} | ${sizeOf(bytes).slice(2, -1)} | ${because} |`,
    );
  const table =
    rows.length === 0 ? [] : [["| | | size | because |", "|---|---|--:|---|", ...rows].join("\n")];
  const missing = swept.missing.map(({ what, reason }) => `- ${what}: ${proseMarkdown(clip(reason, 300))}`);
  return [...table, ...more(entries), ...(missing.length > 0 ? [missing.join("\n")] : [])].join("\n\n");
}

/** What was done, in one line. */
export function headline({ deleted, would, kept, zombies }: Swept): string {
  const parts = [
    ...(deleted.length > 0 ? [`deleted ${counted(deleted)}`] : []),
    ...(would.length > 0 ? [`would delete ${counted(would)}`] : []),
    `${kept.length} kept`,
    ...(zombies.length > 0 ? [plural(zombies.length, "zombie")] : []),
  ];
  return `Sweep: ${parts.join(", ")}`;
}

function counted(entries: readonly Shown[]): string {
  const bytes = entries.reduce((sum, entry) => sum + (entry.bytes ?? 0), 0);
  return `${plural(entries.length, "entry", "entries")}${sizeOf(bytes)}`;
}

function more(entries: readonly Shown[]): string[] {
  return entries.length > mostLines ? [`  and ${entries.length - mostLines} more`] : [];
}

function sizeOf(bytes: number | null): string {
  if (!bytes) return "";
  if (bytes >= 1e9) return ` (${(bytes / 1e9).toFixed(1)} GB)`;
  return ` (${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB)`;
}
