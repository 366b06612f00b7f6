export { check } from "./commands/check.ts";
export { fix } from "./commands/fix.ts";
