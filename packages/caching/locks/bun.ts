import { type Package, reader } from "./package.ts";

/** `bun.lock`: JSON with trailing commas. The older binary `bun.lockb` cannot be read. */
export const readBunLock = reader((text) => {
  const lock = JSON.parse(withoutTrailingCommas(text)) as { packages?: Readonly<Record<string, unknown>> };
  return Object.values(lock.packages ?? {}).flatMap((entry): Package[] => {
    if (!Array.isArray(entry) || typeof entry[0] !== "string") return [];
    const [, name, version] = /^((?:@[^/]+\/)?[^@]+)@(.+)$/.exec(entry[0]) ?? [];
    if (!name || !version || /^(workspace|link|file):/.test(version)) return [];
    const integrity = entry.findLast((part) => typeof part === "string" && /^sha\d+-/.test(part));
    return [{ name, version, integrity: (integrity as string | undefined) ?? null }];
  });
});

/** Removes commas before a closing bracket, strings left alone. */
function withoutTrailingCommas(text: string): string {
  return text.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_, quoted: string | undefined) => quoted ?? "");
}
