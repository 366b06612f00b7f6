import type { ReportedFinding, Summary } from "@keep-pace/findings";
import { createRepo, type Repo } from "./repo.ts";

/** What `check` and `dockerfile` print as JSON. */
export interface Document {
  readonly findings: readonly ReportedFinding[];
  readonly fixed: readonly string[];
  readonly summary: Summary;
}

const manifest = { name: "shop", version: "1.0.0", private: true, dependencies: {} };
const lock = {
  name: "shop",
  version: "1.0.0",
  lockfileVersion: 3,
  requires: true,
  packages: { "": { name: "shop", version: "1.0.0" } },
};

/** A small Node application whose Dockerfile copies everything before it installs. */
export const sinfulApp: Readonly<Record<string, string>> = {
  "package.json": `${JSON.stringify(manifest, null, 2)}\n`,
  "package-lock.json": `${JSON.stringify(lock, null, 2)}\n`,
  "index.js": "console.log('shop');\n",
  Dockerfile:
    '# The shop.\nFROM node:24\nWORKDIR /app\n# Everything.\nCOPY . .\nRUN npm install\nCMD ["node", "index.js"]\n',
};

/** Its Dockerfile as the safe fix leaves it. */
export const fixedDockerfile =
  '# The shop.\nFROM node:24\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm install\n# Everything.\nCOPY . .\nCMD ["node", "index.js"]\n';

/** The application as a repository with a history of `edits` source edits. */
export function sinfulRepo(edits = 0): Repo {
  const repo = createRepo(sinfulApp);
  for (let edit = 1; edit <= edits; edit += 1) repo.commit({ "index.js": `console.log(${edit});\n` });
  return repo;
}
