import type { Judged, Series } from "./data.ts";
import { mulberry } from "./score.ts";

/** How a made-up suite behaves from run to run; standard deviations are of logarithms. */
export interface Kind {
  readonly files: number;
  /** How unequal tests are. */
  readonly spread: number;
  /** Of each test, alone, in each run. */
  readonly noise: number;
  /** Of all tests of a file, or of a folder, in each run. */
  readonly fileNoise: number;
  readonly folderNoise: number;
  /** What stays from run to run. */
  readonly drift: number;
  readonly fileDrift: number;
  /** A test's chance in a run of three times or a third of its length, for good. */
  readonly jumps: number;
  /** A test's chance in a run of a lone time many times its own. */
  readonly outliers: number;
  /** Machines that recorded a run, and how their speeds differ. */
  readonly machines: number;
  readonly speeds: number;
  /** How differently files gain from one of two kinds of machine that take turns. */
  readonly profiles: number;
  /** Tests in a run whose time holds the set-up of a shard, and that set-up, seconds. */
  readonly spikes: number;
  readonly setup: number;
  /** Share of the tests that come later, and that go again. */
  readonly growth: number;
  readonly decay: number;
  /** Share of the files that a run did not record anew. */
  readonly stale: number;
}

const calm: Kind = {
  files: 150,
  spread: 1,
  noise: 0.12,
  fileNoise: 0.05,
  folderNoise: 0,
  drift: 0.03,
  fileDrift: 0,
  jumps: 0,
  outliers: 0,
  machines: 1,
  speeds: 0.1,
  profiles: 0,
  spikes: 0,
  setup: 0,
  growth: 0.05,
  decay: 0.05,
  stale: 0,
};

/** What the estimator and the packer were designed on. */
export const designed: Readonly<Record<string, Kind>> = {
  calm,
  noisy: { ...calm, noise: 0.5 },
  "files err together": { ...calm, fileNoise: 0.35 },
  "folders err together": { ...calm, folderNoise: 0.3 },
  "spikes of set-up": { ...calm, spikes: 8, setup: 25, fileNoise: 0.1 },
  drift: { ...calm, drift: 0.25, fileDrift: 0.1 },
  "heavy tails": { ...calm, spread: 1.8, outliers: 0.002 },
  "unequal machines": { ...calm, machines: 8, speeds: 0.3 },
  growing: { ...calm, growth: 0.6, fileNoise: 0.1 },
  jumps: { ...calm, jumps: 0.03 },
};

/** What they met only once they were done. */
export const unseen: Readonly<Record<string, Kind>> = {
  "two kinds of machine": { ...calm, profiles: 0.4 },
  "partly recorded": { ...calm, stale: 0.6, noise: 0.25, fileNoise: 0.15, speeds: 0.3 },
  "few large files": { ...calm, files: 25, spread: 1.4, fileNoise: 0.2, noise: 0.2 },
  "drifting files, noisy tests": { ...calm, fileDrift: 0.25, noise: 0.35 },
  "everything at once": {
    ...calm,
    fileNoise: 0.15,
    folderNoise: 0.1,
    fileDrift: 0.08,
    outliers: 0.001,
    jumps: 0.01,
    machines: 4,
    speeds: 0.2,
    growth: 0.3,
    spread: 1.3,
  },
};

const versions = 16;
const folders = 12;

