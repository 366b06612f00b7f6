export type { GitHub } from "./github.ts";
