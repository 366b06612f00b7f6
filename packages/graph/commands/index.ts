export { selectExplain } from "./explain.ts";
export { select } from "./select.ts";
