export { dockerfile } from "./dockerfile.ts";
