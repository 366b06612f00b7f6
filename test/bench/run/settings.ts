/** What gives the benchmarks data that the repository does not hold. */
export const data: Readonly<Record<string, string>> = {
  KEEP_PACE_DOCKERFILE_CORPUS:
    "a folder of Dockerfiles (dockerfile-corpus, dockerfile-labels, dockerfile-peers)",
  KEEP_PACE_WORKFLOWS: "a folder of repositories' workflows (workflow-corpus)",
  KEEP_PACE_HISTORIES: "a folder of clones (buildkit-keys, cache-replay)",
  KEEP_PACE_PROJECTS: "a folder of clones whose images can be built (buildkit-projects)",
  KEEP_PACE_SELECT_REPOS: "a folder of clones whose suites run (select-mutations, select-traces)",
  KEEP_PACE_SELECT_HISTORIES: "a folder of clones, bare ones, too (select-replay)",
  KEEP_PACE_TIMINGS_DATA: "a folder of recorded durations (sharding)",
  KEEP_PACE_PYTEST_SPLIT_PYTHON: "a Python that has pytest-split, to run beside (sharding)",
  KEEP_PACE_HISTORY: "a clone with merge commits (coding-time)",
};

/** What KEEP_PACE_BENCH_QUICK=1 shrinks, where it is not set: variable → value, and what it was. */
export const quick: Readonly<Record<string, { readonly value: string; readonly instead: string }>> = {
  KEEP_PACE_EXAMPLE_PUSHES: { value: "1", instead: "3 pushes to the example" },
  KEEP_PACE_FUZZ_SECONDS: { value: "0.2", instead: "2 s of processor time a parser" },
  KEEP_PACE_SELECT_MUTANTS: { value: "2", instead: "20 mutants a repository" },
  KEEP_PACE_SELECT_TESTS: { value: "3", instead: "80 traced tests a repository" },
  KEEP_PACE_SELECT_COMMITS: { value: "20", instead: "200 commits a repository" },
  KEEP_PACE_PROJECT_COMMITS: { value: "1", instead: "4 commits a project" },
  KEEP_PACE_KEYS_COMMITS: { value: "5", instead: "50 commits a repository" },
  KEEP_PACE_LIMITS_ROUNDS: { value: "1", instead: "3 rounds" },
  KEEP_PACE_MANAGERS: { value: "pnpm;uv", instead: "all package managers" },
  KEEP_PACE_BESIDE_PACKAGES: { value: "50", instead: "200 packages" },
  KEEP_PACE_MOUNT_SHARE: { value: "0.2", instead: "450 MB in cache mounts" },
};
