import { parse } from "./jsonc.ts";

/** What an edited `package.json` means: nothing, some packages, or that the project is set up anew. */
export type ManifestChange =
  | { readonly kind: "none" }
  | { readonly kind: "packages"; readonly names: readonly string[] }
  | { readonly kind: "project"; readonly because: string };

// Read by people, registries and publishing alone.
const inert = new Set(
  "version description keywords author contributors maintainers license licenses repository bugs homepage funding publishConfig private files devEngines sideEffects np release-it lint-staged husky simple-git-hooks prettier eslintConfig eslintIgnore stylelint commitlint size-limit changelog standard-version auto-changelog $schema readme".split(
    " ",
  ),
);
const dependencyFields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/** Compares two texts of a `package.json`; what cannot be read is a change of the project. */
export function compareManifests(before: string | null, after: string | null): ManifestChange {
  if (before === null || after === null) return { kind: "project", because: "it was added or deleted" };
  const [old, now] = [parse(before), parse(after)];
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

function changedKeys(old: unknown, now: unknown): string[] {
  const [a, b] = [isRecord(old) ? old : {}, isRecord(now) ? now : {}];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => a[key] !== b[key]);
}

/** Tools that look at code and never run it: a new version changes no test. */
const onlookers =
  /^(?:eslint|@eslint\/|@typescript-eslint\/|typescript-eslint$|eslint-|@stylistic\/|prettier|@prettier\/|prettier-|stylelint|oxlint$|@biomejs\/|husky$|lint-staged$|simple-git-hooks$|lefthook$|@commitlint\/|commitlint$|cspell$|publint$|@arethetypeswrong\/|knip$|size-limit$|@size-limit\/|np$|release-it$|semantic-release$|@semantic-release\/|@changesets\/|typedoc$|vitepress$|@docusaurus\/|globals$|markdownlint)/;

export function isOnlooker(name: string): boolean {
  return onlookers.test(name);
}

/** Runners, compilers and environments: they stand between every test and its code. */
const everywhere =
  /^(?:vitest|@vitest\/|jest|@jest\/|jest-|babel-jest|ts-jest|@swc\/|swc|esbuild|vite|@vitejs\/|vite-|rollup|@rollup\/|rolldown|oxc|@oxc|@babel\/|babel-|typescript|ts-node|tsx|tsup|tslib|@types\/|jsdom|happy-dom|playwright|@playwright\/|puppeteer|mocha|chai|sinon|ava|tap|tape|c8|nyc|msw|core-js|regenerator-runtime|webpack|postcss|tailwindcss|sass|@testing-library\/|cross-env|typescript-)/;

export function isEverywhere(name: string): boolean {
  return everywhere.test(name);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
