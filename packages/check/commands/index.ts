export { check } from "./check.ts";
export { fix } from "./fix.ts";
