import { gunzipSync } from "node:zlib";
import { readFields } from "./protobuf.ts";
import { readTar } from "./tar.ts";
import { type LoggedStep, ranSteps, type VertexUpdate } from "./vertexes.ts";

const statusType = "application/vnd.buildkit.status.v0";
/** A record holds traces, too, and these are large: more than this is no record. */
const limit = 512 * 1024 * 1024;

/** Whether these bytes start as a build record does, which is compressed by gzip. */
export function isBuildRecord(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The steps that ran in a build record (`.dockerbuild`), as `docker buildx history export` and docker/build-push-action
 * write it: an OCI layout of one or several builds' histories. `null` where there is none in it.
 * Source: BuildKit, api/services/control/control.proto (StatusResponse), each message after its length in four bytes,
 * lowest first; OCI Image Layout Specification.
 */
export function readBuildRecord(bytes: Buffer): LoggedStep[] | null {
  try {
    const files = readTar(gunzipSync(bytes, { maxOutputLength: limit }));
    const logs = files ? statusesOf(files) : [];
    return logs.length === 0 ? null : logs.flatMap((log) => ranSteps(updatesOf(log)));
  } catch {
    return null;
  }
}

interface Descriptor {
  readonly mediaType?: unknown;
  readonly digest?: unknown;
}

/** The blobs that hold the course of a build. */
function statusesOf(files: ReadonlyMap<string, Buffer>): Buffer[] {
  const found: Buffer[] = [];
  const seen = new Set<string>();
  const visit = (path: string) => {
    const text = files.get(path);
    if (seen.has(path) || text === undefined) return;
    seen.add(path);
    const { manifests = [], layers = [] } = JSON.parse(text.toString("utf8")) as Record<string, Descriptor[]>;
    for (const { digest } of manifests) visit(blob(digest));
    for (const { mediaType, digest } of layers) {
      const log = mediaType === statusType && files.get(blob(digest));
      if (log) found.push(log);
    }
  };
  visit("index.json");
  return found;
}

function blob(digest: unknown): string {
  return `blobs/${String(digest).replace(":", "/")}`;
}

function* updatesOf(log: Buffer): Generator<VertexUpdate> {
  for (let at = 0; at + 4 <= log.length; ) {
    const end = at + 4 + log.readUInt32LE(at);
    for (const { number, value } of readFields(log.subarray(at + 4, end)))
      if (number === 1 && typeof value !== "number") yield vertex(value);
    at = end;
  }
}

function vertex(bytes: Buffer): VertexUpdate {
  const values = new Map([...readFields(bytes)].map(({ number, value }) => [number, value]));
  const text = (number: number) => String(values.get(number) ?? "");
  return {
    digest: text(1),
    name: text(3),
    cached: values.get(4) === 1,
    started: instant(values.get(5)),
    completed: instant(values.get(6)),
  };
}

/** Seconds since 1970. */
function instant(value: number | Buffer | undefined): number | null {
  if (!Buffer.isBuffer(value)) return null;
  const parts = new Map([...readFields(value)].map(({ number, value }) => [number, value]));
  return Number(parts.get(1) ?? 0) + Number(parts.get(2) ?? 0) / 1e9;
}
