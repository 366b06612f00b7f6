/** Test runners a plan can be handed to. */
export const runners = [
  "vitest",
  "jest",
  "playwright",
  "pytest",
  "go",
  "nextest",
  "maven",
  "node",
  "rspec",
  "phpunit",
  "cypress",
] as const;

export type Runner = (typeof runners)[number];

/** Those that can be told to run some cases of a file. */
const addressing: ReadonlySet<Runner> = new Set<Runner>([
  "vitest",
  "jest",
  "playwright",
  "pytest",
  "go",
  "nextest",
  "maven",
  "node",
  "phpunit",
]);

export function addressesCases(runner: Runner | null): boolean {
  return runner !== null && addressing.has(runner);
}

/** One process loads all files, and one more is one more module. */
const oneProcess: ReadonlySet<Runner> = new Set<Runner>(["pytest", "phpunit", "rspec"]);

/**
 * What it costs to start a file in one more shard, seconds, where no report tells: measured for a small pytest file
 * (read, rewritten for its asserts, imported, collected); its fixtures are in the times of its tests. Others load a
 * module graph or a browser, or compile and link, once a file: about a second.
 */
export function startSeconds(runner: Runner | null): number {
  return runner !== null && oneProcess.has(runner) ? 0.008 : 1;
}

/** The runner that tests with these ids must have, where the names leave no doubt. */
export function runnerOf(ids: readonly string[]): Runner | null {
  const first = ids[0]?.split("::", 1)[0] ?? "";
  const known: readonly (readonly [RegExp, Runner])[] = [
    [/\.py$/, "pytest"],
    [/_spec\.rb$/, "rspec"],
    [/Test\.php$/, "phpunit"],
    [/\.(?:java|kt)$/, "maven"],
    [/\.cy\.[jt]sx?$/, "cypress"],
  ];
  return known.find(([pattern]) => pattern.test(first))?.[1] ?? null;
}
