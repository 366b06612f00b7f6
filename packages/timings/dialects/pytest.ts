import { testId } from "../case.ts";
import type { Checkout } from "../checkout.ts";
import { compact } from "../compact.ts";
import type { JUnitDialect } from "../junit.ts";

/** pytest's `--junit-xml`, both families: `file` only in xunit1, `classname` = dotted module and classes. */
export const pytest: JUnitDialect = {
  name: "pytest",
  timesSession: true,
  recognises: ({ suites }) => suites.at(-1)?.name === "pytest",
  identify({ attributes: { file, classname = "", name = "" } }, checkout) {
    // A file that could not be collected has no class; its name is the module.
    const dotted = classname === "" ? name : classname;
    const { path, classes } = file ? fromFile(file, dotted, checkout) : fromModule(dotted, checkout);
    return testId(path, classname === "" ? "" : [...classes, name].join("::"));
  },
};

function fromFile(file: string, dotted: string, checkout: Checkout): Place {
  const path = checkout.place(file);
  // The dotted path may start at another folder than the file's; the module's own name is in both.
  const module = path.slice(path.lastIndexOf("/") + 1).replace(/\.py$/, "");
  const segments = dotted.split(".");
  return { path, classes: segments.slice(segments.lastIndexOf(module) + 1) };
}

interface Place {
  readonly path: string;
  readonly classes: readonly string[];
}

/** The tests of a module name it one after the other, thousands of times. */
const places = new WeakMap<Checkout, Map<string, Place>>();

function fromModule(dotted: string, checkout: Checkout): Place {
  const known = places.get(checkout) ?? new Map<string, Place>();
  places.set(checkout, known);
  const there = known.get(dotted);
  if (there) return there;
  const own = compact(dotted);
  const place = findModule(own, checkout);
  known.set(own, place);
  return place;
}

function findModule(dotted: string, checkout: Checkout): Place {
  const found = checkout.module(dotted, [".py"]);
  if (found) return { path: found.path, classes: found.rest };
  const segments = dotted.split(".");
  // Python's convention: modules are lower case, classes are not.
  const classAt = segments.findIndex((segment, at) => at > 0 && /^[A-Z]/.test(segment));
  const end = classAt < 0 ? segments.length : classAt;
  return { path: checkout.place(`${segments.slice(0, end).join("/")}.py`), classes: segments.slice(end) };
}
