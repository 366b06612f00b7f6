import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** Playwright's junit reporter: one suite a file and project, its name relative to the tests' folder. */
export const playwright: JUnitDialect = {
  name: "playwright",
  recognises: ({ attributes, suites }) =>
    suites.length === 2 &&
    suites[0]?.id !== undefined &&
    suites[0]?.name !== undefined &&
    attributes.classname === suites[1]?.name,
  identify: ({ attributes: { classname = "", name = "" } }, checkout) =>
    testId(checkout.place(classname), name.replaceAll(" › ", " > ")),
};
