import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  planJob
} from "./chunk-FPAGJ2YI.js";
import "./chunk-OSGSLP44.js";
import "./chunk-E5DYCVG3.js";
import "./chunk-TE4MADER.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/caching/commands/run-plan.ts
async function runPlan(inputs, host) {
  const entries = (await planJob(host, inputs)).entries(() => inputs.epoch ?? "1");
  return {
    json: { entries: entries.map(publicEntry) },
    text: () => entries.map(entryText).join("\n\n") || nothing,
    markdown: () => entries.map(entryMarkdown).join("\n\n") || nothing
  };
}
var nothing = "No package manager was found: there is no lock file or manifest that one of them would read.";
function publicEntry(entry) {
  const { manager, store, keyFiles, paths, key, restoreKeys, template, templateRestoreKeys, save, because } = entry;
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
    because
  };
}
function rows({ paths, key, restoreKeys, template, save }) {
  return [
    ["paths", paths],
    ["key", [key]],
    ["restore keys", restoreKeys],
    ["in a workflow", [template]],
    ["saved", [save === "trusted" ? "by runs of the default branch and other trusted refs" : "never"]]
  ];
}
function entryText(entry) {
  const lines = rows(entry).map(
    ([name, values]) => `  ${name.padEnd(14)}${values.join(`
${" ".repeat(16)}`)}`
  );
  return [entry.store.name, `  ${entry.because}`, ...lines].join("\n");
}
function entryMarkdown(entry) {
  const code = (text) => `\`\` ${text.replaceAll("`", "'").replaceAll("\n", " ")} \`\``;
  const lines = rows(entry).map(([name, values]) => `- ${name}: ${values.map(code).join(", ")}`);
  return [`**${entry.store.name}**`, "", code(entry.because), "", ...lines].join("\n");
}
export {
  runPlan
};
