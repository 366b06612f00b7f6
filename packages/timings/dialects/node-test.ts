import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** Node's own runner (`--test-reporter=junit`): suites are the describes, `file` since Node 24. */
export const nodeTest: JUnitDialect = {
  name: "node-test",
  recognises: ({ attributes: { classname }, suites }) =>
    classname === "test" ||
    classname === "suite" ||
    // Later versions repeat the suite's name; theirs is the only outermost element without any attribute.
    (suites.length > 1 && Object.keys(suites[0] ?? {}).length === 0 && suites[1]?.disabled !== undefined),
  identify({ attributes: { file, name = "" }, suites, suiteFile }, checkout) {
    // The outermost element is `testsuites`, which has no name.
    // Node escapes a quote twice.
    const titles = [...suites.flatMap((suite) => suite.name ?? []), name].map((title) =>
      title.replaceAll("&quot;", '"'),
    );
    return testId(checkout.place(file ?? suiteFile ?? ""), titles.join(" > "));
  },
};
