import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildKit, BuildStep } from "./buildkit.ts";
import { cli } from "./cli.ts";
import { diffImages } from "./images/diff.ts";

export type Side = "before" | "after";

/** What stands in for the images that a Dockerfile names. */
export interface Images {
  /** The Dockerfile with every image replaced. */
  local(dockerfile: string): Promise<string>;
}

/** A clone of a project with its Dockerfile as it is, and one with it as fixed. */
export interface Sides {
  /** The commit both stand at. */
  checkout(commit: string): void;
  /** What a build took. @param mark RUNs of builds with different marks are not taken from each other's cache. */
  build(side: Side, mark?: string, out?: string): Promise<Cost>;
  /** The images' differences, and how many paths two builds of the same Dockerfile differ in. */
  compare(): Promise<{ readonly differences: string[]; readonly noise: number }>;
  /** What the fix changed, as a patch. */
  readonly patch: string;
}

export interface Cost {
  readonly seconds: number;
  /** Of the builder and what it ran. */
  readonly processor: number;
  readonly steps: readonly BuildStep[];
}

/** Logs named after the time, and what the fix's own .dockerignore, or git, keeps out of the image. */
const own = /\/(root\/\.npm\/_(logs|update)|[^:]*\/(\.git|\.dockerignore|Dockerfile)(\/|:|$))/;

export async function prepareSides(
  buildkit: BuildKit,
  images: Images,
  source: string,
  scratch: string,
  unsafe: boolean,
): Promise<Sides> {
  const at = (name: string) => join(scratch, name);
  const clear = (...names: readonly string[]) => {
    for (const name of names) rmSync(at(name), { recursive: true, force: true });
  };
  clear("before", "after");
  for (const side of ["before", "after"])
    execFileSync("git", ["clone", "--quiet", "--shared", source, at(side)]);
  const asked = ["dockerfile", "Dockerfile", "--fix", "--fail-on", "never", "--format", "json"];
  const { fixed } = cli(at("after"), [...asked, ...(unsafe ? ["--unsafe"] : [])]).json<{ fixed: string[] }>();
  if (!fixed.includes("Dockerfile")) throw new Error("no fix");
  const patch = execFileSync("git", ["-C", at("after"), "diff"], { encoding: "utf8" });
  const texts = async (side: Side, paths: readonly string[]) =>
    new Map(
      await Promise.all(
        paths.map(async (path): Promise<[string, string]> => {
          const text = readFileSync(join(at(side), path), "utf8");
          return [path, path === "Dockerfile" ? await images.local(text) : text];
        }),
      ),
    );
  const files = { before: await texts("before", ["Dockerfile"]), after: await texts("after", fixed) };

  const build = async (side: Side, mark: string = side, out?: string) => {
    clear("context");
    cpSync(at(side), at("context"), { recursive: true, filter: (path) => path !== join(at(side), ".git") });
    // An argument of the build alone: nothing declares it at another place than the other side.
    for (const [path, text] of files[side])
      writeFileSync(
        join(at("context"), path),
        text.replace(/^(FROM .*)$/gim, `$1\nARG KEEP_PACE_SIDE=${mark}`),
      );
    const start = buildkit.processorSeconds();
    const { seconds, steps } = await buildkit.build({
      context: at("context"),
      bases: [],
      ...(out && { out: at(out) }),
    });
    return { seconds, steps, processor: buildkit.processorSeconds() - start };
  };
  return {
    patch,
    build,
    checkout(commit) {
      for (const side of ["before", "after"]) {
        execFileSync("git", ["-C", at(side), "checkout", "--quiet", "--force", commit]);
        execFileSync("git", ["-C", at(side), "clean", "-ffdxq"]);
      }
    },
    async compare() {
      clear("a", "b", "fixed");
      await build("before", "before", "a");
      await build("before", "again", "b");
      await build("after", "after", "fixed");
      const noise = new Set(diffImages(at("a"), at("b")).map(pathOf));
      const unexplained = () =>
        diffImages(at("a"), at("fixed")).filter(
          // A cache mount takes the tool's cache out of the image, which is why it is unsafe.
          (line) =>
            !noise.has(pathOf(line)) && !own.test(line) && !(unsafe && line.includes(" /root/.cache")),
        );
      // Two builds may agree by chance where a file holds the second, or what a race left.
      for (let more = 0; more < 3 && unexplained().length > 0; more++) {
        clear("b");
        await build("before", `again-${more}`, "b");
        for (const line of diffImages(at("a"), at("b"))) noise.add(pathOf(line));
      }
      const differences = unexplained();
      clear("a", "b", "fixed");
      return { differences, noise: noise.size };
    },
  };
}

function pathOf(line: string): string {
  return line.split(":")[0] as string;
}
