import { mayBuild, readBuildLines } from "./build-line.ts";
import type { Mention } from "./mention.ts";
import { readYaml } from "./yaml.ts";

/** The `docker build` lines among the scripts of a package.json. */
export function readPackageScripts(
  text: string,
  file: string,
  folder: string,
  exists: (path: string) => boolean,
): Mention[] {
  if (!mayBuild(text)) return [];
  const scripts = readYaml(text)?.get("scripts")?.entries() ?? [];
  return scripts.flatMap(({ value }) =>
    readBuildLines(value.text ?? "", file, [folder], exists).map((mention) => ({
      ...mention,
      line: value.line,
    })),
  );
}
