import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { startBuildKit } from "../../support/buildkit.ts";
import { requirePart } from "../../support/parts.ts";

/** What a hosted runner gives to every job, on this one machine: an empty home and a builder that knows nothing. */
export interface Machines extends AsyncDisposable {
  /** Programs that stand in front of this machine's: `docker`, with a builder of its own for each job. */
  readonly programs: string;
  /** The folder for an action of another's: `owner/name` → what stands in for it. */
  actionFor(name: string): string;
  /** Variables for the steps of one run. */
  env(run: string): Record<string, string>;
  /** Ends the builders of a run and forgets what they hold. */
  endRun(run: string): Promise<void>;
}

const images = ["node:24-slim", "python:3.13-slim"];

/** Needs root, and the parts of BuildKit and buildx. */
export async function startMachines(folder: string): Promise<Machines> {
  const programs = join(folder, "programs");
  mkdirSync(programs, { recursive: true });
  const buildkit = await startBuildKit();
  for (const image of images) await publish(buildkit, folder, `library/${image}`);
  const config = join(folder, "buildkitd.toml");
  writeFileSync(config, builderSettings(buildkit.registry));
  program(join(programs, "docker"), docker(config));
  return {
    programs,
    actionFor: (name) => standIn(join(folder, "actions"), name),
    env(run) {
      const machines = join(folder, "machines", run);
      mkdirSync(machines, { recursive: true });
      return { MACHINES: machines };
    },
    endRun: (run) => endBuilders(join(folder, "machines", run)),
    [Symbol.asyncDispose]: () => buildkit[Symbol.asyncDispose](),
  };
}

async function publish(buildkit: Awaited<ReturnType<typeof startBuildKit>>, folder: string, name: string) {
  const context = join(folder, "base");
  mkdirSync(context, { recursive: true });
  writeFileSync(join(context, "Dockerfile"), "FROM base\nRUN true\n");
  await buildkit.build({ context, push: `${buildkit.registry}/${name}` });
}

/** Images come from the registry on this machine, and RUN instructions use its network. */
function builderSettings(registry: string): string {
  return `[registry."docker.io"]
mirrors = ["${registry}"]
[registry."${registry}"]
http = true
[worker.oci]
networkMode = "host"
`;
}

function docker(config: string): string {
  const [buildkitd, buildx] = [requirePart("buildkitd"), requirePart("buildx")];
  return `#!/bin/sh
set -e
machine="$MACHINES/$GITHUB_JOB"
export BUILDX_CONFIG="$machine/buildx" BUILDX_BUILDER=own
if ! [ -e "$machine/pid" ]; then
  mkdir -p "$machine/buildx"
  setsid ${buildkitd} --config ${config} --root "$machine/root" --addr "unix://$machine/socket" >"$machine/log" 2>&1 &
  echo $! >"$machine/pid"
  until [ -S "$machine/socket" ]; do sleep 0.05; done
  ${buildx} create --name own --driver remote "unix://$machine/socket" >/dev/null
fi
case "$1 $2" in
  "compose build") exec ${buildx} bake --file compose.yaml --progress plain --allow=fs.read=* ;;
  "buildx "*) shift; exec ${buildx} "$@" ;;
  "build "*) exec ${buildx} "$@" --progress plain ;;
  *) echo "docker $*: not on this machine" >&2; exit 125 ;;
esac
`;
}

function program(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** The job's home is as empty as that of a machine that was never used. */
const home = `
        if [ "\${HOME#"$MACHINES"/}" = "$HOME" ]; then
          HOME=$(mktemp -d "$MACHINES/home-XXXXXX")
          echo "HOME=$HOME" >>"$GITHUB_ENV"
        fi`;
const setUp = (run: string) => `runs:
  using: composite
  steps:
    - run: |${home}${run}
      shell: bash
`;
const setUpPython = `
        python3 -m venv "$HOME/python"
        echo "$HOME/python/bin" >>"$GITHUB_PATH"`;
const nothing = `runs:
  using: composite
  steps:
    - run: "true"
      shell: sh
`;
const buildPush = `inputs:
  context: { default: "." }
  file: { default: "" }
  target: { default: "" }
  build-args: { default: "" }
  cache-from: { default: "" }
  cache-to: { default: "" }
runs:
  using: composite
  steps:
    - run: |
        args=()
        [ -z "$FILE" ] || args+=(--file "$FILE")
        [ -z "$TARGET" ] || args+=(--target "$TARGET")
        while IFS= read -r line; do [ -z "$line" ] || args+=(--build-arg "$line"); done <<<"$BUILD_ARGS"
        while IFS= read -r line; do [ -z "$line" ] || args+=(--cache-from "$line"); done <<<"$CACHE_FROM"
        while IFS= read -r line; do [ -z "$line" ] || args+=(--cache-to "$line"); done <<<"$CACHE_TO"
        docker build "\${args[@]}" "$CONTEXT"
      shell: bash
      env:
        CONTEXT: \${{ inputs.context }}
        FILE: \${{ inputs.file }}
        TARGET: \${{ inputs.target }}
        BUILD_ARGS: \${{ inputs.build-args }}
        CACHE_FROM: \${{ inputs.cache-from }}
        CACHE_TO: \${{ inputs.cache-to }}
`;

const standIns: Readonly<Record<string, string>> = {
  "docker/build-push-action": buildPush,
  "actions/setup-node": setUp(""),
  "actions/setup-python": setUp(setUpPython),
};

function standIn(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "action.yml"), `name: x\n${standIns[name] ?? nothing}`);
  return path;
}

async function endBuilders(folder: string): Promise<void> {
  const builders = readdirSync(folder).map((job) => join(folder, job, "pid"));
  for (const file of builders.filter((file) => existsSync(file))) {
    const pid = Number(readFileSync(file, "utf8"));
    if (isAlive(pid)) process.kill(pid);
    while (isAlive(pid)) await setTimeout(50);
  }
  rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
