import type { Instruction, Stage } from "@keep-pace/dockerfile";
import { isPlatform, type Shape } from "./shape.ts";

/** A cache mount of a build. */
export interface CacheMount {
  /** As BuildKit calls it. */
  readonly id: string;
  /** Absolute. */
  readonly target: string;
  readonly sharing: "shared" | "private" | "locked";
  /** As written, because BuildKit keeps mounts of different owners apart even where their ids are the same. */
  readonly uid: string | null;
  readonly gid: string | null;
  readonly mode: string | null;
  /** The image at the bottom of the stage that uses it; `null` where it is not known. */
  readonly image: string | null;
}

/** What is known of one build. */
export interface Values {
  readonly args: ReadonlyMap<string, string>;
  /** `linux/arm64`; `null` for the builder's own. */
  readonly platform: string | null;
}

/**
 * The cache mounts of a build's stages, each once. Those that start from a folder of an image, or that are read only,
 * hold nothing that could be carried over, and one whose id hangs on an unknown value cannot be named.
 * Source: BuildKit, frontend/dockerfile: instructions/commands_runmount.go, dockerfile2llb/convert_runmount.go.
 */
export function cacheMounts(shape: Shape, values: Values): CacheMount[] {
  const found = shape.stages.flatMap((stage) =>
    stage.instructions
      .filter(({ keyword }) => keyword === "RUN")
      .flatMap((instruction) => mountsOf(shape, stage, instruction, values)),
  );
  const unique = new Map(found.map((mount) => [mountKey(mount), mount]).reverse() as [string, CacheMount][]);
  return [...unique.values()].reverse();
}

/** The same for mounts that BuildKit takes for one. */
export function mountKey({ id, uid, gid, mode }: CacheMount): string {
  return [id, uid, gid, mode].join("\0");
}

function mountsOf(shape: Shape, stage: Stage, run: Instruction, values: Values): CacheMount[] {
  return run.flags.flatMap(({ name, value }) => {
    if (name !== "mount" || value === null) return [];
    const options = optionsOf(value, (text) => filled(shape, run, text, values));
    if (options.get("type") !== "cache" || options.has("from") || isReadOnly(options)) return [];
    const written = options.get("target") ?? options.get("dst") ?? options.get("destination") ?? "";
    const target = absolute(shape, run, written, values);
    const id = options.get("id") || clean(written);
    if (written === "" || target.includes("$") || id.includes("$")) return [];
    const sharing = options.get("sharing");
    return {
      id,
      target,
      sharing: sharing === "private" || sharing === "locked" ? sharing : "shared",
      uid: number(options.get("uid")),
      gid: number(options.get("gid")),
      mode: number(options.get("mode")),
      image: imageOf(shape, stage, values),
    };
  });
}

/** The options of a `--mount`: comma separated, keys in any case, quotes as in CSV. */
function optionsOf(text: string, fill: (value: string) => string): Map<string, string> {
  const fields = [...text.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, field = ""]) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
  return new Map(
    fields.map((field) => {
      const [key = "", ...rest] = field.split("=");
      return [key.toLowerCase(), rest.length === 0 ? "true" : fill(rest.join("="))];
    }),
  );
}

function isReadOnly(options: ReadonlyMap<string, string>): boolean {
  const set = (...names: string[]) =>
    names.map((name) => options.get(name)).find((value) => value !== undefined);
  return set("readonly", "ro") === "true" || set("readwrite", "rw") === "false";
}

function number(text: string | undefined): string | null {
  return text !== undefined && /^\d{1,10}$/.test(text) ? text : null;
}

function absolute(shape: Shape, run: Instruction, written: string, values: Values): string {
  if (written.startsWith("/")) return clean(written);
  const { evaluation } = shape;
  const workdir = evaluation.before(run).workdir;
  // A base image starts in its root unless the file says otherwise; what it says itself cannot be seen here.
  const known =
    workdir === "${WORKDIR}" ? "/" : withValues(shape, workdir.replace(/^\$\{WORKDIR\}/, ""), values);
  return clean(`/${known}/${written}`);
}

function filled(shape: Shape, run: Instruction, text: string, values: Values): string {
  return withValues(shape, shape.evaluation.expand(run, text), values);
}

/** Fills what the build passes, what BuildKit sets and what the file gives as defaults into `${NAME}`. */
function withValues({ evaluation }: Shape, text: string, { args, platform }: Values): string {
  const passed = text.replace(/\$\{(\w+)(?:@\d+)?\}/g, (symbol, name: string) => {
    if (isPlatform(name)) return platform === null ? symbol : platformArg(name, platform);
    return args.get(name) ?? symbol;
  });
  return evaluation.byDefault(passed) ?? passed;
}

function platformArg(name: string, platform: string): string {
  const [os = "", architecture = "", variant = ""] = platform.split("/");
  const parts: Readonly<Record<string, string>> = {
    PLATFORM: platform,
    OS: os,
    ARCH: architecture,
    VARIANT: variant,
  };
  return parts[name.replace(/^(?:TARGET|BUILD)/, "")] ?? "";
}

function imageOf(shape: Shape, stage: Stage, values: Values): string | null {
  const [from] = stage.instructions;
  let bottom = stage;
  while (bottom.baseStage) bottom = bottom.baseStage;
  const last = stage.instructions.at(-1) ?? from;
  if (!last || !from) return null;
  // The stage's own state names its image; a stage of FROM alone is read from its text.
  const image = last === from ? bottom.base : shape.evaluation.before(last).image;
  const plain = withValues(shape, image.replace(/\$(\w+)/g, "$${$1}"), values);
  return plain.includes("$") || plain === "scratch" || plain === "" ? null : plain;
}

/** Go's `path.Clean`. */
function clean(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !path.startsWith("/")) parts.push(part);
  }
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/") || ".";
}
