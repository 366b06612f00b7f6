import { type Draft, type Project, readJson, refuse, strings, within } from "../install.ts";

/** A package.json with what an install looks at. */
export interface Manifest {
  /** Context-relative directory it lies in. */
  readonly directory: string;
  readonly path: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly scripts: Readonly<Record<string, string>>;
}

export const dependencyFields = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
] as const;

export function readManifest(draft: Draft, project: Project, directory: string): Manifest | null {
  const path = within(directory, "package.json") ?? "package.json";
  const json = readJson(draft, project, path);
  return json && { directory, path, json, scripts: strings(json.scripts) };
}

/** Every dependency of a manifest, name and range, over all fields. */
export function dependencies(manifest: Manifest): [name: string, range: string][] {
  return dependencyFields.flatMap((field) => Object.entries(strings(manifest.json[field])));
}

/** Refuses dependencies that lie in the project itself. */
export function refuseLocalDependencies(draft: Draft, manifest: Manifest): void {
  const resolutions = Object.entries({ ...strings(manifest.json.resolutions), ...overrides(manifest) });
  for (const [name, range] of [...dependencies(manifest), ...resolutions]) {
    if (!/^(file|link|portal|exec):|^\.{0,2}\/|^\.{1,2}$|^~\/|\.(tgz|tar\.gz|tar)$/i.test(range)) continue;
    if (/^https?:/i.test(range)) continue;
    refuse(
      draft,
      "local-dependency",
      `${manifest.path} takes ${name} from the project itself (${range}), which the install would not find.`,
    );
  }
}

/** The texts of `overrides` (npm) and `pnpm.overrides`, however deep. */
function overrides(manifest: Manifest): Record<string, string> {
  const found: Record<string, string> = {};
  const pnpm = manifest.json.pnpm as { overrides?: unknown } | undefined;
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === "string") found[name] = inner;
      else walk(inner);
    }
  };
  walk(manifest.json.overrides);
  walk(pnpm?.overrides);
  return found;
}
