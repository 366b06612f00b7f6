/** One step of a build that ran, as BuildKit's progress names it. */
export interface LoggedStep {
  /** The stage's name, `stage-1` for one without, `""` in a file with one stage. */
  readonly stage: string;
  /** 1-based, and how many steps the stage has. */
  readonly position: number;
  readonly total: number;
  /** `RUN npm ci`; cut off where it ends in `...`. */
  readonly text: string;
  readonly seconds: number;
}

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

/** `[linux/amd64 build 3/7] RUN x`; the platform stands there in builds for several. */
const stepName = /^\[((?:\S+ +)*)(\d+)\/(\d+)\] (.+)$/s;

function readStep(name: string, seconds: number): LoggedStep[] {
  const [, words = "", position, total, text] = stepName.exec(name) ?? [];
  if (text === undefined) return [];
  const stage = words.split(" ").findLast((word) => word !== "" && !word.includes("/")) ?? "";
  return [{ stage, position: Number(position), total: Number(total), text, seconds }];
}

interface Vertex {
  name: string;
  cached: boolean;
  /** Started → completed; a step can be taken up more than once. */
  readonly times: Map<string, number>;
}

function readRaw(lines: readonly string[]): Steps {
  const vertexes = new Map<string, Vertex>();
  for (const line of lines) {
    for (const value of vertexesOf(line)) {
      const { digest, name, cached, started, completed } = value;
      if (typeof digest !== "string" || typeof name !== "string") continue;
      const vertex = vertexes.get(digest) ?? { name, cached: false, times: new Map() };
      vertexes.set(digest, vertex);
      if (cached === true) vertex.cached = true;
      if (typeof started !== "string" || typeof completed !== "string") continue;
      const seconds = (Date.parse(completed) - Date.parse(started)) / 1000;
      if (seconds >= 0) vertex.times.set(started, seconds);
    }
  }
  const ran = [...vertexes.values()]
    .filter(({ cached, times }) => !cached && times.size > 0)
    .flatMap(({ name, times }) =>
      readStep(
        name,
        [...times.values()].reduce((sum, each) => sum + each, 0),
      ),
    );
  return { seen: vertexes.size > 0, ran };
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
