import { type Package, reader } from "./package.ts";

/** `yarn.lock` of Yarn 1: blocks headed by descriptors at the margin, fields indented by two. */
export const readYarnClassicLock = reader((text) =>
  blocks(text).flatMap(([head, body]): Package[] => {
    const version = /^ {2}version "(.+)"$/m.exec(body)?.[1];
    const integrity = /^ {2}integrity (\S+)$/m.exec(body)?.[1];
    const name = nameOf(head);
    return version && name ? [{ name, version, integrity: integrity ?? null }] : [];
  }),
);

/** `yarn.lock` of Yarn 2 and later. Workspaces, links and patches of the project are left out. */
export const readYarnBerryLock = reader((text) =>
  blocks(text).flatMap(([, body]): Package[] => {
    const [, name, protocol, version] = /^ {2}resolution: "(.+?)@(\w+):(.+)"$/m.exec(body) ?? [];
    if (!name || !version || !protocol || /^(workspace|link|portal|file)$/.test(protocol)) return [];
    const checksum = /^ {2}checksum: (\S+)$/m.exec(body)?.[1];
    return [
      {
        name,
        version: protocol === "npm" ? (version.split("::")[0] as string) : version,
        integrity: checksum ?? null,
      },
    ];
  }),
);

/** Head line and body of each block. */
function blocks(text: string): [head: string, body: string][] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n(?=[^\s#])/)
    .map((block): [string, string] => {
      const end = block.indexOf("\n");
      return end < 0 ? [block, ""] : [block.slice(0, end), block.slice(end + 1)];
    })
    .filter(([head]) => head.endsWith(":") && !head.startsWith("__metadata"));
}

/** `"@scope/name@npm:real@^1.0.0", …:` → the name of what is downloaded. */
function nameOf(head: string): string | undefined {
  const first = head.split(", ")[0]?.replace(/^"|"?:?$/g, "") ?? "";
  const alias = /@npm:((?:@[^/]+\/)?[^@]+)@/.exec(first)?.[1];
  return alias ?? /^((?:@[^/]+\/)?[^@]+)@/.exec(first)?.[1];
}
