import { requirePart } from "../parts.ts";
import type { ManagerCase } from "./case.ts";

const manifest = (more: object = {}) =>
  `${JSON.stringify({ name: "shop", version: "1.0.0", private: true, dependencies: { "is-number": "7.0.0", ms: "2.1.3" }, ...more }, null, 2)}\n`;
const source = "console.log(require('is-number')(5), require('ms')('2 days'));\n";
const edit = { file: "src/index.js", text: "// edited\n" };
const dockerfile = (install: string) =>
  `FROM node:24\nWORKDIR /app\nCOPY . .\nRUN ${install}\nRUN node src/index.js > built.txt\nCMD ["node", "src/index.js"]\n`;

/** Node's package managers besides npm. */
export const nodeCases = (): readonly ManagerCase[] => [
  {
    name: "pnpm",
    tool: [],
    files: {
      "package.json": manifest(),
      "src/index.js": source,
      Dockerfile: dockerfile("pnpm install --frozen-lockfile"),
    },
    lock: { command: "pnpm install --lockfile-only", file: "pnpm-lock.yaml" },
    edit,
    cached: "RUN pnpm install",
    // The second of the install, the same in two builds or not; and when it last asked for a newer pnpm.
    leaves: /\/node_modules\/\.modules\.yaml:|\/root\/\.local\/state\b/,
  },
  {
    name: "yarn 1",
    tool: [],
    files: {
      "package.json": manifest(),
      "src/index.js": source,
      Dockerfile: dockerfile("yarn install --frozen-lockfile"),
    },
    lock: { command: "yarn install", file: "yarn.lock" },
    edit,
    cached: "RUN yarn install",
  },
  {
    name: "yarn 4",
    tool: [
      "COPY --chmod=755 yarn.js /usr/local/lib/yarn.js",
      "RUN ln -sf /usr/local/lib/yarn.js /usr/local/bin/yarn",
    ],
    toolFiles: { [requirePart("yarn-berry")]: "yarn.js" },
    files: {
      "package.json": manifest(),
      ".yarnrc.yml": "nodeLinker: node-modules\nenableTelemetry: false\n",
      "src/index.js": source,
      Dockerfile: dockerfile("yarn install --immutable"),
    },
    lock: { command: "yarn install", file: "yarn.lock" },
    edit,
    cached: "RUN yarn install",
  },
  {
    name: "bun",
    tool: ["COPY --chmod=755 bun /usr/local/bin/bun"],
    toolFiles: { [requirePart("bun")]: "bun" },
    files: {
      "package.json": manifest(),
      "src/index.js": source,
      Dockerfile: dockerfile("bun install --frozen-lockfile"),
    },
    lock: { command: "bun install --lockfile-only", file: "bun.lock" },
    edit,
    cached: "RUN bun install",
  },
];
