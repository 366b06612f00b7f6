import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";

type Draw = (below: number) => number;
type Fault = (() => () => void) | null;

export const manifests = /^(?:go\.mod|Cargo\.lock|pom\.xml)$/;

/**
 * The next patch version of one dependency, which breaks whatever uses it: the files of the repository name it, and
 * the tool is shown a broken copy of the installed one. `null` where the drawn one is not installed.
 */
export function dependency(root: string, path: string, draw: Draw): Fault {
  const bumps: Record<string, (root: string, draw: Draw) => Fault> = {
    "go.mod": inGo,
    "Cargo.lock": inCargo,
    "pom.xml": inMaven,
  };
  return bumps[path]?.(root, draw) ?? null;
}

/** All its packages panic when a program that has them in it starts. */
function inGo(root: string, draw: Draw): Fault {
  const [mod, sum] = ["go.mod", "go.sum"].map((name) => readFileSync(join(root, name), "utf8")) as [
    string,
    string,
  ];
  const direct = [...mod.matchAll(/^(?:require )?\s*(\S+\.\S+) (v\d+\.\d+\.\d+)$/gm)];
  const [, name = "", version = ""] = direct[draw(Math.max(direct.length, 1))] ?? [];
  if (name === "") return null;
  const folder = execFileSync("go", ["list", "-m", "-f", "{{.Dir}}", name], {
    cwd: root,
    encoding: "utf8",
  }).trim();
  if (folder === "") return null;
  const raise = (text: string) => text.replaceAll(`${name} ${version}`, `${name} ${next(version)}`);
  return () => {
    const copy = copied(folder);
    for (const entry of ["", ...(readdirSync(copy, { recursive: true }) as string[])]) {
      const source = statSync(join(copy, entry)).isDirectory() ? goPackage(join(copy, entry)) : null;
      if (source)
        writeFileSync(join(copy, entry, "mutant.go"), `${source}\n\nfunc init() { panic("mutant") }\n`);
    }
    const shown = mkdtempSync(join(tmpdir(), "mod-"));
    writeFileSync(join(shown, "go.mod"), `${mod}\nreplace ${name} => ${copy}\n`);
    writeFileSync(join(shown, "go.sum"), sum);
    writeFileSync(join(root, "go.mod"), raise(mod));
    writeFileSync(join(root, "go.sum"), raise(sum));
    process.env.GOFLAGS = `-modfile=${join(shown, "go.mod")}`;
    return () => {
      delete process.env.GOFLAGS;
      for (const one of [copy, shown]) rmSync(one, { recursive: true });
    };
  };
}

/** The package clause of the Go files in a folder. */
function goPackage(folder: string): string | null {
  const files = readdirSync(folder).filter((name) => /(?<!_test)\.go$/.test(name));
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const text = texts.find((one) => !/^\/\/go:build|^\/\/ \+build/m.test(one));
  return text ? (/^package \w+/m.exec(text)?.[0] ?? null) : null;
}

/** It does not compile. */
function inCargo(root: string, draw: Draw): Fault {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const locked = [...lock.matchAll(/name = "(.+)"\nversion = "(\d+\.\d+\.\d+)"\nsource = "registry/g)];
  const [entry = "", name = "", version = ""] = locked[draw(Math.max(locked.length, 1))] ?? [];
  const registries = join(homedir(), ".cargo/registry/src");
  const folder = readdirSync(registries)
    .map((registry) => join(registries, registry, `${name}-${version}`))
    .find((one) => existsSync(join(one, "src/lib.rs")));
  if (folder === undefined || locked.filter((other) => other[1] === name).length > 1) return null;
  return () => {
    const copy = copied(folder);
    const [manifest, main, settings] = [
      ...["Cargo.toml", "src/lib.rs"].map((one) => join(copy, one)),
      join(dirname(root), ".cargo/config.toml"),
    ] as [string, string, string];
    const raise = (text: string) => text.replace(`version = "${version}"`, `version = "${next(version)}"`);
    writeFileSync(manifest, raise(readFileSync(manifest, "utf8")));
    writeFileSync(main, `${readFileSync(main, "utf8")}\ncompile_error!("mutant");\n`);
    writeFileSync(join(root, "Cargo.lock"), lock.replace(entry, raise(entry)));
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, `[patch.crates-io]\n${name} = { path = "${copy}" }\n`);
    return () => {
      rmSync(settings);
      rmSync(copy, { recursive: true });
    };
  };
}

/** It is nowhere to be had. */
function inMaven(root: string, draw: Draw): Fault {
  const text = readFileSync(join(root, "pom.xml"), "utf8");
  const places = [
    ...text.matchAll(/(?<=<artifactId>[\w.-]+<\/artifactId>\s*<version>[\d.]+)(?=<\/version>\s*<scope>)/g),
  ];
  const at = places[draw(Math.max(places.length, 1))]?.index;
  if (at === undefined) return null;
  return () => {
    writeFileSync(join(root, "pom.xml"), `${text.slice(0, at)}.999${text.slice(at)}`);
    return () => {};
  };
}

function copied(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "dependency-"));
  cpSync(folder, copy, { recursive: true });
  execFileSync("chmod", ["-R", "u+w", copy]);
  return copy;
}

function next(version: string): string {
  return version.replace(/\d+$/, (digits) => String(Number(digits) + 1));
}
