import { testId } from "../case.ts";
import { goFolder } from "../go.ts";
import type { JUnitDialect } from "../junit.ts";

/** gotestsum and go-junit-report: suite and class name are the import path of the package. */
export const gotestsum: JUnitDialect = {
  name: "gotestsum",
  recognises: ({ attributes: { classname = "", name = "" }, suites }) =>
    suites.at(-1)?.name?.endsWith(classname) === true &&
    (/^(?:Test|Example|Fuzz|Benchmark)(?![a-z])/.test(name) || name === "TestMain") &&
    !/\.(?:[a-z]{1,4})$/.test(classname) &&
    (classname.includes("/") || suites.length === 2),
  // A subtest's time is part of its test's, and `go test -run` starts the whole test.
  identify: ({ attributes: { classname = "", name = "" }, suites }, checkout) =>
    // What could not be built has its package on the suite alone.
    name.includes("/") ? null : testId(goFolder(classname || (suites.at(-1)?.name ?? ""), checkout), name),
};
