import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Draw = (below: number) => number;

/**
 * The next patch version of one dependency of a Go module, whose packages panic when a program that has them in it
 * starts: `go.mod` and `go.sum` name it, and the tool is shown a broken copy of the one that is there.
 */
export function dependency(root: string, _path: string, draw: Draw): (() => () => void) | null {
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

function copied(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "dependency-"));
  cpSync(folder, copy, { recursive: true });
  execFileSync("chmod", ["-R", "u+w", copy]);
  return copy;
}

function next(version: string): string {
  return version.replace(/\d+$/, (digits) => String(Number(digits) + 1));
}
