export { dockerfile } from "./dockerfile.ts";
export { dockerfileReplay } from "./replay.ts";
