import type { Answer, Host } from "@keep-pace/command";
import { filesInScope, openWorkspace } from "@keep-pace/workspace";
import { type PlannedEntry, planEntries } from "../plan.ts";
import { repositoryOf } from "../repository.ts";
import { readNames } from "./names.ts";
import type { PlanInputs } from "./plan.ts";
import { inspectMachine } from "./tools.ts";

/** Plans the caches of a repository for this machine. */
export async function runPlan(inputs: PlanInputs, host: Host): Promise<Answer> {
  const only = readNames(inputs.managers);
  const workspace = await openWorkspace(host, inputs.path);
  const inside = new Set(filesInScope(workspace, () => true));
  const repository = repositoryOf(workspace.files, (path) => inside.has(path));
  const head = await workspace.git?.(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  const entries = planEntries({
    repository,
    machine: await inspectMachine(host, repository, only),
    only,
    epoch: () => inputs.epoch ?? "1",
    commit: head?.code === 0 ? new TextDecoder().decode(head.stdout).trim() : null,
  });
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
