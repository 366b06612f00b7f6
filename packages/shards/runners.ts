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

/** One process loads all files, and one more is a small module: next to nothing, which decides between equals. */
const cheapStarts: ReadonlySet<Runner> = new Set<Runner>(["pytest", "phpunit", "rspec"]);

/**
 * About what it costs to start a file in one more shard, seconds, its fixtures apart, which recorded times hold.
 * Others load a module graph or a browser, or compile and link, once a file.
 */
export function startSeconds(runner: Runner | null): number {
  return runner !== null && cheapStarts.has(runner) ? 0.0005 : 1;
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
