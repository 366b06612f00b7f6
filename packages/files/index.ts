export { decode } from "./decode.ts";
export { type Files, isUnreadable, maxFileBytes, type Unreadable } from "./files.ts";
export { memoryFiles } from "./memory.ts";
