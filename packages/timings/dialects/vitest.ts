import { testId } from "../case.ts";
import type { JUnitDialect } from "../junit.ts";

/** Vitest's junit reporter: suite and class name are the file, the name joins the titles by ` > `. */
export const vitest: JUnitDialect = {
  name: "vitest",
  recognises: ({ attributes: { classname }, suites }) =>
    suites[0]?.name === "vitest tests" ||
    (suites.length === 2 && classname === suites[1]?.name && /\.[cm]?[jt]sx?$/.test(classname ?? "")),
  identify: ({ attributes: { file, name = "" }, suites }, checkout) =>
    testId(checkout.place(file ?? suites.at(-1)?.name ?? ""), name),
};
