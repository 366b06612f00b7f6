import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { maxFileBytes } from "@keep-pace/files";

// Most files fit: read into it, they need no look at their size first.
const shared = Buffer.allocUnsafe(2 ** 18);

/**
 * A listed file's text, `null` when it is none. Git lists nothing behind a link, so a look at each folder on the way,
 * which would take longer than all the rest, is left out; a link itself is not followed.
 */
export function readText(path: string): string | null {
  let file: number | null = null;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const size = readSync(file, shared);
    if (size > 0 && size < shared.length) return shared.toString("utf8", 0, size);
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= maxFileBytes ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  } finally {
    if (file !== null) closeSync(file);
  }
}
