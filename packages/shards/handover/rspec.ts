import type { Handover } from "./selection.ts";

export const rspec: Handover = { starts: (selections) => [selections.map(({ path }) => path)] };
