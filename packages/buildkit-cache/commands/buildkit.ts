import {
  type ChoiceInput,
  type CountInput,
  defineCommand,
  type FlagInput,
  type InputSpecs,
  type TextInput,
  type Values,
} from "@keep-pace/command";
import { planInputs } from "./inputs.ts";

const inputs = {
  ...planInputs,
  dockerfile: {
    kind: "text",
    placeholder: "FILE",
    default: null,
    help: "the Dockerfile that the outputs cache-from, cache-to and arguments are for, where the job builds several",
  } satisfies TextInput,
  target: {
    kind: "text",
    placeholder: "STAGE",
    default: null,
    help: "the stage that they are for, where the job builds several of one Dockerfile",
  } satisfies TextInput,
  save: {
    kind: "choice",
    only: "action",
    choices: ["trusted", "always", "never"],
    default: "trusted",
    help: "which runs write caches: trusted are those of the default branch and of protected branches",
  } satisfies ChoiceInput,
  mounts: {
    kind: "flag",
    only: "action",
    default: true,
    help: "carry what RUN --mount=type=cache keeps from one run to the next",
  } satisfies FlagInput,
  mountLimit: {
    kind: "count",
    only: "action",
    placeholder: "MB",
    min: 1,
    max: 100_000,
    default: 2000,
    help: "megabytes of one cache mount above which it is not carried",
  } satisfies CountInput,
  matrix: {
    kind: "text",
    only: "action",
    placeholder: "JSON",
    default: null,
    actionDefault: "$" + "{{ toJSON(matrix) }}",
    help: "the job's combination of its matrix; leave it as it is",
  } satisfies TextInput,
  token: {
    kind: "text",
    placeholder: "TOKEN",
    only: "action",
    default: null,
    actionDefault: "$" + "{{ github.token }}",
    help: "lets BuildKit list the repository's caches at once instead of asking for each layer, in builds that a script starts",
  } satisfies TextInput,
} as const satisfies InputSpecs;

export type BuildkitInputs = Values<typeof inputs>;

/** `keep-pace buildkit`, and the action buildkit-cache. */
export const buildkit = defineCommand({
  name: "buildkit",
  summary: "wire the layer caches of image builds and carry their cache mounts; on a laptop show the plan",
  inputs,
  outputs: {
    "cache-from": "for the input of that name of docker/build-push-action",
    "cache-to": "for the input of that name; empty where the run may not write",
    arguments: "the same as options of docker buildx build, with the cache's address and token",
    "bake-file": "path of a bake file to name behind the repository's own: it adds the caches to its targets",
    "compose-file":
      "path of a compose file to name behind the repository's own: it adds the caches to its services",
    builds:
      "JSON object: scope to dockerfile, target, platform, cache-from, cache-to and arguments of each build of the job",
  },
  permissions: { "contents: read": "to read the repository" },
  formats: ["text", "json", "markdown"],
  neverFails: true,
  run: async (inputs, host) =>
    host.job
      ? (await import("./run-wire.ts")).runWire(inputs, host, host.job)
      : (await import("./run-plan.ts")).runPlan({ ...inputs, event: "push" }, host),
  post: async (inputs, host) => (await import("./run-post.ts")).runPost(inputs, host),
});
