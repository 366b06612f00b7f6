import { escapeRegExp, type Handover } from "./selection.ts";

/** One path a start is what all versions take; the filter matches `Class::method with data set …`. */
export const phpunit: Handover = {
  starts: (selections) =>
    selections.map(({ path, cases }) =>
      cases === null ? [path] : ["--filter", `/::(?:${cases.map(escapeRegExp).join("|")})$/`, path],
    ),
};
