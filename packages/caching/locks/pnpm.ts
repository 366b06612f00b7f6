import { type Package, reader } from "./package.ts";

/**
 * `pnpm-lock.yaml` of versions 5 to 9, line by line: pnpm writes one shape, and a YAML reader takes seconds for
 * the large ones of a long history.
 */
export const readPnpmLock = reader((text) => {
  if (!/^lockfileVersion:/m.test(text)) throw new Error("no pnpm lock file");
  const packages: Package[] = [];
  let section = "";
  let current: { name: string; version: string } | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line)) section = line.split(":", 1)[0] as string;
    if (section !== "packages") continue;
    const key = /^ {2}(?:'([^']+)'|([^\s'][^:]*(?::[^\s][^:]*)*)):\s*$/.exec(line);
    if (key) {
      current = parseKey((key[1] ?? key[2]) as string);
      if (current) packages.push({ ...current, integrity: null });
      continue;
    }
    const integrity = /^ {4}(?: {2})?(?:resolution: \{)?integrity: ([^\s,}]+)/.exec(line)?.[1];
    if (integrity && current) packages[packages.length - 1] = { ...current, integrity };
  }
  return packages;
});

/** `name@1.0.0`, `/name@1.0.0(peer@2)`, `/name/1.0.0_peer@2`, `@scope/name@1.0.0`. */
function parseKey(key: string): { name: string; version: string } | null {
  const bare = key.replace(/^\//, "").replace(/\(.*$/, "");
  const [, name, version] =
    /^((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(bare) ?? /^((?:@[^/]+\/)?[^/]+)\/([^/_]+)(?:_.*)?$/.exec(bare) ?? [];
  return name && version && !version.startsWith("file:") && !version.startsWith("link:")
    ? { name, version }
    : null;
}
