import type { Handover } from "./selection.ts";

/** Surefire's `-Dtest`: classes, and methods behind `#`. */
export const maven: Handover = {
  starts: (selections) => [
    [
      `-Dtest=${selections.map(({ path, cases }) => selector(classOf(path), cases)).join(",")}`,
      "-Dsurefire.failIfNoSpecifiedTests=false",
    ],
  ],
};

function selector(name: string, cases: readonly string[] | null): string {
  if (cases === null) return name;
  // What JUnit adds to a method (parameters, an index) is no part of its name.
  const methods = [...new Set(cases.map((rest) => rest.replace(/[({[].*$/, "").replace(/^.*\./, "")))];
  return `${name}#${methods.join("+")}`;
}

function classOf(path: string): string {
  return path
    .replace(/^(?:.*\/)?src\/\w+\/(?:java|kotlin|groovy|scala)\//, "")
    .replace(/\.\w+$/, "")
    .replaceAll("/", ".");
}
