export { decode } from "./decode.ts";
export { diskFiles, isOutside } from "./disk.ts";
export { type Files, isUnreadable, maxFileBytes, type Unreadable } from "./files.ts";
export { memoryFiles } from "./memory.ts";
export { overlayFiles } from "./overlay.ts";
export { walk } from "./walk.ts";
export { type FileChange, WriteError, writeFiles } from "./write.ts";
