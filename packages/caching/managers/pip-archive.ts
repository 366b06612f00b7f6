import { constants, gunzipSync } from "node:zlib";
import { normalName } from "../locks/pip.ts";

/** How much of a file's beginning and end tells what it is, in bytes. */
export const headBytes = 16_384;
export const tailBytes = 262_144;

/**
 * `name@version` of the release that a file of pip's HTTP cache holds: a wheel, a source archive or their metadata.
 * Up to pip 23.2 the archive follows some bytes of the answer's envelope in the same file. `null` for what is none,
 * as an index page.
 */
export function releaseIn(head: Uint8Array, tail: Uint8Array): string | null {
  const text = Buffer.from(head).toString("latin1");
  const zip = text.indexOf("PK\x03\x04");
  if (zip >= 0 && zip < envelope) return fromZip(Buffer.from(tail)) ?? fromZip(Buffer.from(head));
  const gzip = text.indexOf("\x1f\x8b\x08");
  if (gzip >= 0 && gzip < envelope) return fromTar(head.subarray(gzip));
  return fromMetadata(text);
}

const envelope = 64;

/** The folder `<name>-<version>.dist-info` of a wheel (PyPA, "Binary distribution format") by the list at a zip's end. */
function fromZip(zip: Buffer): string | null {
  const entry = Buffer.from("PK\x01\x02", "latin1");
  for (let at = zip.indexOf(entry); at >= 0; at = zip.indexOf(entry, at + 4)) {
    if (at + 46 > zip.length) break;
    const name = zip.toString("latin1", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const [, wheel, wheelVersion] =
      /^([^/-]+)-([^/-]+)\.dist-info\/(?:METADATA|RECORD|WHEEL)$/.exec(name) ?? [];
    if (wheel && wheelVersion) return release(wheel, wheelVersion);
    const [, source, sourceVersion] = /^([^/]+)-([^/-]+)\/PKG-INFO$/.exec(name) ?? [];
    if (source && sourceVersion) return release(source, sourceVersion);
  }
  return null;
}

const block = 512;

/** A source archive's only folder is `<name>-<version>` (PyPA, "Source distribution format"). */
function fromTar(gzip: Uint8Array): string | null {
  try {
    const tar = gunzipSync(gzip, { finishFlush: constants.Z_SYNC_FLUSH });
    for (let at = 0; at + block <= tar.length; at += block) {
      const [, name, version] =
        /^([A-Za-z0-9][\w.-]*)-(\d[^/\0-]*)[/\0]/.exec(tar.toString("latin1", at, at + 100)) ?? [];
      if (name && version) return release(name, version);
    }
  } catch {
    // Not what its first bytes said.
  }
  return null;
}

/** A wheel's METADATA on its own (PEP 658), which pip fetches first. */
function fromMetadata(text: string): string | null {
  const [, name] = /^Name: (\S+)\s*$/m.exec(text) ?? [];
  const [, version] = /^Version: (\S+)\s*$/m.exec(text) ?? [];
  return text.slice(0, 2 * envelope).includes("Metadata-Version:") && name && version
    ? release(name, version)
    : null;
}

function release(name: string, version: string): string {
  return `${normalName(name)}@${version.replaceAll("_", "+")}`;
}
