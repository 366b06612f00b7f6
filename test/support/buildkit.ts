import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { type Daemon, startDaemon } from "./daemon.ts";
import { requirePart } from "./parts.ts";

/** What `describeWith` needs for a BuildKit; it also needs root. */
export const buildkitParts = ["buildkitd", "buildctl", "runc", "docker-registry", "base-image"] as const;

interface BuildOptions {
  /** The folder that is sent as build context. */
  readonly context: string;
  /** Path from the context. Default: Dockerfile. */
  readonly dockerfile?: string;
  /** A folder to export the image into, as an OCI layout for `diffImages`. */
  readonly out?: string;
  /** Image names that mean the base image. Default: those of the Dockerfile's FROM lines that hold no `$`. */
  readonly bases?: readonly string[];
  readonly target?: string;
  readonly args?: Readonly<Record<string, string>>;
  /** BuildKit's own text, such as `type=registry,ref=HOST/cache`. */
  readonly cacheFrom?: readonly string[];
  readonly cacheTo?: readonly string[];
  /** Pushes the image under this name. */
  readonly push?: string;
}

interface Build {
  /** The instructions that were solved, by stage and position. */
  readonly steps: readonly BuildStep[];
  /** Of the whole call, seconds. */
  readonly seconds: number;
  /** What the RUN instructions printed. */
  readonly log: string;
}

export interface BuildStep {
  /** The stage's name, or `""` in a file with one stage. */
  readonly stage: string;
  readonly position: number;
  /** As BuildKit prints it: `RUN npm ci`. */
  readonly instruction: string;
  /** The result was taken from a cache. */
  readonly cached: boolean;
  readonly seconds: number;
}

export interface BuildKit extends AsyncDisposable {
  /** For buildctl's --addr and buildx' remote driver. */
  readonly address: string;
  /** `host:port` of an empty registry. */
  readonly registry: string;
  /** Builds a Dockerfile with the frontend inside buildkitd. Throws with BuildKit's message when it fails. */
  build(options: BuildOptions): Promise<Build>;
  /** User and system seconds of buildkitd and of all that it has run. */
  processorSeconds(): number;
  /** Forgets all cached results, base images included. */
  prune(): Promise<void>;
}

