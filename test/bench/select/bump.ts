import { existsSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export const lockFiles = /^(?:package-lock\.json|pnpm-lock\.yaml|bun\.lock)$/;

/**
 * A new version of one direct dependency that throws when it is loaded: the lock file names it, and the installed
 * package is that way. `null` where the drawn one is not installed.
 */
export function bump(root: string, path: string, draw: (below: number) => number): (() => () => void) | null {
  const owners = ["", ...folders(root, "packages"), ...folders(root, "packages-private")].filter((folder) =>
    existsSync(join(root, folder, "package.json")),
  );
  const direct = owners.flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).map((name) => ({
      folder,
      name,
    }));
  });
  const { folder, name } = direct[draw(direct.length)] ?? { folder: "", name: "" };
  const main = mainOf(join(root, folder), name);
  const text = readFileSync(join(root, path), "utf8");
  const raise = path.endsWith(".yaml") ? inPnpm : path.endsWith(".lock") ? inBun : inNpm;
  const changed = raise(text, name);
  if (main === null || changed === text) return null;
  return () => {
    const before = readFileSync(main);
    writeFileSync(join(root, path), changed);
    // Put in its place, not written over: an installed file may be shared with other projects.
    rmSync(main);
    writeFileSync(main, `throw new Error("mutant");\n${before}`);
    return () => {
      rmSync(main);
      writeFileSync(main, before);
    };
  };
}

function folders(root: string, parent: string): string[] {
  const folder = join(root, parent);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(parent, name)) : [];
}

function mainOf(folder: string, name: string): string | null {
  try {
    const manifest = realpathSync(join(folder, "node_modules", name, "package.json"));
    const main = createRequire(join(folder, "package.json")).resolve(name);
    return main.startsWith(dirname(manifest)) && /\.[cm]?js$/.test(main) ? main : null;
  } catch {
    return null;
  }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** The next patch version and another integrity, wherever the lock file names the package. */
function inPnpm(text: string, name: string): string {
  const pinned = new RegExp(`(?<=[' ]${escaped(name)}@\\d+\\.\\d+\\.)(\\d+)`, "g");
  const wanted = new RegExp(
    `(?<=^ +'?${escaped(name)}'?:\\n +specifier: .*\\n +version: \\d+\\.\\d+\\.)(\\d+)`,
    "gm",
  );
  const next = (digits: string) => String(Number(digits) + 1);
  return text.replace(pinned, next).replace(wanted, next);
}

function inBun(text: string, name: string): string {
  const pinned = new RegExp(
    `(^ +"${escaped(name)}": \\["${escaped(name)}@\\d+\\.\\d+\\.)(\\d+)(.*"sha512-)`,
    "m",
  );
  return text.replace(pinned, (_, head, digits, tail) => `${head}${Number(digits) + 1}${tail}A`);
}

function inNpm(text: string, name: string): string {
  const pinned = new RegExp(
    `("node_modules/${escaped(name)}": \\{\\s*"version": "\\d+\\.\\d+\\.)(\\d+)(",\\s*"resolved": "[^"]*",\\s*"integrity": "sha512-)`,
  );
  return text.replace(pinned, (_, head, digits, tail) => `${head}${Number(digits) + 1}${tail}A`);
}
