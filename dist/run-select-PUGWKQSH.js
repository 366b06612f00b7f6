import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  runAll,
  selectFor
} from "./chunk-U6UTBHN7.js";
import "./chunk-TE4MADER.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-ZV23RDGS.js";
import "./chunk-JMBXJXVB.js";
import {
  codeSpan,
  plural,
  proseMarkdown
} from "./chunk-A3FMRNLJ.js";
import {
  visible
} from "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// packages/graph/commands/run-select.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// packages/graph/commands/render.ts
function headline(selection, found) {
  const total = selection.tests.length + selection.skipped.length;
  if (selection.mode === "all" && selection !== found && found.skipped.length > 0) {
    return `${plural(found.skipped.length, "test")} of ${total} would have been skipped`;
  }
  if (selection.mode === "all") return `all ${plural(total, "test")} run`;
  return selection.mode === "none" ? `none of ${plural(total, "test")} has to run` : `${selection.tests.length} of ${plural(total, "test")} have to run`;
}
var shown = 200;
function renderText(title, selected, selection, found) {
  const rows = found.mode === "all" ? [] : found.tests.slice(0, shown).map(({ unit, reasons }) => `  ${visible(unit.path)}  (${visible(reasons[0]?.text ?? "")})`);
  const more = found.mode === "all" || found.tests.length <= shown ? [] : [`  and ${found.tests.length - shown} more`];
  return [
    title,
    `Compared: ${visible(selected.because.text)}${selected.changes ? `, ${plural(selected.changes.length, "changed path")}` : ""}.`,
    `Because: ${visible(selection.because.text)}.`,
    ...rows,
    ...more
  ].join("\n");
}
function renderMarkdown(selected, selection, found) {
  const rows = found.mode === "all" ? [] : found.tests.slice(0, shown).map(
    ({ unit, reasons }) => `| ${codeSpan(unit.path)} | ${proseMarkdown(reasons[0]?.text ?? "")} |`
  );
  const table = rows.length === 0 ? [] : ["", "| test | why it runs |", "| --- | --- |", ...rows];
  return [
    `Compared: ${proseMarkdown(selected.because.text)}. Because: ${proseMarkdown(selection.because.text)}.`,
    ...table
  ].join("\n");
}

// packages/graph/commands/run-select.ts
async function runSelect(inputs, host) {
  const start = host.now().getTime();
  const selected = await selectFor(inputs, host);
  const found = selected.selection;
  const selection = inputs.shadow ? inShadow(found) : found;
  for (const { text } of found.warnings) host.log.warn(text);
  const elapsed = (host.now().getTime() - start) / 1e3;
  const title = headline(selection, found);
  return {
    json: document(selected, selection, found, elapsed),
    text: () => renderText(title, selected, selection, found),
    markdown: () => `### ${title}

${renderMarkdown(selected, selection, found)}`,
    ...host.door === "action" && { outputs: outputsOf(selection, found, host) },
    comment: { headline: title, markdown: renderMarkdown(selected, selection, found), worthSaying: false }
  };
}
function inShadow(found) {
  const would = found.skipped.length;
  const text = `shadow mode runs every test; ${plural(would, "test")} would have been skipped`;
  const shadow = { code: "shadow", text };
  const all = [...found.tests.map(({ unit }) => unit), ...found.skipped.map(({ unit }) => unit)];
  const reasons = new Map(found.tests.map(({ unit, reasons: reasons2 }) => [unit.path, reasons2]));
  const ran = runAll(
    all.sort((a, b) => a.path < b.path ? -1 : 1),
    shadow,
    found.packages
  );
  return {
    ...ran,
    areas: found.areas,
    because: would === 0 ? found.because : shadow,
    tests: ran.tests.map(({ unit }) => ({ unit, reasons: reasons.get(unit.path) ?? [shadow] }))
  };
}
function document(selected, selection, found, elapsed) {
  const entry = ({ path, runner }) => ({
    path,
    runner,
    fingerprint: found.fingerprints.get(path) ?? null
  });
  return {
    base: selected.base,
    head: selected.head,
    mode: selection.mode,
    because: selection.because,
    compared: selected.because,
    changed: selected.changes?.map(({ path, status }) => ({ path, status })) ?? null,
    tests: selection.tests.map(({ unit, reasons }) => ({ ...entry(unit), reasons })),
    skipped: selection.skipped.map(({ unit, proof }) => ({ ...entry(unit), proof })),
    packages: selection.packages,
    areas: selection.areas,
    warnings: found.warnings,
    seconds: null,
    shadow: selection === found ? null : { wouldSkip: found.skipped.map(({ unit }) => unit.path) },
    elapsed
  };
}
function outputsOf(selection, found, host) {
  const folder = host.system.env.RUNNER_TEMP ?? tmpdir();
  const file = join(folder, "keep-pace-select-tests.txt");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, selection.tests.map(({ unit }) => `${unit.path}
`).join(""));
  return {
    mode: selection.mode,
    "has-tests": String(selection.tests.length > 0),
    count: String(selection.tests.length),
    "skipped-count": String(found.skipped.length),
    "tests-file": file,
    packages: JSON.stringify(selection.packages),
    areas: JSON.stringify(selection.areas),
    because: selection.because.text
  };
}
export {
  runSelect
};