/** A made-up series, judged by what its runs truly took: a set-up once a shard, and every test anew. */
export function synthetic(name: string, kind: Kind, seed: number): Judged {
  const random = mulberry(seed * 7919 + 17);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const chance: Chance = { random, normal, factor: (deviation) => Math.exp(deviation * normal()) };
  const tests = suiteOf(kind, chance);
  const gains = Array.from({ length: kind.files }, () => chance.factor(kind.profiles));
  const taken: Durations[] = [];
  const recorded: Durations[] = [];
  for (let version = 0; version < versions; version += 1) {
    const now = runOf(tests, kind, version, version % 2 === 0 ? null : gains, chance);
    taken.push(now);
    recorded.push(recordOf(now, recorded.at(-1) ?? null, tests, kind, chance));
  }
  const seriesOf = (durations: Durations[]): Series => ({
    suite: name,
    level: "case",
    ids: tests.map(({ id }) => id),
    versions: durations.map((ofRun, at) => ({ date: String(at), durations: ofRun })),
  });
  return { recorded: seriesOf(recorded), judged: seriesOf(taken), setups: taken.map(() => kind.setup) };
}

type Durations = (number | null)[];

interface Chance {
  random(): number;
  normal(): number;
  /** Around 1, by a standard deviation of its logarithm. */
  factor(deviation: number): number;
}

/** What each test takes in one run; moves their levels on. */
function runOf(
  tests: readonly Test[],
  kind: Kind,
  version: number,
  gains: readonly number[] | null,
  { random, factor }: Chance,
): Durations {
  const times = (count: number, deviation: number) => Array.from({ length: count }, () => factor(deviation));
  const ofFile = times(kind.files, kind.fileNoise).map((noise, file) => noise * (gains?.[file] ?? 1));
  const ofFolder = times(folders, kind.folderNoise);
  const drifted = times(kind.files, kind.fileDrift);
  return tests.map((test) => {
    test.level *= (drifted[test.file] as number) * factor(kind.drift);
    if (random() < kind.jumps) test.level *= random() < 0.5 ? 3 : 1 / 3;
    const odd = random() < kind.outliers ? 10 + 40 * random() : 1;
    const shared = (ofFile[test.file] as number) * (ofFolder[test.folder] as number);
    const seconds = test.level * shared * factor(kind.noise) * odd;
    return version < test.born || version >= test.dies ? null : seconds;
  });
}

/** What a timing file says of a run: by machines of several speeds, some files not anew, set-up in random tests. */
function recordOf(
  taken: Durations,
  before: Durations | null,
  tests: readonly Test[],
  kind: Kind,
  { random, factor }: Chance,
): Durations {
  const speeds = Array.from({ length: kind.machines }, () => factor(kind.speeds));
  const stale = Array.from({ length: kind.files }, () => random() < kind.stale);
  const recorded = taken.map((seconds, at) => {
    const last = before?.[at];
    if (seconds !== null && last != null && stale[(tests[at] as Test).file]) return last;
    return seconds && seconds * (speeds[Math.floor(random() * kind.machines)] as number);
  });
  for (let left = kind.spikes; left > 0; ) {
    const at = Math.floor(random() * recorded.length);
    if (recorded[at] == null) continue;
    recorded[at] = (recorded[at] as number) + kind.setup * factor(0.1);
    left -= 1;
  }
  return recorded;
}

interface Test {
  readonly id: string;
  readonly file: number;
  readonly folder: number;
  readonly born: number;
  readonly dies: number;
  level: number;
}

function suiteOf(kind: Kind, { random, normal }: Chance): Test[] {
  return Array.from({ length: kind.files }, (_, file): Test[] => {
    const usual = normal();
    const folder = Math.floor(random() * folders);
    const late = random() < kind.growth / 2 ? Math.floor(random() * versions) : 0;
    const count = Math.ceil(Math.exp(1 + 1.2 * Math.abs(normal())) * Math.sqrt(150 / kind.files));
    return Array.from({ length: count }, (_, at) => ({
      id: `tests/area_${folder}/test_${file}.py::test_${at}`,
      file,
      folder,
      born: Math.max(late, random() < kind.growth / 2 ? Math.floor(random() * versions) : 0),
      dies: random() < kind.decay ? Math.floor(random() * 2 * versions) : 2 * versions,
      level: Math.exp(-1.5 + kind.spread * (0.7 * usual + 0.8 * normal())),
    }));
  }).flat();
}
