import { type LoggedStep, ranSteps, readStep, type VertexUpdate } from "./vertexes.ts";

/**
 * The steps that ran, not those taken from a cache, in what BuildKit printed: `--progress=rawjson`, or plain text as it
 * also stands in the log of a job on GitHub. `null` where no line is BuildKit's.
 * Source: BuildKit, client.SolveStatus and util/progress/progressui/printer.go.
 */
export function readBuildLog(text: string): LoggedStep[] | null {
  const lines = text.split(/\r?\n/);
  const steps = lines.some((line) => line.startsWith('{"') && line.includes('"vertexes"'))
    ? readRaw(lines)
    : readPlain(lines);
  return steps.seen ? steps.ran : null;
}

interface Steps {
  readonly seen: boolean;
  readonly ran: LoggedStep[];
}

function readRaw(lines: readonly string[]): Steps {
  const updates = lines.flatMap(vertexesOf).flatMap(update);
  return { seen: updates.length > 0, ran: ranSteps(updates) };
}

function update({ digest, name, cached, started, completed }: Record<string, unknown>): VertexUpdate[] {
  if (typeof digest !== "string" || typeof name !== "string") return [];
  return [
    { digest, name, cached: cached === true, started: instant(started), completed: instant(completed) },
  ];
}

/** Seconds since 1970. */
function instant(value: unknown): number | null {
  const milliseconds = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}

function vertexesOf(line: string): Record<string, unknown>[] {
  if (!line.startsWith("{")) return [];
  try {
    const { vertexes } = JSON.parse(line) as { vertexes?: unknown };
    return Array.isArray(vertexes)
      ? vertexes.filter((each) => typeof each === "object" && each !== null)
      : [];
  } catch {
    // The last line of a log that was cut off.
    return [];
  }
}

/** A job's log puts the instant in front of each line, and colours it. */
const decoration = /^\d{4}-\d\d-\d\dT[\d:.]+Z |\x1b\[[\d;]*m/g;
const plainLine = /^#(\d+) (.+)$/;
const done = /^DONE (\d+(?:\.\d+)?)s$/;

function readPlain(lines: readonly string[]): Steps {
  const names = new Map<string, string>();
  const ran: LoggedStep[] = [];
  for (const line of lines) {
    const [, id = "", text = ""] = plainLine.exec(line.replace(decoration, "").trimEnd()) ?? [];
    if (id === "") continue;
    if (text.startsWith("[")) names.set(id, text);
    const seconds = done.exec(text)?.[1];
    if (seconds !== undefined) ran.push(...readStep(names.get(id) ?? "", Number(seconds)));
  }
  return { seen: names.size > 0, ran };
}
