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

/** What BuildKit told of one vertex of its graph; a vertex is told of several times. */
export interface VertexUpdate {
  readonly digest: string;
  readonly name: string;
  readonly cached: boolean;
  /** Seconds since 1970. */
  readonly started: number | null;
  readonly completed: number | null;
}

interface Vertex {
  readonly name: string;
  cached: boolean;
  /** Started → seconds; a step can be taken up more than once. */
  readonly times: Map<number, number>;
}

/** The steps that ran, not those taken from a cache. */
export function ranSteps(updates: Iterable<VertexUpdate>): LoggedStep[] {
  const vertexes = new Map<string, Vertex>();
  for (const { digest, name, cached, started, completed } of updates) {
    const vertex = vertexes.get(digest) ?? { name, cached: false, times: new Map() };
    vertexes.set(digest, vertex);
    if (cached) vertex.cached = true;
    if (started !== null && completed !== null && completed >= started)
      vertex.times.set(started, completed - started);
  }
  return [...vertexes.values()]
    .filter(({ cached, times }) => !cached && times.size > 0)
    .flatMap(({ name, times }) =>
      readStep(
        name,
        [...times.values()].reduce((sum, each) => sum + each, 0),
      ),
    );
}

/** `[linux/amd64 build 3/7] RUN x`; the platform stands there in builds for several. */
const stepName = /^\[((?:\S+ +)*)(\d+)\/(\d+)\] (.+)$/s;

/** The step that a vertex of this name is; none for what is no instruction. */
export function readStep(name: string, seconds: number): LoggedStep[] {
  const [, words = "", position, total, text] = stepName.exec(name) ?? [];
  if (text === undefined) return [];
  const stage = words.split(" ").findLast((word) => word !== "" && !word.includes("/")) ?? "";
  return [{ stage, position: Number(position), total: Number(total), text, seconds }];
}
