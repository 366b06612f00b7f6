import { type Report, ReportError, unknownReport } from "./case.ts";
import type { Checkout } from "./checkout.ts";
import { readJson } from "./json.ts";
import { junitReader } from "./junit.ts";

const maxJsonBytes = 256 * 1024 * 1024;
const maxBytes = 2 * 1024 * 1024 * 1024;

/**
 * Reads a test report of any known tool from its bytes, in pieces as they come from the disk.
 * XML is never held whole. Throws a ReportError for what is no report or looks like an attack.
 */
export function readReport(pieces: Iterable<Uint8Array>, checkout: Checkout): Report {
  const decoder = new TextDecoder();
  let head = "";
  let bytes = 0;
  let xml: ReturnType<typeof junitReader> | null = null;
  const json: string[] = [];
  for (const piece of pieces) {
    bytes += piece.length;
    const text = decoder.decode(piece, { stream: true });
    if (head === "") head = text.trimStart().slice(0, 1);
    if (head === "<") {
      xml ??= junitReader(checkout);
      xml.write(text);
    } else json.push(text);
    if (bytes > (xml ? maxBytes : maxJsonBytes)) throw new ReportError("is too large: it was not read");
  }
  if (xml) {
    xml.write(decoder.decode());
    return xml.end();
  }
  if (head === "") throw new ReportError("is empty");
  if (head !== "{" && head !== "[" && !json.join("").includes('\n{"')) {
    throw unknownReport();
  }
  return readJson(json.join("") + decoder.decode(), checkout);
}
