import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { type Runner, start, unbuilt } from "./run.ts";

// A few named classes get a JVM each, which takes too long for many.
export const maven: Runner = { failures, isApart: true };

/** Test classes, by the file, with JVMs of their own when `files` are named; modules that left no report by the folder. */
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
    `-DreuseForks=${files.length > 12}`,
    "-Dsurefire.failIfNoSpecifiedTests=false",
    `-Dtest=${files.map((path) => basename(path, ".java")).join(",")}`,
  ];
  const further = process.env.KEEP_PACE_SELECT_MAVEN?.split(" ") ?? [];
  // What depends on a module with failing tests is tried, too.
  const goals = ["-o", "-q", "test", "-fae", "-Dmaven.test.failure.ignore=true"];
  start("mvn", [...goals, ...further, ...(files.length > 0 ? alone : [])], { cwd: root });
  const hasTests = (module: string) => paths.some((path) => path.startsWith(`${module}src/test/java/`));
  return modules.filter(hasTests).flatMap((module) => {
    const reports = join(root, module, "target/surefire-reports");
    if (existsSync(reports))
      return failing(
        reports,
        paths.filter((path) => path.startsWith(module)),
      );
    return files.length === 0 ? unbuilt + module : files.filter((path) => path.startsWith(module));
  });
}

/** The files of the classes with a failing test, from the reports in a folder. */
function failing(reports: string, paths: readonly string[]): string[] {
  const failed = readdirSync(reports).flatMap((name) => {
    const suite = /^TEST-([\w.]+).*\.xml$/.exec(name)?.[1];
    if (suite === undefined || !/<(?:failure|error)\b/.test(readFileSync(join(reports, name), "utf8")))
      return [];
    return paths.find((path) => path.endsWith(`/${suite.replaceAll(".", "/")}.java`)) ?? [];
  });
  return [...new Set(failed)];
}
