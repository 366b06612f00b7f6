import { findGo } from "./go.ts";
import { findNode } from "./node.ts";
import { findGradle, findMaven, findPhp, findRuby, findRust } from "./others.ts";
import { findPython } from "./python.ts";
import type { Finder } from "./stack.ts";

/** Every kind of project, in the order of the workflow. */
export const finders: readonly Finder[] = [
  findNode,
  findPython,
  findGo,
  findRust,
  findMaven,
  findGradle,
  findRuby,
  findPhp,
];
