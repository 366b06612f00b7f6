import { kindOf } from "../kinds.ts";
import { join } from "../tree.ts";
import type { PackageWorld } from "./world.ts";

/** Files by which something finds classes when it runs. */
const registers =
  /(?:^|\/)META-INF\/(?!MANIFEST|LICEN[CS]E|NOTICE|DEPENDENCIES|maven\/|native-image\/|proguard)/;

/** Projects that a compiler runs, or that tests run with, which no file of the project names. */
const unnamed =
  /\b(?:annotationProcessor|kapt\w*|ksp\w*|\w*[rR]untimeOnly|\w*[cC]ompilerPlugin\w*)\b[^\n;]*\bproject(?:s\.|\s*\()/;

/**
 * Java and Kotlin have a graph of files. Beside it each test needs `package:data:folder`: what the project holds, and
 * those that it depends on hold, that is no code; and all of a project whose classes are found by name.
 */
export function linkData({ graph, tree, texts, units, projects }: PackageWorld): void {
  const tests = units.filter(({ runner }) => runner === "jvm");
  if (tests.length === 0) return;
  const queue = new Set(tests.map(({ path }) => projects.ownerOf(path) ?? ""));
  for (const { path } of tests) {
    graph.fix(`tests:${path}`, path);
    graph.fix(`tests:${path}`, dataOf(projects.ownerOf(path) ?? ""));
  }
  const registering = new Set(
    tree.paths.filter((path) => registers.test(path)).map((path) => projects.ownerOf(path) ?? ""),
  );
  for (const folder of queue) {
    const [own, node] = [`package:${folder}`, dataOf(folder)];
    const isUnnamed = builds.some((name) => unnamed.test(texts.get(join(folder, name)) ?? ""));
    if (registering.has(folder)) graph.fix(node, own);
    for (const need of graph.needs(own)) {
      if (!need.startsWith("package:")) {
        if (kindOf(need).kind !== "code") graph.fix(node, need);
        continue;
      }
      const other = need.slice("package:".length);
      graph.fix(node, dataOf(other));
      if (isUnnamed) graph.fix(node, need);
      queue.add(other);
    }
  }
  for (const path of tree.paths) {
    const owner = projects.ownerOf(path) ?? "";
    if (queue.has(owner) && !/^(?:code|prose)$/.test(kindOf(path).kind)) graph.fix(dataOf(owner), path);
  }
}

const builds = ["build.gradle", "build.gradle.kts"];

const dataOf = (folder: string) => `package:data:${folder}`;
