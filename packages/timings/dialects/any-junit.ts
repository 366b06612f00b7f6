import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** Any other writer: the test's file, its suite's, a suite or class that is named as a file. */
export const anyJUnit: JUnitDialect = {
  name: "junit",
  recognises: () => true,
  identify({ attributes: { file, classname = "", name = "" }, suites, suiteFile }, checkout) {
    const around = suites.at(-1)?.file ?? suiteFile;
    const named = [suites.at(-1)?.name, classname].find((text) => text && checkout.resolve(text) !== null);
    const path = file ?? around ?? named ?? (classname || suites.at(-1)?.name || "");
    const rest = classname === "" || path === classname || name.startsWith(classname);
    return testId(checkout.place(path), rest ? name : `${classname} > ${name}`);
  },
};
