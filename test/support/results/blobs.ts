import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export interface Blob {
  readonly content: Buffer;
  readonly type: string;
}

/**
 * Azure block blobs, as far as its SDK and BuildKit use them: whole uploads, staged blocks with a block
 * list, whole and ranged downloads (Azure Storage REST, "Put Blob", "Put Block", "Put Block List",
 * "Get Blob").
 */
export class BlobStore {
  readonly #origin: () => string;
  readonly #blobs = new Map<string, Blob>();
  readonly #blocks = new Map<string, Buffer>();
  readonly #names = new Map<string, string>();

  /** `origin` is the server's, known once it listens. */
  constructor(origin: () => string) {
    this.#origin = origin;
  }

  create(fileName = "cache"): { readonly id: string; readonly url: string } {
    const id = randomUUID();
    this.#names.set(id, fileName);
    return { id, url: this.urlOf(id) };
  }

  urlOf(id: string): string {
    return `${this.#origin()}/account/container/${id}?sv=2025-01-05&sp=rw&sig=${id.replaceAll("-", "")}`;
  }

  get(id: string): Blob | undefined {
    return this.#blobs.get(id);
  }

  /** Answers an upload. */
  put(
    id: string,
    query: URLSearchParams,
    request: IncomingMessage,
    body: Buffer,
    response: ServerResponse,
  ): ServerResponse {
    const type = String(request.headers["x-ms-blob-content-type"] ?? "application/octet-stream");
    const block = query.get("blockid");
    if (!this.#names.has(id) || !query.get("sig")) return fail(response, 403, "AuthenticationFailed");
    if (query.get("comp") === "block" && block !== null) this.#blocks.set(`${id}/${block}`, body);
    else if (query.get("comp") === "blocklist") {
      const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map(
        ([, name]) => name,
      );
      const blocks = ids.map((name) => this.#blocks.get(`${id}/${name}`));
      if (blocks.includes(undefined)) return fail(response, 400, "InvalidBlockList");
      this.#blobs.set(id, { content: Buffer.concat(blocks as Buffer[]), type });
    } else this.#blobs.set(id, { content: body, type });
    return response.writeHead(201, headers()).end();
  }

  /** Answers a download; `send` sends the body after the header. */
  read(
    id: string,
    request: IncomingMessage,
    response: ServerResponse,
    send: (content: Buffer) => void,
  ): ServerResponse {
    const blob = this.#blobs.get(id);
    if (!blob) return fail(response, 404, "BlobNotFound");
    const size = blob.content.length;
    const asked = String(request.headers["x-ms-range"] ?? request.headers.range ?? "");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(asked) ?? [];
    const first = Number(from ?? 0);
    const last = Math.min(to ? Number(to) : size - 1, size - 1);
    if (from !== undefined && first >= size) return fail(response, 416, "InvalidRange");
    const content = blob.content.subarray(first, last + 1);
    response.writeHead(from === undefined ? 200 : 206, {
      ...headers(),
      "accept-ranges": "bytes",
      "content-length": content.length,
      "content-type": blob.type,
      "content-disposition": `attachment; filename="${encodeURIComponent(this.#names.get(id) ?? "")}"`,
      "x-ms-blob-type": "BlockBlob",
      ...(from !== undefined && { "content-range": `bytes ${first}-${last}/${size}` }),
    });
    if (request.method === "HEAD") response.end();
    else send(content);
    return response;
  }
}

function headers(): Record<string, string> {
  return {
    etag: '"0x1"',
    "last-modified": new Date(0).toUTCString(),
    "x-ms-request-id": randomUUID(),
    "x-ms-request-server-encrypted": "true",
    "x-ms-version": "2025-01-05",
  };
}

function fail(response: ServerResponse, status: number, code: string): ServerResponse {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return response
    .writeHead(status, { ...headers(), "content-type": "application/xml", "x-ms-error-code": code })
    .end(xml);
}
