export { composeCaches } from "./caches.ts";
export { type Composed, composeWorkflow } from "./compose.ts";
export { type Project, readProject } from "./project.ts";
export type { Release } from "./render.ts";
