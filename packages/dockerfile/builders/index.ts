import type { Builder } from "./builder.ts";
import { cargo, gradle, maven } from "./compiled.ts";
import { dotnetBuild, goBuild, pdmProject, poetryProject, uvProject } from "./downloads.ts";

export type { Builder } from "./builder.ts";

/** Every command that is known to download dependencies and build in one. */
const builders: Readonly<Record<string, Builder>> = {
  cargo,
  gradle,
  maven,
  "go-build": goBuild,
  "dotnet-build": dotnetBuild,
  "poetry-project": poetryProject,
  "uv-project": uvProject,
  "pdm-project": pdmProject,
};

/** The builder that a command is, `null` when it is none. */
export function recogniseBuilder(words: readonly string[]): Builder | null {
  const [tool = ""] = words;
  if (!/(go|cargo|mvn|mvnw|mvnd|gradle|gradlew|dotnet|poetry|uv|pdm)$/.test(tool)) return null;
  return Object.values(builders).find((builder) => builder.builds(words)) ?? null;
}
