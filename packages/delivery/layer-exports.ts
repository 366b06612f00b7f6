/** What container builds of a job's log spent on writing their layer cache, and what their own steps took. */
export interface LayerExports {
  readonly exportSeconds: number;
  /** Of all steps that ran. */
  readonly stepSeconds: number;
}

// `#11 exporting to GitHub Actions Cache`, `#11 exporting cache to registry`, then `#11 DONE 3.2s`.
const exporting = /^#(\d+) exporting (?:to GitHub Actions Cache|cache to \S+)/;
const step = /^#(\d+) \[[^\]]*\d+\/\d+\] (?!FROM )/;
const done = /^#(\d+) DONE (\d{1,6}(?:\.\d+)?)s$/;

/** True for the lines that `layerExports` reads beside those that name steps. */
export function isExportLine(line: string): boolean {
  return exporting.test(line) || done.test(line);
}

/** Reads the lines of a log without time stamps; `null` where no build wrote a cache. */
export function layerExports(lines: readonly string[]): LayerExports | null {
  const kinds = new Map<string, "export" | "step">();
  const seconds = { export: 0, step: 0 };
  for (const line of lines) {
    const [, exported] = exporting.exec(line) ?? [];
    const [, named] = step.exec(line) ?? [];
    if (exported !== undefined) kinds.set(exported, "export");
    if (named !== undefined && !kinds.has(named)) kinds.set(named, "step");
    const [, number = "", took] = done.exec(line) ?? [];
    const kind = kinds.get(number);
    if (kind && took !== undefined) {
      seconds[kind] += Number(took);
      // A second build of the job counts from #1 again.
      kinds.delete(number);
    }
  }
  return seconds.export > 0 ? { exportSeconds: seconds.export, stepSeconds: seconds.step } : null;
}
