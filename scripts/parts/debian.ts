import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { Part } from "./part.ts";
import { run } from "./run.ts";

/** A program of a Debian package, installed into the system by apt (which needs root) unless it is there. */
export function debian(name: string, file = name): Part {
  return {
    name,
    version: "debian",
    provides: [`bin/${file}`],
    install(folder) {
      mkdirSync(join(folder, "bin"));
      symlinkSync(debianProgram(name, file), join(folder, "bin", file));
    },
  };
}

/** Returns the absolute path of a program, after installing the Debian package that holds it where it is missing. */
export function debianProgram(name: string, file = name): string {
  const found = find(file);
  if (found) return found;
  const quiet = { env: { DEBIAN_FRONTEND: "noninteractive" } };
  run("apt-get", ["update", "-q"], quiet);
  run("apt-get", ["install", "-qy", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", name], quiet);
  const installed = find(file);
  if (!installed) throw new Error(`The Debian package ${name} holds no program ${file}.`);
  return installed;
}

function find(file: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin", "/usr/bin"];
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}
