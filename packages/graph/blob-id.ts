import { createHash } from "node:crypto";

/** What git calls a content, in a repository of the usual object format. */
export function blobId(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** What a link is called by: where it leads, and that it is one. */
export function linkId(target: string): string {
  return blobId(`link ${target}`);
}
