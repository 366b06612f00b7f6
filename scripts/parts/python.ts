import type { Part } from "./part.ts";
import { run } from "./run.ts";

/**
 * A Python package in a virtual environment of its own. The environment is moved after it was made, so a
 * program of it that is a Python script is started as `bin/python -m name`; compiled ones start as they are.
 */
export function python(name: string, version: string, programs: readonly string[] = [name]): Part {
  return {
    name,
    version,
    provides: programs.map((program) => `bin/${program}`),
    install(folder) {
      run("python3", ["-m", "venv", folder]);
      run(`${folder}/bin/python`, ["-m", "pip", "install", "--quiet", `${name}==${version}`]);
    },
  };
}
