import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** jest-junit: the file is an option (`addFileAttribute`) or, by another, the suite's name. */
export const jestJUnit: JUnitDialect = {
  name: "jest-junit",
  recognises: ({ suites }) => suites[0]?.name === "jest tests",
  identify({ attributes: { file, classname = "", name = "" }, suites }, checkout) {
    const suite = suites.at(-1);
    const path = file ?? suite?.file ?? suite?.name ?? "";
    const title = classname === "" || name.startsWith(classname) ? name : `${classname} > ${name}`;
    // The default template leaves a space before titles outside of any describe.
    return testId(checkout.place(path), (path === classname ? name : title).trim());
  },
};
