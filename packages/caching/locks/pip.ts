import { type Package, reader } from "./package.ts";

/**
 * The exact pins (`name==1.0`) of a requirements or constraints file (pip, "Requirements File Format"). Files with
 * a range beside them still give their pins: `isFullyPinned` tells.
 */
export const readRequirements = reader((text) =>
  requirements(text).flatMap((line): Package[] => {
    const [, name, version] =
      /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*===?\s*([^\s;,*]+)(?=\s|;|$)/.exec(line) ?? [];
    return name && version ? [{ name: normalName(name), version, integrity: null }] : [];
  }),
);

/** True when every requirement of the file is an exact pin. */
export function isFullyPinned(text: string): boolean {
  return requirements(text).every((line) => /^[^;]*===?[^*,]+$/.test(line.split(";")[0] ?? ""));
}

/** True when every requirement has a digest: then pip installs nothing that the file does not name. */
export function isHashed(text: string): boolean {
  const lines = logicalLines(text).filter((line) => !line.startsWith("-"));
  return lines.length > 0 && lines.every((line) => /\s--hash=/.test(line));
}

/** Lines that name a requirement, without its digests. */
function requirements(text: string): string[] {
  return logicalLines(text)
    .map((line) => line.replace(/\s--hash=\S+/g, "").trim())
    .filter((line) => line !== "" && !line.startsWith("-"));
}

function logicalLines(text: string): string[] {
  return text
    .replace(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
    .filter(Boolean);
}

/** A project's name as indexes compare it (PyPA, "Names and normalization"). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

/** `Pipfile.lock`. */
export const readPipfileLock = reader((text) => {
  const lock = JSON.parse(text) as Record<string, Record<string, { version?: string }>>;
  return Object.entries(lock)
    .filter(([section]) => section !== "_meta")
    .flatMap(([, entries]) => Object.entries(entries))
    .flatMap(([name, { version }]) =>
      version ? [{ name: normalName(name), version: version.replace(/^==/, ""), integrity: null }] : [],
    );
});
