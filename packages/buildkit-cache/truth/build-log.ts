/** What one build did, as BuildKit's progress tells it. */
export interface BuildLog {
  readonly steps: readonly BuildStep[];
  readonly imports: readonly Transfer[];
  readonly exports: readonly Transfer[];
  /** Fetched as layers of steps that were cached, not counting base images; `null` where the log names no sizes. */
  readonly importedBytes: number | null;
}

export interface BuildStep {
  /** The stage's name, `stage-1` for one without a name, `""` where the file has one stage. */
  readonly stage: string;
  /** `null` where the build is for one platform. */
  readonly platform: string | null;
  /** From 1, FROM included. */
  readonly position: number;
  /** As BuildKit prints it: `RUN npm ci`. */
  readonly instruction: string;
  readonly cached: boolean;
  readonly seconds: number;
}

/** An import or export of layers. */
export interface Transfer {
  /** As BuildKit calls it: `gha:1234`, `GitHub Actions Cache`, a registry's reference. */
  readonly place: string;
  readonly seconds: number;
  readonly layers: number;
  /** `null` where BuildKit does not say. */
  readonly bytes: number | null;
  /** Why it failed; `null` when it did not. */
  readonly error: string | null;
}

interface Vertex {
  readonly name: string;
  cached: boolean;
  error: string | null;
  /** Start → end, milliseconds: a vertex may be worked on several times. */
  readonly spans: Map<number, number>;
  readonly statuses: Map<string, number>;
}

/** Reads `--progress=rawjson`, or `--progress=plain` where the text is no JSON. Lines that are neither are passed over. */
export function readBuildLog(text: string): BuildLog {
  const vertices = /^\s*\{/m.test(text) ? rawVertices(text) : plainVertices(text);
  const all = [...vertices.values()];
  const steps = all.flatMap(stepOf);
  return {
    steps: steps.sort((a, b) => a.stage.localeCompare(b.stage) || a.position - b.position),
    imports: all.flatMap((vertex) => transferOf(vertex, /^importing cache manifest from (.+)$/)),
    exports: all.flatMap((vertex) =>
      transferOf(vertex, /^exporting (?:cache )?to ((?!image|oci|docker|client).+)$/),
    ),
    importedBytes: importedBytes(all),
  };
}

function rawVertices(text: string): Map<string, Vertex> {
  const vertices = new Map<string, Vertex>();
  for (const line of text.split("\n")) {
    const message = line.startsWith("{") ? parsed(line) : null;
    for (const { digest, name, started, completed, cached, error } of message?.vertexes ?? []) {
      const vertex = vertices.get(digest) ?? newVertex(name);
      vertices.set(digest, vertex);
      if (cached) vertex.cached = true;
      if (error) vertex.error = error;
      if (started && completed) vertex.spans.set(Date.parse(started), Date.parse(completed));
    }
    for (const { vertex, id, current, total } of message?.statuses ?? []) {
      vertices.get(vertex)?.statuses.set(id, total ?? current ?? 0);
    }
  }
  return vertices;
}

interface Message {
  readonly vertexes?: readonly {
    readonly digest: string;
    readonly name: string;
    readonly started?: string;
    readonly completed?: string;
    readonly cached?: boolean;
    readonly error?: string;
  }[];
  readonly statuses?: readonly {
    readonly vertex: string;
    readonly id: string;
    readonly current?: number;
    readonly total?: number;
  }[];
}

function parsed(line: string): Message | null {
  try {
    return JSON.parse(line) as Message;
  } catch {
    // A log that was cut ends within a line.
    return null;
  }
}

function newVertex(name: string): Vertex {
  return { name, cached: false, error: null, spans: new Map(), statuses: new Map() };
}

/** `#7 [build 3/8] RUN npm ci`, `#7 CACHED`, `#7 DONE 1.2s`, `#7 ERROR: why`, `#7 sha256:… 3.00MB / 3.00MB 0.1s done`. */
function plainVertices(text: string): Map<string, Vertex> {
  const vertices = new Map<string, Vertex>();
  for (const raw of text.split("\n")) {
    const line = raw.replace(/^\ufeff?\d{4}-\d\d-\d\dT[\d:.]+Z /, "").replace(/\x1b\[[\d;]*m/g, "");
    const [, number, rest = ""] = /^#(\d+) (.*)$/.exec(line.slice(0, 2000).trimEnd()) ?? [];
    if (number === undefined) continue;
    const vertex = vertices.get(number);
    if (!vertex) vertices.set(number, newVertex(rest));
    else readPlain(vertex, rest);
  }
  return vertices;
}

function readPlain(vertex: Vertex, rest: string): void {
  const [, seconds] = /^DONE (\d+(?:\.\d+)?)s$/.exec(rest) ?? [];
  const [, error] = /^ERROR: (.*)$/.exec(rest) ?? [];
  const [, layer, size, unit] = /^(sha256:[0-9a-f]{64}) [\d.]+[kMG]?B \/ ([\d.]+)([kMG]?B)/.exec(rest) ?? [];
  const [, written] = /^writing layer (sha256:[0-9a-f]{64})/.exec(rest) ?? [];
  if (rest === "CACHED") vertex.cached = true;
  if (seconds !== undefined) vertex.spans.set(0, Number(seconds) * 1000);
  if (error !== undefined) vertex.error = error;
  if (layer !== undefined) vertex.statuses.set(layer, Number(size) * (units[unit ?? "B"] ?? 1));
  if (written !== undefined) vertex.statuses.set(`writing layer ${written}`, 0);
}

const units: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

function secondsOf({ spans }: Vertex): number {
  return [...spans].reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0) / 1000;
}

const stepName =
  /^\[(?:(?<platform>\w+\/[\w/]+)(?:->\S+)? ?)?(?<stage>\S+)? *(?<position>\d+)\/\d+\] (?<instruction>.*)$/s;

function stepOf(vertex: Vertex): BuildStep[] {
  const { platform, stage, position, instruction } = stepName.exec(vertex.name)?.groups ?? {};
  if (instruction === undefined) return [];
  return [
    {
      stage: stage ?? "",
      platform: platform ?? null,
      position: Number(position),
      instruction,
      cached: vertex.cached,
      seconds: vertex.cached ? 0 : secondsOf(vertex),
    },
  ];
}

function transferOf(vertex: Vertex, pattern: RegExp): Transfer[] {
  const place = pattern.exec(vertex.name)?.[1];
  if (place === undefined) return [];
  const layers = [...vertex.statuses].filter(([id]) => /sha256:/.test(id));
  const bytes = layers.reduce((sum, [, size]) => sum + size, 0);
  return [
    {
      place,
      seconds: secondsOf(vertex),
      layers: layers.length,
      bytes: bytes > 0 ? bytes : null,
      error: vertex.error,
    },
  ];
}

function importedBytes(vertices: readonly Vertex[]): number | null {
  const layers = new Map<string, number>();
  for (const { name, statuses } of vertices) {
    if (!stepName.test(name) || /\] FROM /.test(name)) continue;
    for (const [id, size] of statuses) if (/^sha256:/.test(id)) layers.set(id, size);
  }
  return layers.size === 0 ? null : [...layers.values()].reduce((sum, size) => sum + size, 0);
}
