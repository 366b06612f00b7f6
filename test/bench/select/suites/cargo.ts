import { execFileSync } from "node:child_process";
import { dirname, relative } from "node:path";
import { type Runner, start } from "./run.ts";

/**
 * Crates of the workspace, by the folder, each tested by itself: one that does not compile has failed. Examples in
 * comments are left out: each is compiled by itself, which takes minutes.
 */
export function cargo(root: string): Runner {
  const metadata = execFileSync("cargo", ["metadata", "--no-deps", "--offline", "--format-version=1"], {
    cwd: root,
    encoding: "utf8",
  });
  const packages: { name: string; manifest_path: string }[] = JSON.parse(metadata).packages;
  const crates = packages.map(({ name, manifest_path }) => ({
    name,
    folder: relative(root, dirname(manifest_path)) || ".",
  }));
  return {
    isApart: true,
    failures: (_, folders) =>
      crates.flatMap(({ name, folder }) => {
        if (folders.length > 0 && !folders.includes(folder)) return [];
        const args = ["test", "--offline", "--quiet", "--no-fail-fast", "--tests", "--package", name];
        return start("cargo", args, { cwd: root, stdio: "ignore" }).status === 0 ? [] : folder;
      }),
  };
}
