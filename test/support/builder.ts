import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildKit, buildkitParts, startBuildKit } from "./buildkit.ts";
import { requirePart } from "./parts.ts";

/** What `describeWith` needs for a builder. */
export const builderParts = [...buildkitParts, "buildx"] as const;

/** A fresh builder, as a new runner with docker/setup-buildx-action has one, used by `docker buildx`. */
export interface Builder extends AsyncDisposable {
  readonly kit: BuildKit;
  /** For processes that call `docker buildx`. */
  readonly env: Readonly<Record<string, string>>;
  /** The base image's name in the builder's registry. */
  readonly image: string;
  /** Runs `docker buildx`; rejects with what it wrote when it fails. */
  buildx(...args: readonly string[]): Promise<Output>;
  /** As `buildx`, with further variables or in a folder. */
  buildxWith(how: How, ...args: readonly string[]): Promise<Output>;
}

interface How {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** @param base false to leave the base image out of the registry, which takes seconds. */
export async function startBuilder(base = true): Promise<Builder> {
  const folder = mkdtempSync(join(tmpdir(), "builder-"));
  const kit = await startBuildKit();
  const env = {
    DOCKER_CONFIG: folder,
    BUILDX_CONFIG: join(folder, "buildx"),
    BUILDX_BUILDER: "ci",
    PATH: `${dockerFolder(folder)}:${(process.env.PATH ?? "")
      .split(":")
      .filter((entry) => !entry.includes("node_modules"))
      .join(":")}`,
  };
  const plugins = join(folder, "cli-plugins");
  mkdirSync(plugins);
  symlinkSync(requirePart("buildx"), join(plugins, "docker-buildx"));
  const buildxWith = ({ env: more, cwd }: How, ...args: readonly string[]) =>
    run("docker", ["buildx", ...args], { ...env, HOME: folder, ...more }, cwd);
  const buildx = (...args: readonly string[]) => buildxWith({}, ...args);
  await buildx("create", "--driver", "remote", "--name", "ci", kit.address);
  const image = `${kit.registry}/base:1`;
  if (base) {
    const context = join(folder, "base");
    mkdirSync(context);
    writeFileSync(join(context, "Dockerfile"), "FROM base-image\n");
    await kit.build({ context, push: image });
  }
  return {
    kit,
    env,
    image,
    buildx,
    buildxWith,
    async [Symbol.asyncDispose]() {
      await kit[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where there is no docker client, buildx alone answers to its name. */
function dockerFolder(folder: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const found = (process.env.PATH ?? "").split(":").some((entry) => existsSync(join(entry, "docker")));
  if (!found) {
    const script = `#!/bin/sh\nshift\nexec '${requirePart("buildx")}' "$@"\n`;
    writeFileSync(join(bin, "docker"), script, { mode: 0o755 });
  }
  return bin;
}

function run(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd?: string,
): Promise<Output> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { env, ...(cwd && { cwd }), stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? done({ stdout, stderr }) : fail(new Error(`${command} ${args[1]} failed:\n${stderr}`)),
    );
  });
}
