import { parse } from "../jsonc.ts";
import { changedKeys, type ManifestChange } from "./change.ts";

// Read by people, registries and publishing alone.
const inert = new Set(
  "version description keywords author contributors maintainers license licenses repository bugs homepage funding publishConfig private files devEngines sideEffects np release-it lint-staged husky simple-git-hooks prettier eslintConfig eslintIgnore stylelint commitlint size-limit changelog standard-version auto-changelog $schema readme".split(
    " ",
  ),
);
const dependencyFields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Compares two texts of a `package.json`; what cannot be read is a change of the project. */
export function compareManifests(before: string, after: string): ManifestChange {
  const [old, now] = [strict(before), strict(after)];
  if (!isRecord(old) || !isRecord(now)) return { kind: "project", because: "it cannot be read" };
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (key) => !inert.has(key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  );
  const scripts = keys.includes("scripts") ? changedKeys(old.scripts, now.scripts) : [];
  const script = scripts.find(
    (name) => !/^(?:lint|format|fmt|docs?|release|publish|changelog|changeset|size|bench)/.test(name),
  );
  if (script !== undefined) return { kind: "project", because: `its script ${script} was changed` };
  const other = keys.find((key) => key !== "scripts" && !dependencyFields.includes(key));
  // Node.js, "Package entry points": `exports` is asked for imports by the package's name alone, not for those by path.
  if (keys.every((key) => key === "exports" || key === "scripts") && other === "exports")
    return { kind: "entries" };
  if (other !== undefined) return { kind: "project", because: `its ${other} was changed` };
  const names = [
    ...new Set(keys.filter((key) => key !== "scripts").flatMap((key) => changedKeys(old[key], now[key]))),
  ];
  return names.length > 0 ? { kind: "packages", names } : { kind: "none" };
}

/** The names that several texts of a `package.json` give the package. */
export function namesIn(texts: readonly (string | null)[]): string[] {
  return texts.flatMap((text) => {
    const value = text === null ? null : parse(text);
    return isRecord(value) && typeof value.name === "string" ? [value.name] : [];
  });
}

/** As npm reads it: `null` for what is no JSON. */
function strict(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
