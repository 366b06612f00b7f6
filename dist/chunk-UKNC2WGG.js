import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  defineCommand,
  token
} from "./chunk-35YAVMQK.js";

// packages/sweep/commands/sweep.ts
var inputs = {
  repo: {
    kind: "text",
    placeholder: "OWNER/REPO",
    only: "cli",
    default: null,
    help: "the repository on GitHub; without it the one of GITHUB_REPOSITORY or of the remote origin"
  },
  write: {
    kind: "flag",
    default: false,
    help: "delete what is shown"
  },
  artifactDays: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 400,
    default: 30,
    help: "how many days an artifact is kept"
  },
  previewDays: {
    kind: "count",
    placeholder: "N",
    min: 1,
    max: 400,
    default: 7,
    help: "how many days a preview deployment may stay up"
  },
  token: { ...token, help: "token that may delete; what it may not do is named" }
};
var sweep = defineCommand({
  name: "sweep",
  summary: "show, and with --write delete, caches, artifacts and previews that nobody needs any more",
  inputs,
  outputs: {
    deleted: "how many entries were deleted",
    would: "how many entries would be deleted",
    bytes: "how many bytes these have together"
  },
  permissions: {
    "actions: write": "to delete caches and artifacts; reading them needs actions: read",
    "contents: read": "to read the repository",
    "deployments: write": "to set previews inactive",
    "pull-requests: read": "to tell open pull requests from closed ones"
  },
  formats: ["text", "json", "markdown"],
  neverFails: true,
  run: async (inputs2, host) => (await import("./run-sweep-BOVH7WNR.js")).runSweep(inputs2, host)
});

export {
  sweep
};
