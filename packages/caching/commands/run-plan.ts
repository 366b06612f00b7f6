import type { Answer, Host, TextStyle } from "@keep-pace/command";
import { wrap } from "@keep-pace/findings";
import type { PlannedEntry } from "../plan.ts";
import type { PlanInputs } from "./plan.ts";
import { planJob } from "./plan-job.ts";

/** Plans the caches of a repository for this machine. */
export async function runPlan(
  inputs: Pick<PlanInputs, "path" | "managers" | "epoch">,
  host: Host,
): Promise<Answer> {
  const entries = (await planJob(host, inputs)).entries(() => inputs.epoch ?? "1");
  return {
    json: { entries: entries.map(publicEntry) },
    text: (style) => planText(entries, style),
    markdown: () => entries.map(entryMarkdown).join("\n\n") || nothing,
  };
}

const nothing =
  "No package manager was found: there is no lock file or manifest that one of them would read.";

function publicEntry(entry: PlannedEntry) {
  const { manager, store, keyFiles, paths, key, restoreKeys, template, templateRestoreKeys, save, because } =
    entry;
  return {
    manager: manager.name,
    store: store.name,
    paths,
    key,
    template,
    restoreKeys,
    templateRestoreKeys,
    lockFiles: keyFiles,
    save,
    because,
  };
}

function planText(entries: readonly PlannedEntry[], style: TextStyle): string {
  if (entries.length === 0) return wrap(nothing, style.width).join("\n");
  const more = style.verbose ? [] : ["Whole keys, and keys for a workflow: --verbose."];
  return [...entries.map((entry) => entryText(entry, style)), ...more].join("\n\n");
}

const left = 14;

function entryText(entry: PlannedEntry, { width, verbose }: TextStyle): string {
  const { store, paths, key, restoreKeys, template, because } = entry;
  const rows: [string, readonly string[]][] = [
    ["paths", paths],
    ["key", [verbose ? key : shortDigests(key)]],
    ["or", verbose ? restoreKeys : restoreKeys.map(shortDigests)],
    ["saved by", [savedBy(entry)]],
    ...(verbose ? [["in a workflow", [template]] satisfies [string, string[]]] : []),
  ];
  const lines = rows.map(
    ([name, values]) => `  ${name.padEnd(left)}${values.join(`\n${" ".repeat(left + 2)}`)}`,
  );
  return [store.name, ...wrap(because, width - 2).map((line) => `  ${line}`), ...lines].join("\n");
}

function savedBy({ save }: PlannedEntry): string {
  return save === "trusted" ? "runs of the default branch and other trusted refs" : "no run";
}

/** Whole digests fill a line and tell a reader nothing. */
function shortDigests(key: string): string {
  return key.replace(/\b([0-9a-f]{8})[0-9a-f]{32,56}\b/g, "$1…");
}

function markdownRows(entry: PlannedEntry): [string, readonly string[]][] {
  const { paths, key, restoreKeys, template } = entry;
  return [
    ["paths", paths],
    ["key", [key]],
    ["or", restoreKeys],
    ["saved by", [savedBy(entry)]],
    ["in a workflow", [template]],
  ];
}

function entryMarkdown(entry: PlannedEntry): string {
  // A path may hold anything, so all of it is shown as code.
  const code = (text: string) => `\`\` ${text.replaceAll("`", "'").replaceAll("\n", " ")} \`\``;
  const lines = markdownRows(entry).map(([name, values]) => `- ${name}: ${values.map(code).join(", ")}`);
  return [`**${entry.store.name}**`, "", code(entry.because), "", ...lines].join("\n");
}
