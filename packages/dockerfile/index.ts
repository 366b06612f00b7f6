export { lookAtDockerfiles } from "./commands/look.ts";
