import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { broken, type Runner, start } from "./run.ts";

export const go: Runner = { failures, isApart: true };

/** Packages of one module, by the folder; one that does not build has failed. */
function failures(root: string, folders: readonly string[]): string[] {
  const module = execFileSync("go", ["list", "-m"], { cwd: root, encoding: "utf8" }).trim().split("\n")[0];
  const wanted = folders.length > 0 ? folders.map((folder) => `./${folder}`) : ["./..."];
  const { stdout } = start("go", ["test", "-json", ...wanted], { cwd: root });
  const events = stdout.split("\n").flatMap((line) => (line.startsWith("{") ? JSON.parse(line) : []));
  const ended = events.filter(
    ({ Action, Package, Test }) => Package && !Test && /^(?:pass|fail|skip)$/.test(Action),
  );
  if (ended.length === 0) return [broken];
  const failed = ended.flatMap(({ Action, Package }) =>
    Action === "fail" ? Package.slice(`${module}/`.length).replace(/ .*/, "") || "." : [],
  );
  const withTests = new Set(listed(root, "*_test.go").map(dirname));
  return [...new Set<string>(failed)].filter((folder) => withTests.has(folder));
}

function listed(root: string, pattern: string): string[] {
  const paths = execFileSync("git", ["ls-files", "-z", pattern], { cwd: root, encoding: "utf8" });
  return paths.split("\0").filter(Boolean);
}
