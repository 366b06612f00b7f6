import { join } from "node:path";

/** Files by which the parts of one transfer, each a process, tell each other how far it is. */
export interface Signals {
  /** JSON array: the absolute paths that an archive may write. */
  readonly allowed: string;
  /** Why the archive is not unpacked. */
  readonly refused: string;
  /** The archive is good and is being unpacked. */
  readonly unpacking: string;
  /** The archive is made and will be uploaded. */
  readonly packed: string;
}

export function signalsIn(folder: string): Signals {
  return {
    allowed: join(folder, "allowed.json"),
    refused: join(folder, "refused"),
    unpacking: join(folder, "unpacking"),
    packed: join(folder, "packed"),
  };
}
