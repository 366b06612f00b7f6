import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/**/*.test.ts", "scripts/**/*.test.ts", "test/{contract,e2e,support}/**/*.test.ts"],
    // The end-to-end tests wait for other programs and the network more than they compute.
    maxWorkers: 4,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
