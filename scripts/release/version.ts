type Version = readonly [major: number, minor: number, patch: number];

/** `1.2.3` as numbers. Throws for anything else: `v` belongs to the tag, and we publish no pre-releases. */
export function parseVersion(text: string): Version {
  const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text);
  if (parts === null) throw new Error(`"${text}" is not a version: give three numbers, such as 1.2.3.`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

/** Whether `next` is a version that may follow `last` by Semantic Versioning: one step, and lower parts at 0. */
export function follows(next: string, last: string): boolean {
  const [major, minor, patch] = parseVersion(last);
  const allowed = [
    [major, minor, patch + 1],
    [major, minor + 1, 0],
    [major + 1, 0, 0],
  ];
  return allowed.some((version) => version.join(".") === parseVersion(next).join("."));
}

/** A manifest's or lock file's text with its own version, which stands once or twice before any dependency's. */
export function withVersion(manifest: string, last: string, next: string): string {
  const json = JSON.parse(manifest);
  const own = [json, json.packages?.[""]].filter((entry) => entry?.version === last);
  if (own.length === 0) throw new Error(`A manifest does not hold version ${last}: run npm install first.`);
  for (const entry of own) entry.version = next;
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** `text` with every `uses:` line that is pinned to one of our releases pinned to `commit`, the one of `version`. */
export function withPins(text: string, commit: string, version: string): string {
  return text.replaceAll(
    /(keep-pace\/keep-pace(?:\/actions\/[a-z-]+)?)@[0-9a-f]{40} # v\d+\.\d+\.\d+/g,
    `$1@${commit} # v${version}`,
  );
}
