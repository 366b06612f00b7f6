import { Readable } from "node:stream";
import { HttpClient } from "@actions/http-client";

/** The job that an artifact belongs to, as the service names it. */
export interface Owner {
  readonly workflow_run_backend_id: string;
  readonly workflow_job_run_backend_id: string;
}

export type Message = Readonly<Record<string, unknown>>;

/** Calls one method of the service. Rejects with a sentence that holds no address: it may be signed. */
export type Call = (method: string, request: Message) => Promise<Message>;

const requestMs = 30_000;
// The toolkit's client honours proxies and repeats what failed on the way.
const options = { socketTimeout: requestMs, allowRetries: true, maxRetries: 3 };

/** The run and job that `token` was given to, from its `Actions.Results:<run>:<job>` scope; `null` without one. */
export function ownerOf(token: string): Owner | null {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    const scope = String(claims.scp)
      .split(" ")
      .find((each) => each.startsWith("Actions.Results:"));
    const [, run, job] = scope?.split(":") ?? [];
    return run && job ? { workflow_run_backend_id: run, workflow_job_run_backend_id: job } : null;
  } catch {
    return null;
  }
}

/** Twirp over JSON at `base`. */
export function twirp(base: string, token: string): Call {
  const client = new HttpClient("keep-pace", [], {
    ...options,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
  });
  return async (method, request) => {
    const response = await client.post(base + method, JSON.stringify(request));
    const body = await response.readBody();
    const { statusCode = 0 } = response.message;
    if (statusCode >= 300) throw new Error(`the artifact service answered ${statusCode} to ${method}`);
    return JSON.parse(body) as Message;
  };
}

/** Uploads to a signed address of the blob store. */
export async function put(url: string, bytes: Uint8Array): Promise<void> {
  const client = new HttpClient("keep-pace", [], { socketTimeout: requestMs });
  const headers = {
    "content-type": "application/zip",
    "content-length": String(bytes.length),
    "x-ms-blob-type": "BlockBlob",
  };
  const response = await client.sendStream("PUT", url, Readable.from([bytes]), headers);
  await response.readBody();
  const { statusCode = 0 } = response.message;
  if (statusCode >= 300) throw new Error(`the artifact store answered ${statusCode} to the upload`);
}

/** Downloads from a signed address of the blob store. */
export async function get(url: string): Promise<Uint8Array> {
  const response = await new HttpClient("keep-pace", [], options).get(url);
  const { statusCode = 0 } = response.message;
  const bytes = (await response.readBodyBuffer?.()) ?? Buffer.alloc(0);
  if (statusCode >= 300) throw new Error(`the artifact store answered ${statusCode} to the download`);
  return bytes;
}
