import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** rspec_junit_formatter: `file="./spec/…"`, the name is the full description. */
export const rspec: JUnitDialect = {
  name: "rspec",
  recognises: ({ suites }) => /^rspec\d*$/.test(suites[0]?.name ?? ""),
  identify: ({ attributes: { file, classname = "", name = "" } }, checkout) =>
    testId(checkout.place(file ?? `${classname.replaceAll(".", "/")}.rb`), name),
};
