import { type Draft, refuse, strings } from "../install.ts";
import type { Manifest } from "./manifest.ts";
import type { NamedVersion } from "./scripts.ts";
import { readYaml } from "./yarn-berry.ts";

interface Dependency {
  readonly specifier?: unknown;
  readonly version?: unknown;
}

type Importer = Readonly<Record<string, unknown>>;

/** What is read of a pnpm-lock.yaml: everything but the long lists of packages and snapshots. */
export interface PnpmLock {
  readonly path: string;
  readonly version: number;
  readonly importers: Readonly<Record<string, Importer>>;
  readonly hasCatalogs: boolean;
  readonly hasOverrides: boolean;
  readonly names: readonly NamedVersion[];
}

/** `null` when the text is no pnpm lock file. Source: the pnpm/spec repository, lockfile 5.x, 6.0 and 9.0. */
export function readPnpmLock(path: string, text: string): PnpmLock | null {
  const head = readYaml(text.split(/^(?=packages:|snapshots:)/m)[0] ?? "");
  if (head === null || head.lockfileVersion === undefined) return null;
  const importers = (head.importers ?? { ".": head }) as Record<string, Importer>;
  const keys = text.matchAll(/^ {2}'?\/?((?:@[^/@'\s]+\/)?[^/@'\s]+)[@/](\d[^:('\s]*)[^\n]*:$/gm);
  return {
    path,
    version: Number.parseFloat(String(head.lockfileVersion)),
    importers,
    hasCatalogs: head.catalogs !== undefined,
    hasOverrides: head.overrides !== undefined || head.packageExtensionsChecksum !== undefined,
    names: [...keys].map((match) => ({ name: match[1] ?? "", version: match[2] ?? "" })),
  };
}

/** Refuses where a plain `pnpm install` would rewrite the lock file. */
export function refusePnpmOutOfStep(
  draft: Draft,
  lock: PnpmLock,
  manifests: readonly Manifest[],
  prefix: string,
): void {
  if (lock.hasCatalogs || lock.hasOverrides) {
    refuse(
      draft,
      "lock-not-frozen",
      `${lock.path} depends on catalogs or overrides; only with --frozen-lockfile is it sure not to be rewritten.`,
    );
    return;
  }
  const folders = manifests.map(({ directory }) => directory.slice(prefix.length) || ".");
  const left = Object.keys(lock.importers).find((folder) => !folders.includes(folder));
  const wrong = manifests.find((manifest, index) => {
    const importer = lock.importers[folders[index] ?? "."];
    return importer === undefined || !inStep(manifest, importer);
  });
  if (!wrong && left === undefined) return;
  const message = `${lock.path} does not match ${wrong?.path ?? left}, so pnpm install would rewrite it.`;
  refuse(draft, "lock-out-of-step", message);
}

function inStep(manifest: Manifest, importer: Importer): boolean {
  const fields = ["dependencies", "devDependencies", "optionalDependencies"];
  const optional = strings(manifest.json.optionalDependencies);
  const old = strings(importer.specifiers);
  const wanted: Record<string, string> = {};
  const locked: Record<string, string> = { ...old };
  for (const field of fields) {
    const own = strings(manifest.json[field]);
    if (field !== "optionalDependencies") for (const name of Object.keys(optional)) delete own[name];
    Object.assign(wanted, own);
    for (const [name, value] of Object.entries(
      (importer[field] ?? {}) as Record<string, Dependency | string>,
    )) {
      if (typeof value === "object" && value !== null) locked[name] = String(value.specifier);
    }
  }
  const names = Object.keys(wanted);
  return names.length === Object.keys(locked).length && names.every((name) => wanted[name] === locked[name]);
}

/** Refuses packages that lie in the project, workspace packages apart. */
export function refusePnpmLocal(
  draft: Draft,
  lock: PnpmLock,
  members: readonly string[],
  prefix: string,
): void {
  for (const [folder, importer] of Object.entries(lock.importers)) {
    for (const field of ["dependencies", "devDependencies", "optionalDependencies"]) {
      for (const [name, value] of Object.entries(
        (importer[field] ?? {}) as Record<string, Dependency | string>,
      )) {
        const version = String(typeof value === "string" ? value : value?.version);
        const target = /^link:(.*)$/.exec(version)?.[1];
        const linked = target !== undefined && members.includes(resolve(prefix, folder, target));
        if (!linked && /^(link|file|portal):/.test(version)) {
          refuse(
            draft,
            "local-dependency",
            `${lock.path} takes ${name} from the project itself (${version}).`,
          );
          return;
        }
      }
    }
  }
}

function resolve(prefix: string, folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of `${prefix}${folder}/${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
