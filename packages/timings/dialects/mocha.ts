import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** mocha-junit-reporter, which Cypress uses too: the file stands only on the suite named "Root Suite". */
export const mocha: JUnitDialect = {
  name: "mocha",
  recognises: ({ suites }) => suites[0]?.name === "Mocha Tests",
  identify({ attributes: { file, classname = "", name = "" }, suites, suiteFile }, checkout) {
    // Mocha's own xunit reporter keeps the describes in the class name, the other one in the name.
    const title = file && classname !== "" && !name.includes(classname) ? `${classname} ${name}` : name;
    // Tests outside of any describe, when one run had several files, belong to none by the report.
    const around = suites.at(-1);
    return testId(checkout.place(file ?? around?.file ?? suiteFile ?? around?.name ?? "mocha"), title);
  },
};
