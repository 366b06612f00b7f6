import { addDirectory, type Draft, type Project, refuse, within } from "../install.ts";
import { lifecycle } from "./lifecycle.ts";
import { dependencies, type Manifest } from "./manifest.ts";

/** Looks at nothing but which package manager calls it. */
const contextFree = /^npx (-y |--yes )?only-allow (npm|yarn|pnpm|bun)$/;

/** Looks for `.git` and leaves without a word where there is none. */
const hooksOnly = /^husky( install)?( \|\| (true|exit 0|:))?$/;

/** Refuses scripts that an install runs and that may read the source. */
export function inspectScripts(draft: Draft, project: Project, manifest: Manifest): void {
  for (const name of lifecycle) {
    const script = manifest.scripts[name]?.trim();
    if (script === undefined || script === "" || contextFree.test(script)) continue;
    if (hooksOnly.test(script) && !project.gitCopied) continue;
    if (script === "patch-package") {
      addDirectory(draft, project, within(manifest.directory, "patches") ?? "patches");
      continue;
    }
    refuse(
      draft,
      "lifecycle-script",
      `The ${name} script of ${manifest.path} runs during the install and may read the source.`,
    );
  }
  const gyp = within(manifest.directory, "binding.gyp") ?? "binding.gyp";
  if (
    project.has(gyp) &&
    manifest.scripts.install === undefined &&
    manifest.scripts.preinstall === undefined
  ) {
    refuse(draft, "native-build", `${gyp} makes the install compile the project's own sources.`);
  }
}

/** What a dependency's own install script reads or writes in the project around it. */
interface Reader {
  readonly name: RegExp;
  readonly reads: string;
  /** Only when one of these files exists; always without. */
  readonly when?: RegExp;
  /** Only below this major version. */
  readonly below?: number;
  /** Adds the files that the script reads, when it surely reads no others; true when it could. */
  readonly complete?: (draft: Draft, project: Project, directory: string) => boolean;
}

/** Read in the packages' own install scripts. */
const readers: readonly Reader[] = [
  { name: /^@prisma\/client$|^prisma$/, reads: "the Prisma schema", complete: addPrismaSchema },
  {
    name: /^puppeteer$/,
    reads: "its configuration file",
    when: /^(\.puppeteerrc(\.(c?js|mjs|json|ya?ml|ts|cts|mts))?|puppeteer\.config\.(c?js|mjs|ts))$/,
  },
  { name: /^nx$|^@nrwl\/(workspace|cli|tao)$/, reads: "the workspace's nx.json and project files" },
  { name: /^msw$/, reads: "and writes the worker script's directory" },
  { name: /^(@evilmartians\/)?lefthook(-installer)?$|^@arkweid\/lefthook$/, reads: "lefthook.yml and .git" },
  { name: /^simple-git-hooks$/, reads: "its configuration and .git" },
  { name: /^husky$/, reads: ".git", below: 5 },
  {
    name: /^(yorkie|ghooks|git-hooks|pre-commit|pre-push|shared-git-hooks|@commitlint\/install)$/,
    reads: ".git",
  },
  { name: /^@sveltejs\/kit$/, reads: "svelte.config.js", below: 3 },
  {
    name: /^(postinstall-postinstall|install-local|link-module-alias|npm-link-better)$/,
    reads: "the project",
  },
  { name: /^(nuxi|@nuxt\/cli|quasar|@redwoodjs\/core|electron-builder-install)$/, reads: "the project" },
  { name: /^(zenstack|@zenstackhq\/runtime)$/, reads: "the schema" },
  { name: /^@sentry\/cli$/, reads: ".sentryclirc", when: /^\.sentryclirc$/ },
];

/** A dependency as a manifest or a lock file names it; `version` is a range or a version. */
export interface NamedVersion {
  readonly name: string;
  readonly version: string;
}

/** Refuses dependencies whose own install scripts are known to look at the project. */
export function inspectReaders(
  draft: Draft,
  project: Project,
  manifests: readonly Manifest[],
  locked: Iterable<NamedVersion>,
): void {
  const direct = manifests.flatMap((manifest) =>
    dependencies(manifest).map(([name, version]): NamedVersion => ({ name, version })),
  );
  const lockedList = [...locked];
  const told = new Set<string>();
  for (const { name, version } of [...lockedList, ...direct]) {
    if (told.has(name)) continue;
    const reader = readers.find((candidate) => candidate.name.test(name));
    if (!reader || !applies(reader, project, version, lockedList, name)) continue;
    told.add(name);
    if (reader.complete?.(draft, project, manifests[0]?.directory ?? "")) continue;
    refuse(
      draft,
      "dependency-script",
      `The install script of ${name} reads ${reader.reads}, which would not be there yet.`,
    );
  }
}

/**
 * The one schema at its usual place, whose client goes to its usual place, inside of node_modules.
 * Source: prisma.io/docs "Prisma schema location", "Generators".
 */
function addPrismaSchema(draft: Draft, project: Project, directory: string): boolean {
  const schemas = project.files.filter((file) => file.endsWith(".prisma"));
  const path = within(directory, "prisma/schema.prisma") ?? "";
  const configured = project.files.some((file) =>
    /(^|\/)(\.config\/)?prisma(\.config)?\.[cm]?[jt]s$/.test(file),
  );
  const text = project.text(path) ?? "";
  const generators = [...text.matchAll(/^\s*generator\s+\w+\s*\{([^}]*)\}/gm)].map(([, body = ""]) => body);
  const usual = generators.every(
    (body) => /provider\s*=\s*"prisma-client-js"/.test(body) && !/^\s*output\b/m.test(body),
  );
  const named = /"prisma"\s*:\s*\{/.test(project.text(within(directory, "package.json") ?? "") ?? "");
  if (schemas.length !== 1 || schemas[0] !== path || configured || named || !usual) return false;
  draft.inputs.add(path);
  return true;
}

function applies(
  reader: Reader,
  project: Project,
  version: string,
  locked: readonly NamedVersion[],
  name: string,
): boolean {
  if (reader.when) {
    const prefix = project.root === "" ? "" : `${project.root}/`;
    const exists = project.files.some((file) =>
      reader.when?.test(file.slice(prefix.length).replace(/.*\//, "")),
    );
    return exists;
  }
  if (reader.below === undefined) return true;
  const known = locked.find((entry) => entry.name === name)?.version ?? version;
  const major = /(\d+)/.exec(known)?.[1];
  return major === undefined || Number(major) < reader.below;
}
