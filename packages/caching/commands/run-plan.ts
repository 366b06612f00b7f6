import type { Answer, Host } from "@keep-pace/command";
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
    text: () => entries.map(entryText).join("\n\n") || nothing,
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

function rows({ paths, key, restoreKeys, template, save }: PlannedEntry): [string, readonly string[]][] {
  return [
    ["paths", paths],
    ["key", [key]],
    ["restore keys", restoreKeys],
    ["in a workflow", [template]],
    ["saved", [save === "trusted" ? "by runs of the default branch and other trusted refs" : "never"]],
  ];
}

function entryText(entry: PlannedEntry): string {
  const lines = rows(entry).map(
    ([name, values]) => `  ${name.padEnd(14)}${values.join(`\n${" ".repeat(16)}`)}`,
  );
  return [entry.store.name, `  ${entry.because}`, ...lines].join("\n");
}

function entryMarkdown(entry: PlannedEntry): string {
  // A path may hold anything, so all of it is shown as code.
  const code = (text: string) => `\`\` ${text.replaceAll("`", "'").replaceAll("\n", " ")} \`\``;
  const lines = rows(entry).map(([name, values]) => `- ${name}: ${values.map(code).join(", ")}`);
  return [`**${entry.store.name}**`, "", code(entry.because), "", ...lines].join("\n");
}
