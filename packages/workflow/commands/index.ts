export { workflow } from "./workflow.ts";
