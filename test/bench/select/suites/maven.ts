import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type Runner, start } from "./run.ts";

// Named classes get a JVM each. What Surefire takes for tests and has no report did not compile.
export const maven: Runner = { failures, isApart: true };

const byDefault = /\/src\/test\/java\/.*\/(?:Test[^/]*|[^/]*(?:Test|Tests|TestCase))\.java$/;

/** Test classes, by the file, with JVMs of their own when `files` are named. */
function failures(root: string, files: readonly string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "pom.xml", "*/pom.xml", "*.java"], {
    cwd: root,
    encoding: "utf8",
  });
  const paths = listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
  const modules = paths.flatMap((path) =>
    basename(path) === "pom.xml" ? path.slice(0, -"pom.xml".length) : [],
  );
  for (const module of modules) rmSync(join(root, module, "target"), { recursive: true, force: true });
  const alone = [
    "-DforkCount=1",
    "-DreuseForks=false",
    "-Dsurefire.failIfNoSpecifiedTests=false",
    `-Dtest=${files.map((path) => basename(path, ".java")).join(",")}`,
  ];
  const further = process.env.KEEP_PACE_SELECT_MAVEN?.split(" ") ?? [];
  start("mvn", ["-o", "-q", "test", "-fae", ...further, ...(files.length > 0 ? alone : [])], { cwd: root });
  const seen = new Map(modules.flatMap((module) => reported(root, module, paths)));
  return paths.filter((path) => {
    if (files.length > 0 && !files.includes(path)) return false;
    return seen.get(path) ?? (byDefault.test(`/${path}`) || files.includes(path));
  });
}

/** Path of a test class → whether any of its tests failed, for a module in `folder` (`""` or ending in `/`). */
function reported(root: string, folder: string, paths: readonly string[]): [string, boolean][] {
  const reports = join(root, folder, "target/surefire-reports");
  if (!existsSync(reports)) return [];
  const failed = new Map<string, boolean>();
  for (const name of readdirSync(reports)) {
    const suite = /^TEST-([\w.]+).*\.xml$/.exec(name)?.[1];
    if (suite === undefined) continue;
    const ending = `/${suite.replaceAll(".", "/")}.java`;
    const path = paths.find((one) => one.startsWith(folder) && one.endsWith(ending));
    const fails = /<(?:failure|error)\b/.test(readFileSync(join(reports, name), "utf8"));
    if (path) failed.set(path, fails || failed.get(path) === true);
  }
  return [...failed];
}
