import { inRow, type Row } from "../matrix.ts";
import type { Job, Step } from "../model.ts";
import type { Subject } from "../subject.ts";

/** One build of an image: a step of docker/build-push-action, or a `docker build` of a script. */
export interface ImageBuild {
  readonly step: Step;
  readonly by: "action" | "script";
  /** As written, expressions included. */
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string;
  readonly arguments: readonly string[];
  readonly platforms: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly noCache: boolean;
}

/** Every image build of the repository's jobs. */
export function imageBuilds({ jobs }: Subject): ImageBuild[] {
  return jobs.flatMap((job) => imageBuildsOf(job));
}

export function imageBuildsOf(job: Job): ImageBuild[] {
  return job.steps.flatMap((step) =>
    step.uses?.repository === "docker/build-push-action" ? [readAction(step)] : readScript(step),
  );
}

function readAction(step: Step): ImageBuild {
  const lines = (name: string) => (step.input(name) ?? "").split("\n").flatMap((line) => line.trim() || []);
  const context = step.input("context") ?? ".";
  return {
    step,
    by: "action",
    context,
    dockerfile: step.input("file") ?? `${context.replace(/\/$/, "")}/Dockerfile`,
    target: step.input("target") ?? "",
    arguments: lines("build-args").sort(),
    platforms: (step.input("platforms") ?? "").split(/[,\n]/).flatMap((word) => word.trim() || []),
    cacheFrom: lines("cache-from"),
    cacheTo: lines("cache-to"),
    noCache: step.input("no-cache") === "true",
  };
}

/** Options of `docker build` that take a value and matter here. */
const wanted = /^--(file|target|build-arg|platform|cache-from|cache-to)$/;
const shortNames: Readonly<Record<string, string>> = { "-f": "--file" };
/** Options that stand alone. */
const switches = /^(--(check|compress|debug|force-rm|load|no-cache|pull|push|quiet|rm|squash|stream)|-D|-q)$/;

function readScript(step: Step): ImageBuild[] {
  return step.commands.flatMap(({ words }) => {
    const at = words.indexOf("docker");
    const verb = words.indexOf("build", at);
    if (
      at < 0 ||
      verb < 0 ||
      !words.slice(at + 1, verb).every((word) => /^(buildx|image|builder|-.+)$/.test(word))
    ) {
      return [];
    }
    return [readOptions(step, words.slice(verb + 1))];
  });
}

function readOptions(step: Step, words: readonly string[]): ImageBuild {
  const options = new Map<string, string[]>();
  let context = ".";
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const [, long = "", inline] = /^(-{1,2}[\w-]+)(?:=(.*))?$/.exec(word) ?? [];
    const name = shortNames[long] ?? long;
    if (long === "") context = word;
    else if (inline === undefined && !switches.test(long)) at++;
    if (wanted.test(name)) options.set(name, [...(options.get(name) ?? []), inline ?? words[at] ?? ""]);
    if (name === "--no-cache" || name === "--check") options.set(name, [""]);
  }
  const all = (name: string) => options.get(name) ?? [];
  return {
    step,
    by: "script",
    context,
    dockerfile: all("--file").at(-1) ?? `${context.replace(/\/$/, "")}/Dockerfile`,
    target: all("--target").at(-1) ?? "",
    arguments: all("--build-arg").sort(),
    platforms: all("--platform").flatMap((text) => text.split(",")),
    cacheFrom: all("--cache-from"),
    cacheTo: all("--cache-to"),
    noCache: options.has("--no-cache") || options.has("--check"),
  };
}

/** `type=gha,scope=x` as a map; the short form `user/image:cache` is a registry's. */
export function cacheOptions(text: string): ReadonlyMap<string, string> {
  // Within an expression the options are one of its texts.
  const options = text.startsWith("${{") ? (/'(type=[^']*)'/.exec(text)?.[1] ?? text) : text;
  if (!options.includes("type="))
    return new Map([
      ["type", "registry"],
      ["ref", text],
    ]);
  return new Map(
    options.split(",").map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  );
}

/** True for a cache in GitHub's cache service. */
export function isGha(text: string): boolean {
  return /type=gha\b/.test(text);
}

/** What tells a build apart from others, in one combination of its job's matrix. */
export function identityIn(build: ImageBuild, row: Row): string {
  const { dockerfile, context, target, arguments: args, platforms } = build;
  return inRow(
    [clean(dockerfile), clean(context), target, args.join("\n"), platforms.join()].join("\0"),
    row,
  );
}

/** As `identityIn`, in every combination. */
export function identities(build: ImageBuild): string[] {
  return [...new Set((build.step.job.rows ?? [new Map()]).map((row) => identityIn(build, row)))];
}

function clean(path: string): string {
  return (
    path
      .replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/, "")
      .replace(/^(\.\/)+/, "")
      .replace(/\/+$/, "") || "."
  );
}
