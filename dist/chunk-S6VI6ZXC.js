import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);

// packages/shards/runners.ts
var runners = [
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
  "cypress"
];
var addressing = /* @__PURE__ */ new Set([
  "vitest",
  "jest",
  "playwright",
  "pytest",
  "go",
  "nextest",
  "maven",
  "node",
  "phpunit"
]);
var cheapStarts = /* @__PURE__ */ new Set(["pytest", "go", "nextest", "phpunit"]);
function addressesCases(runner) {
  return runner !== null && addressing.has(runner);
}
function startsFilesCheaply(runner) {
  return runner !== null && cheapStarts.has(runner);
}
function runnerOf(ids) {
  const first = ids[0]?.split("::", 1)[0] ?? "";
  const known = [
    [/\.py$/, "pytest"],
    [/_spec\.rb$/, "rspec"],
    [/Test\.php$/, "phpunit"],
    [/\.(?:java|kt)$/, "maven"],
    [/\.cy\.[jt]sx?$/, "cypress"]
  ];
  return known.find(([pattern]) => pattern.test(first))?.[1] ?? null;
}

export {
  runners,
  addressesCases,
  startsFilesCheaply,
  runnerOf
};
