import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** PHPUnit's `--log-junit`: absolute `file`, suites nested by class and data set (their times are sums). */
export const phpunit: JUnitDialect = {
  name: "phpunit",
  recognises: ({ attributes }) => attributes.class !== undefined && attributes.assertions !== undefined,
  identify: ({ attributes: { file, class: owner = "", name = "" }, suiteFile }, checkout) =>
    testId(checkout.place(file ?? suiteFile ?? owner), name),
};
