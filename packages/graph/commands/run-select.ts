import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Host } from "@keep-pace/command";
import { plural } from "@keep-pace/findings";
import { runAll, type Selection } from "../select.ts";
import type { TestUnit } from "../tests/test-file.ts";
import { headline, renderMarkdown, renderText } from "./render.ts";
import type { SelectInputs } from "./select.ts";
import { type Selected, selectFor } from "./selection.ts";

/** Selects tests; in shadow mode all of them, with what would have been skipped beside. */
export async function runSelect(inputs: SelectInputs, host: Host): Promise<Answer> {
  const start = host.now().getTime();
  const selected = await selectFor(inputs, host);
  const found = selected.selection;
  const selection = inputs.shadow ? inShadow(found) : found;
  for (const { text } of found.warnings) host.log.warn(text);
  const elapsed = (host.now().getTime() - start) / 1000;
  const title = headline(selection, found);
  return {
    json: document(selected, selection, found, elapsed),
    text: () => renderText(title, selected, selection, found),
    markdown: () => `### ${title}\n\n${renderMarkdown(selected, selection, found)}`,
    ...(host.door === "action" && { outputs: outputsOf(selection, found, host) }),
    comment: { headline: title, markdown: renderMarkdown(selected, selection, found), worthSaying: false },
  };
}

function inShadow(found: Selection): Selection {
  const would = found.skipped.length;
  const text = `shadow mode runs every test; ${plural(would, "test")} would have been skipped`;
  const shadow = { code: "shadow", text };
  const all = [...found.tests.map(({ unit }) => unit), ...found.skipped.map(({ unit }) => unit)];
  const reasons = new Map(found.tests.map(({ unit, reasons }) => [unit.path, reasons]));
  const ran = runAll(
    all.sort((a, b) => (a.path < b.path ? -1 : 1)),
    shadow,
    found.packages,
  );
  return {
    ...ran,
    areas: found.areas,
    because: would === 0 ? found.because : shadow,
    tests: ran.tests.map(({ unit }) => ({ unit, reasons: reasons.get(unit.path) ?? [shadow] })),
  };
}

function document(selected: Selected, selection: Selection, found: Selection, elapsed: number): unknown {
  const entry = ({ path, runner }: TestUnit) => ({
    path,
    runner,
    fingerprint: found.fingerprints.get(path) ?? null,
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
    elapsed,
  };
}

function outputsOf(selection: Selection, found: Selection, host: Host): Record<string, string> {
  const folder = host.system.env.RUNNER_TEMP ?? tmpdir();
  const file = join(folder, "keep-pace-select-tests.txt");
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, selection.tests.map(({ unit }) => `${unit.path}\n`).join(""));
  return {
    mode: selection.mode,
    "has-tests": String(selection.tests.length > 0),
    count: String(selection.tests.length),
    "skipped-count": String(found.skipped.length),
    "tests-file": file,
    packages: JSON.stringify(selection.packages),
    areas: JSON.stringify(selection.areas),
    because: selection.because.text,
  };
}
