import type { Machine } from "../machine.ts";
import { folderOf, inFolder, type Repository } from "../repository.ts";

/** What runs a project's code, or compiles it: entries are kept apart by its version. */
export interface Runtime {
  /** Stands in the key before the version. */
  readonly tool: string;
  /** Prints the version, on either stream. */
  readonly probe: readonly [program: string, ...args: string[]];
  readonly files: readonly VersionFile[];
  /** As many parts of a version as tell entries apart: `20.11.1` → `20` where a major version is enough. */
  readonly parts: 1 | 2 | 3;
  /** Downloads themselves differ from version to version, as Python's wheels do. */
  readonly binary?: true;
}

export interface VersionFile {
  readonly name: string;
  /** It holds versions and little else, so its hash may stand for the version in a workflow. */
  readonly only: boolean;
  read(text: string): string | undefined;
}

export interface FoundRuntime {
  /** Part of a key, such as `node22`; the tool's name alone where no version is known. */
  readonly text: string;
  readonly version: string | null;
  /** The file that named it; `null` when it is the tool on the PATH, or unknown. */
  readonly file: (VersionFile & { readonly path: string }) | null;
}

/**
 * The version that a project in one of `folders` runs with: of the nearest version file upwards, else on the PATH.
 * The folder nearest to the root speaks first: what lies below it is a part or a tool of the project.
 */
export function findRuntime(
  { tool, files, parts }: Runtime,
  repository: Repository,
  folders: readonly string[],
  machine: Machine,
): FoundRuntime {
  const outermost = [...folders].sort((a, b) => upwards(a).length - upwards(b).length);
  for (const folder of new Set(outermost.flatMap(upwards))) {
    for (const file of files) {
      const path = inFolder(folder, file.name);
      const text = repository.text(path);
      const version = text === null ? undefined : file.read(text.replace(/^\ufeff/, ""))?.trim();
      if (version) return { text: `${tool}${shorten(version, parts)}`, version, file: { ...file, path } };
    }
  }
  const version = machine.tools[tool];
  return { text: version ? `${tool}${shorten(version, parts)}` : tool, version: version ?? null, file: null };
}

/** A folder and those it lies in, the root last. */
function upwards(folder: string): string[] {
  return folder === "" ? [""] : [folder, ...upwards(folderOf(folder))];
}

function shorten(version: string, parts: number): string {
  const numbers = /^[a-z]*v?(\d+(?:\.\d+)*)(.*)$/.exec(version);
  const text = numbers ? (numbers[1] as string).split(".").slice(0, parts).join(".") : version;
  // Two unnumbered versions such as `lts/iron` must stay apart, and a key takes no comma.
  return text.replace(/[^\w.+]/g, "_").slice(0, 60);
}