/** A BuildKit of its own and a registry, on this machine alone. RUN instructions use the machine's network. */
export async function startBuildKit(): Promise<BuildKit> {
  const folder = mkdtempSync(join(tmpdir(), "buildkit-"));
  const daemons: Daemon[] = [];
  const stop = async () => {
    for (const daemon of daemons) await daemon[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const registry = await startRegistry(folder);
    daemons.push(registry.daemon);
    const address = `unix://${join(folder, "socket")}`;
    const buildkitd = await startBuildkitd(folder, address, registry.host);
    daemons.push(buildkitd);
    return {
      address,
      registry: registry.host,
      build: (options) => build(address, options),
      processorSeconds: () => processorSeconds(buildkitd.pid),
      prune: async () => void (await buildctl(address, ["prune", "--all"])),
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startRegistry(folder: string): Promise<{ readonly host: string; readonly daemon: Daemon }> {
  const storage = { filesystem: { rootdirectory: join(folder, "registry") }, delete: { enabled: true } };
  const config = join(folder, "registry.json");
  // JSON is YAML.
  writeFileSync(config, JSON.stringify({ version: 0.1, storage, http: { addr: "127.0.0.1:0" } }));
  const ready = /listening on (127\.0\.0\.1:\d+)/;
  const daemon = await startDaemon(requirePart("docker-registry"), ["serve", config], ready);
  return { host: daemon.ready[1] as string, daemon };
}

function startBuildkitd(folder: string, address: string, registry: string): Promise<Daemon> {
  const config = join(folder, "buildkitd.toml");
  writeFileSync(config, `[registry."${registry}"]\nhttp = true\n`);
  const root = join(folder, "root");
  const args = [
    "--config",
    config,
    "--root",
    root,
    "--addr",
    address,
    "--allow-insecure-entitlement",
    "network.host",
  ];
  const env = { ...process.env, PATH: `${dirname(requirePart("runc"))}:${process.env.PATH}` };
  return startDaemon(requirePart("buildkitd"), args, /running server on/, env);
}

async function build(address: string, options: BuildOptions): Promise<Build> {
  const {
    context,
    dockerfile = "Dockerfile",
    out,
    target,
    args = {},
    cacheFrom = [],
    cacheTo = [],
    push,
  } = options;
  const file = resolve(context, dockerfile);
  if (out !== undefined) shareBase(out);
  const start = performance.now();
  const progress = await buildctl(address, [
    ...["build", "--progress=rawjson", "--frontend=dockerfile.v0", "--allow=network.host"],
    ...["--opt=force-network-mode=host", `--opt=filename=${basename(file)}`],
    // A `# syntax=` line would fetch another frontend; this says that one was chosen already.
    "--opt=cmdline=builtin",
    ...[`--local=context=${context}`, `--local=dockerfile=${dirname(file)}`],
    ...baseOptions(options.bases ?? basesOf(readFileSync(file, "utf8"))),
    ...(target === undefined ? [] : [`--opt=target=${target}`]),
    ...Object.entries(args).map(([name, value]) => `--opt=build-arg:${name}=${value}`),
    ...cacheFrom.map((cache) => `--import-cache=${cache}`),
    ...cacheTo.map((cache) => `--export-cache=${cache}`),
    ...(out === undefined
      ? []
      : [`--output=type=oci,tar=false,dest=${out},compression=uncompressed,force-compression=true`]),
    ...(push === undefined ? [] : [`--output=type=image,name=${push},push=true`]),
  ]);
  return { ...readProgress(progress), seconds: (performance.now() - start) / 1000 };
}

/** Source: proc_pid_stat(5), utime, stime, cutime and cstime, in hundredths of a second. */
function processorSeconds(pid: number): number {
  const [, rest = ""] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  return rest
    .split(" ")
    .slice(11, 15)
    .reduce((sum, each) => sum + Number(each) / 100, 0);
}

/** Puts the base image's layer where it would be exported to, so that it is not copied at each build. */
function shareBase(out: string): void {
  const [blobs, base] = [join(out, "blobs/sha256"), join(requirePart("base-image"), "blobs/sha256")];
  mkdirSync(blobs, { recursive: true });
  for (const name of readdirSync(base)) symlinkSync(join(base, name), join(blobs, name));
}

function baseOptions(bases: readonly string[]): string[] {
  const layout = requirePart("base-image");
  const { manifests } = JSON.parse(readFileSync(join(layout, "index.json"), "utf8"));
  const contexts = bases.map((name) => `--opt=context:${name}=oci-layout://base@${manifests[0].digest}`);
  return contexts.length === 0 ? [] : [`--oci-layout=base=${layout}`, ...contexts];
}

function basesOf(dockerfile: string): string[] {
  const from = [...dockerfile.matchAll(/^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)(?:[ \t]+AS[ \t]+(\S+))?/gim)];
  const stages = new Set(from.map(([, , stage]) => stage?.toLowerCase()));
  const images = from.map(([, image]) => image as string);
  return [...new Set(images)].filter(
    (image) => !stages.has(image.toLowerCase()) && image !== "scratch" && !image.includes("$"),
  );
}

/** Runs buildctl and returns what it wrote to standard error, where the progress goes. */
function buildctl(address: string, args: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const options = { maxBuffer: 256 * 1024 * 1024 };
    execFile(requirePart("buildctl"), ["--addr", address, ...args], options, (error, _, stderr) => {
      if (error) fail(new Error(`buildctl ${args[0]} failed: ${messages(stderr)}`));
      else done(stderr);
    });
  });
}

/** The output of the failed step and BuildKit's own message, without the progress. */
function messages(stderr: string): string {
  const own = stderr
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("{") && !line.includes("level=warning"));
  return `${readProgress(stderr).log}${own.join("\n")}`;
}

interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly cached?: boolean;
  readonly started?: string;
  readonly completed?: string;
}

function readProgress(text: string): Omit<Build, "seconds"> {
  const lines = text
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  const vertexes = new Map<string, Vertex>();
  for (const vertex of lines.flatMap((line) => (line.vertexes ?? []) as Vertex[])) {
    vertexes.set(vertex.digest, { ...vertexes.get(vertex.digest), ...vertex });
  }
  const logs = lines.flatMap((line) => (line.logs ?? []) as { data: string }[]);
  return {
    steps: [...vertexes.values()]
      .flatMap(step)
      .sort((a, b) => a.stage.localeCompare(b.stage) || a.position - b.position),
    log: logs.map(({ data }) => Buffer.from(data, "base64").toString()).join(""),
  };
}

function step({ name, cached = false, started, completed }: Vertex): BuildStep[] {
  const [, stage = "", position, instruction] = /^\[(?:(\S+) +)?(\d+)\/\d+\] (.*)$/s.exec(name) ?? [];
  if (instruction === undefined) return [];
  const seconds = started && completed ? (Date.parse(completed) - Date.parse(started)) / 1000 : 0;
  return [{ stage, position: Number(position), instruction, cached, seconds }];
}
