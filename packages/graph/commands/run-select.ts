import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Host, JobServices } from "@keep-pace/command";
import type { Store } from "@keep-pace/timings";
import type { SelectionRecord } from "@keep-pace/timings/ledger";
import type { TestUnit } from "../tests/test-file.ts";
import type { RunEvidence } from "./evidence.ts";
import { nameOf, selectionName } from "./names.ts";
import { headline, renderMarkdown, renderText } from "./render.ts";
import type { Seconds } from "./seconds.ts";
import type { SelectInputs } from "./select.ts";
import { selectHere } from "./select-here.ts";
import type { Selected } from "./selection.ts";
import type { Settled } from "./settle.ts";

/** Selects tests; in shadow mode all of them, with what would have been skipped beside. */
export async function runSelect(inputs: SelectInputs, host: Host): Promise<Answer> {
  const start = host.now().getTime();
  // A cache that did not answer once is not asked again.
  const guard =
    host.door === "action" && host.job ? (await import("./kept-edges.ts")).untilOutage(host.job.cache) : null;
  const services = guard && host.job ? { ...host.job, cache: guard.cache } : null;
  const run = services ? await runEvidence(inputs, host, services) : null;
  const selected = await selectHere(inputs, host, run);
  const settled = await settledFor(selected, inputs, host, run, services);
  const { selection, found } = settled;
  for (const { text } of found.warnings) host.log.warn(text);
  if (services) {
    const { keepSelection } = await import("@keep-pace/timings/selection");
    await keepSelection(recordOf(selected, settled, run, host), selectionName(inputs), host, services);
  }
  const seconds = await timed(settled, inputs, host, guard?.isDown() ? null : services);
  const elapsed = (host.now().getTime() - start) / 1000;
  const title = headline(settled, seconds);
  if (services) {
    host.log.info(`${title}.`);
    host.log.info(`Compared: ${selected.because.text}. Because: ${selection.because.text}.`);
  }
  const saved = settled.isShadow ? null : (seconds?.skipped ?? null);
  return {
    json: document(selected, settled, seconds, elapsed),
    text: (style) => renderText(title, selected, settled, style),
    markdown: () => `### ${title}\n\n${renderMarkdown(selected, settled, seconds)}`,
    ...(host.door === "action" && { outputs: await outputsOf(settled, selected, saved, inputs, host) }),
    comment: {
      headline: title,
      markdown: renderMarkdown(selected, settled, seconds),
      worthSaying: selection.tests.some(({ reasons }) => reasons.some(({ code }) => code === "breaker")),
    },
    savedSeconds: saved,
  };
}

async function runEvidence(inputs: SelectInputs, host: Host, services: JobServices): Promise<RunEvidence> {
  const { restoreLedger } = await import("@keep-pace/timings/kept");
  const kept = await restoreLedger(nameOf(inputs), host, services);
  // The image's name, not its version: what of it a test needs is pinned by files, or given as runtime.
  const runtime = [host.system.env.ImageOS ?? "", inputs.runtime ?? ""].join(" ");
  return { kept, services, runtime, isRecording: inputs.reports.length > 0 };
}

async function settledFor(
  { selection }: Selected,
  inputs: SelectInputs,
  host: Host,
  run: RunEvidence | null,
  services: JobServices | null,
): Promise<Settled> {
  const { again, settle } = await import("./settle.ts");
  if (services && (host.run?.runAttempt ?? 1) > 1) {
    const { selectionOfRun } = await import("@keep-pace/timings/selection");
    const first = await selectionOfRun(selectionName(inputs), host, services);
    if (first) return again(first, selection);
    host.log.info("What the first attempt selected cannot be read, so it is worked out anew.");
  }
  return settle(selection, {
    shadow: inputs.shadow,
    ledger: run?.kept.ledger ?? null,
    run: host.run ? String(host.run.runId) : null,
    canary: inputs.canary,
  });
}

function recordOf(
  selected: Selected,
  { selection, found, isShadow, canaries }: Settled,
  run: RunEvidence | null,
  host: Host,
): SelectionRecord {
  const { fingerprints, owners } = selected.selection;
  const entry = (unit: TestUnit) => ({
    path: unit.path,
    fingerprint: fingerprints.get(unit.path) ?? "",
    scope: owners.get(unit.path) ?? "",
  });
  return {
    run: String(host.run?.runId ?? 0),
    commit: selected.head,
    mode: selection.mode,
    because: selection.because.text,
    isVouched: run !== null && (run.kept.ledger !== null || run.isRecording),
    tests: [
      ...found.tests.map(({ unit, reasons }) => ({
        ...entry(unit),
        decision: "run" as const,
        because: reasons[0]?.text ?? "",
      })),
      ...found.skipped.map(({ unit, proof }) => ({
        ...entry(unit),
        decision: isShadow
          ? ("shadow" as const)
          : canaries.has(unit.path)
            ? ("canary" as const)
            : ("skip" as const),
        because: proof.text,
      })),
    ],
  };
}

async function timed(
  { selection, found, isShadow }: Settled,
  inputs: SelectInputs,
  host: Host,
  services: JobServices | null,
): Promise<Seconds | null> {
  const store = await storeOf(inputs, host, services);
  return store && (await import("./seconds.ts")).secondsOf(isShadow ? found : selection, store);
}

/** What reads reports and caches is loaded where there is something to read: most selections are over before. */
async function storeOf(
  inputs: SelectInputs,
  host: Host,
  services: JobServices | null,
): Promise<Store | null> {
  if (inputs.timings !== null) {
    return (await import("@keep-pace/timings/files")).readNamedStore(host, inputs.timings);
  }
  if (!services) return null;
  return (await import("@keep-pace/shards/kept-store")).restoreStore(nameOf(inputs), host, services);
}

function document(selected: Selected, settled: Settled, seconds: Seconds | null, elapsed: number): unknown {
  const { selection, found, isShadow } = settled;
  const entry = ({ path, runner }: TestUnit) => ({
    path,
    runner,
    fingerprint: found.fingerprints.get(path) ?? null,
  });
  const { selected: run, skipped } = seconds ?? { selected: 0, skipped: 0 };
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
    images: selected.images,
    areas: selection.areas,
    warnings: found.warnings,
    seconds: seconds && (isShadow ? { selected: run + skipped, skipped: 0 } : seconds),
    shadow: isShadow
      ? { wouldSkip: found.skipped.map(({ unit }) => unit.path), seconds: seconds && skipped }
      : null,
    elapsed,
  };
}

async function outputsOf(
  { selection, found }: Settled,
  selected: Selected,
  saved: number | null,
  inputs: SelectInputs,
  host: Host,
): Promise<Record<string, string>> {
  const { handOver } = await import("./hand-over.ts");
  const folder = join(
    host.system.env.RUNNER_TEMP ?? tmpdir(),
    "keep-pace-select",
    nameOf(inputs).replace(/[^\w.-]+/g, "-"),
  );
  const files = handOver(selection, { folder, root: selected.root, command: inputs.command, host });
  return {
    mode: selection.mode,
    "has-tests": String(selection.tests.length > 0),
    count: String(selection.tests.length),
    "skipped-count": String(found.skipped.length),
    script: files.script ?? "",
    "tests-file": files.testsFile,
    "skipped-file": files.skippedFile,
    lists: files.lists,
    runners: JSON.stringify(files.runners),
    packages: JSON.stringify(selection.packages),
    areas: JSON.stringify(selection.areas),
    "seconds-saved": saved === null ? "" : String(saved),
    because: selection.because.text,
  };
}
