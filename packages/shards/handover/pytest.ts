import type { Handover } from "./selection.ts";

/** Node ids. */
export const pytest: Handover = {
  starts: (selections) => [
    selections.flatMap(({ path, cases }) => cases?.map((rest) => `${path}::${rest}`) ?? [path]),
  ],
};
