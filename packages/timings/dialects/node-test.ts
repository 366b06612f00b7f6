import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** Node's own runner (`--test-reporter=junit`): suites are the describes, `file` since Node 24. */
export const nodeTest: JUnitDialect = {
  name: "node-test",
  recognises: ({ attributes: { classname } }) => classname === "test" || classname === "suite",
  identify({ attributes: { file, name = "" }, suites, suiteFile }, checkout) {
    // The outermost element is `testsuites`, which has no name.
    const titles = [...suites.flatMap((suite) => suite.name ?? []), name];
    return testId(checkout.place(file ?? suiteFile ?? ""), titles.join(" > "));
  },
};
