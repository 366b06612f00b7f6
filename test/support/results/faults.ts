import type { ServerResponse } from "node:http";

/** A route of the results services: a Twirp method, or a transfer of a blob. */
export type Route =
  | "CreateCacheEntry"
  | "FinalizeCacheEntryUpload"
  | "GetCacheEntryDownloadURL"
  | "CreateArtifact"
  | "FinalizeArtifact"
  | "ListArtifacts"
  | "GetSignedArtifactURL"
  | "DeleteArtifact"
  | "upload"
  | "download";

export type Fault =
  /** The connection breaks before an answer. A refused connection is a server that was closed. */
  | { readonly kind: "reset" }
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: number }
  /** 200 with a body that is not what the protocol says. */
  | { readonly kind: "garbage" }
  /** No answer, ever; a download stops after half its bytes. */
  | { readonly kind: "stall" }
  /** The right answer, after a while. */
  | { readonly kind: "late"; readonly seconds: number }
  /** Downloads only: right bytes, slowly. */
  | { readonly kind: "slow"; readonly bytesPerSecond: number }
  /** Downloads only: the right length, wrong bytes. */
  | { readonly kind: "corrupt" }
  /** Downloads only: the connection closes after half the bytes. */
  | { readonly kind: "truncate" };

/** The faults still to come, by route. */
export class Faults {
  #pending: { route: Route | "*"; fault: Fault; times: number }[] = [];

  add(route: Route | "*", fault: Fault, times: number): void {
    this.#pending.push({ route, fault, times });
  }

  clear(): void {
    this.#pending = [];
  }

  /** The fault of this request, counted as used. */
  take(route: Route): Fault | null {
    const found = this.#pending.find((pending) => pending.route === "*" || pending.route === route);
    if (!found) return null;
    found.times -= 1;
    if (found.times <= 0) this.#pending = this.#pending.filter((pending) => pending !== found);
    return found.fault;
  }
}

/** Answers with a fault that needs no content. Returns whether it did. */
export function answerWith(fault: Fault, response: ServerResponse): boolean {
  if (fault.kind === "reset") response.destroy();
  else if (fault.kind === "status") {
    const wait = fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
    const body = JSON.stringify({ code: "unavailable", msg: `status ${fault.status}` });
    response.writeHead(fault.status, { "content-type": "application/json", ...wait }).end(body);
  } else if (fault.kind === "garbage") {
    response.writeHead(200, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
  } else return fault.kind === "stall";
  return true;
}

/** Sends a download's content through a fault; the header is already written. */
export function sendThrough(fault: Fault | null, content: Buffer, response: ServerResponse): void {
  const half = content.subarray(0, Math.floor(content.length / 2));
  if (fault?.kind === "corrupt") response.end(content.map((byte) => byte ^ 0xff));
  else if (fault?.kind === "truncate") response.write(half, () => response.destroy());
  else if (fault?.kind === "stall") response.write(half);
  else if (fault?.kind === "slow") drip(content, fault.bytesPerSecond, response);
  else response.end(content);
}

function drip(content: Buffer, bytesPerSecond: number, response: ServerResponse): void {
  const step = Math.max(1, Math.ceil(bytesPerSecond / 20));
  if (response.destroyed) return;
  if (content.length === 0) response.end();
  else {
    response.write(content.subarray(0, step));
    setTimeout(() => drip(content.subarray(step), bytesPerSecond, response), 50);
  }
}
