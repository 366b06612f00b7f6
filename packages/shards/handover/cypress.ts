import type { Handover } from "./selection.ts";

export const cypress: Handover = {
  starts: (selections) => [["--spec", selections.map(({ path }) => path).join(",")]],
};
