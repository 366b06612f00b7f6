import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

const extensions = [".java", ".kt", ".groovy", ".scala"];

/** Surefire, Failsafe, Gradle: one file a class, no path; the class is looked for in the checkout. */
export const surefire: JUnitDialect = {
  name: "surefire",
  recognises: ({ attributes: { classname = "", file }, suites }) =>
    file === undefined &&
    /^[\w$]+(?:\.[\w$]+)+$/.test(classname) &&
    (suites.at(-1)?.name?.includes(classname.replace(/\$.*/, "")) === true || suites.length === 1),
  identify({ attributes: { classname = "", name = "" } }, checkout) {
    const [outer = "", ...inner] = classname.split("$");
    const path = checkout.module(outer, extensions)?.path ?? `${outer.replaceAll(".", "/")}.java`;
    return testId(path, [...inner, name].join("."));
  },
};
