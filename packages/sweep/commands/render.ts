import { clip, codeSpan, plural, proseMarkdown, visible } from "@keep-pace/findings";
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

/** What was or would be deleted, for a terminal. Untrusted names cannot steer it. */
export function sweptText(swept: Swept, write: boolean, program: string): string {
  const line = ({ kind, name, bytes, because }: Shown) =>
    `  ${kind} ${visible(clip(name, 100))}${sizeOf(bytes)}: ${because}`;
  const list = (title: string, entries: readonly Shown[]) =>
    entries.length === 0 ? [] : [title, ...entries.slice(0, mostLines).map(line), ...more(entries)];
  const advice = !write && swept.would.length > 0 ? ["", `Delete it with: ${program} sweep --write`] : [];
  return `${[
    headline(swept),
    ...list("deleted", swept.deleted),
    ...list("would delete", swept.would),
    ...swept.missing.map(({ what, reason }) => `not known: ${what}: ${visible(clip(reason, 300))}`),
    ...advice,
  ].join("\n")}\n`;
}

/** The same below its headline, for a job's summary. */
export function sweptMarkdown(swept: Swept, write: boolean): string {
  const entries = write ? [...swept.deleted, ...swept.would] : swept.would;
  const rows = entries
    .slice(0, mostLines)
    .map(
      ({ kind, name, bytes, because }) =>
        `| ${kind} | ${codeSpan(clip(name, 100))} | ${sizeOf(bytes).slice(2, -1)} | ${because} |`,
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
  return bytes ? ` (${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB)` : "";
}
