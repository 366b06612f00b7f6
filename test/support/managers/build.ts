import { copyFileSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildKit } from "../buildkit.ts";
import { createRepo, type Repo } from "../repo.ts";
import { prepareSides } from "../sides.ts";
import type { ManagerCase } from "./case.ts";

/** What a case came to. */
export interface Built {
  /** Seconds of a rebuild after an edit of the source. */
  readonly before: number;
  readonly after: number;
  /** The step that must be was taken from the cache; `null` where the case names none. */
  readonly cached: boolean | null;
  /** What differs between the images besides what two builds of the same Dockerfile differ in. */
  readonly differences: readonly string[];
  readonly noise: number;
  readonly patch: string;
}

/** Pushes an image with the case's tool. @returns its name. */
export async function pushTool(
  buildkit: BuildKit,
  { tool, toolFiles = {} }: ManagerCase,
  name: string,
): Promise<string> {
  const context = mkdtempSync(join(tmpdir(), "tool-"));
  for (const [path, to] of Object.entries(toolFiles)) copyFileSync(realpathSync(path), join(context, to));
  writeFileSync(join(context, "Dockerfile"), ["FROM base", ...tool, ""].join("\n"));
  const push = `${buildkit.registry}/${name}`;
  await buildkit.build({ context, push });
  rmSync(context, { recursive: true });
  return push;
}

/** Builds a case as it is and as fixed, then again after an edit of its source. @param tool the image to build on. */
export async function buildCase(
  buildkit: BuildKit,
  { files, lock, edit, cached, unsafe = false, leaves }: ManagerCase,
  tool: string,
  scratch: string,
): Promise<Built> {
  await using repo = createRepo(files);
  if (lock) repo.write({ [lock.file]: await written(buildkit, repo, tool, lock, scratch) });
  repo.commit({});
  const images = { local: async (text: string) => text.replace(/^FROM \S+/gm, `FROM ${tool}`) };
  const sides = await prepareSides(buildkit, images, repo.path, scratch, unsafe);
  const { differences, noise } = await sides.compare();
  sides.checkout(repo.commit({ [edit.file]: `${files[edit.file]}${edit.text}` }));
  const before = await sides.build("before");
  const after = await sides.build("after");
  const install = after.steps.find(({ instruction }) => instruction.startsWith(cached));
  return {
    before: before.seconds,
    after: after.seconds,
    cached: cached === "" ? null : install?.cached === true,
    differences: differences.filter((line) => !leaves?.test(line)),
    noise,
    patch: sides.patch,
  };
}

/** The lock file that the tool writes for the project, brought out by the build's log. */
async function written(
  buildkit: BuildKit,
  repo: Repo,
  tool: string,
  { command, file }: NonNullable<ManagerCase["lock"]>,
  scratch: string,
): Promise<string> {
  const context = join(scratch, "lock");
  rmSync(context, { recursive: true, force: true });
  mkdirSync(context);
  cpSync(repo.path, context, { recursive: true });
  const run = `${command} && echo LOCK: && base64 --wrap=0 ${file} && echo :LOCK`;
  writeFileSync(join(context, "Dockerfile"), `FROM ${tool}\nWORKDIR /app\nCOPY . .\nRUN ${run}\n`);
  const { log } = await buildkit.build({ context, bases: [] });
  const [, text = ""] = /LOCK:\s+([\w+/=\s]+):LOCK/.exec(log) ?? [];
  return Buffer.from(text, "base64").toString();
}
