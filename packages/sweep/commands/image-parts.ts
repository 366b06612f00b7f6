import type { Exec } from "@keep-pace/command";
import { type ImageVersion, type InUse, isOld } from "../images.ts";

interface Manifest {
  readonly manifests?: readonly { readonly digest?: unknown; readonly mediaType?: unknown }[];
  readonly subject?: { readonly digest?: unknown };
}

/** Each costs a request to the registry. */
const mostInspected = 300;

/**
 * The digests that tagged versions of an image stand on, by docker's own look into the registry: the parts of
 * indexes, and what is attached to a part or a tagged version. `null` and why where that cannot be told.
 * @param base registry and image, such as `ghcr.io/octo-org/shop`.
 */
export async function partsInUse(
  versions: readonly ImageVersion[],
  base: string,
  { days, now, exec }: { readonly days: number; readonly now: Date; readonly exec: Exec },
): Promise<{ inUse: InUse; reason: string | null }> {
  const tagged = versions.filter(({ tags }) => tags.length > 0);
  const candidates = versions.filter((one) => one.tags.length === 0 && isOld(one, days, now));
  if (candidates.length === 0) return { inUse: new Set(), reason: null };
  if (tagged.length + candidates.length > mostInspected) {
    const reason = `${base} has ${tagged.length} tagged versions, more than can be looked into`;
    return { inUse: null, reason };
  }
  const inUse = new Set(tagged.map(({ digest }) => digest));
  const attached = new Map<string, string>();
  try {
    for (const { digest } of [...tagged, ...candidates]) {
      const manifest = await inspect(exec, `${base}@${digest}`);
      const subject = manifest.subject?.digest;
      if (typeof subject === "string") attached.set(digest, subject);
      if (inUse.has(digest)) await addParts(exec, base, manifest, inUse);
    }
  } catch (error) {
    return { inUse: null, reason: (error as Error).message };
  }
  for (const [digest, subject] of attached) if (inUse.has(subject)) inUse.add(digest);
  return { inUse, reason: null };
}

async function addParts(exec: Exec, base: string, { manifests = [] }: Manifest, parts: Set<string>) {
  for (const { digest, mediaType } of manifests) {
    if (typeof digest !== "string" || parts.has(digest)) continue;
    parts.add(digest);
    if (/index|manifest\.list/.test(String(mediaType)))
      await addParts(exec, base, await inspect(exec, `${base}@${digest}`), parts);
  }
}

async function inspect(exec: Exec, name: string): Promise<Manifest> {
  if (!/^[a-z0-9][a-z0-9.:-]*(\/[a-z0-9._-]+)+@sha256:[0-9a-f]{64}$/.test(name))
    throw new Error(`${name} is no name of an image`);
  const args = ["buildx", "imagetools", "inspect", "--raw", name];
  const result = await exec("docker", args).catch(() => null);
  if (result === null)
    throw new Error(
      "docker is not on PATH, and without it parts of multi-platform images cannot be told from garbage",
    );
  if (result.code !== 0)
    throw new Error(
      `docker buildx imagetools could not read ${name}: ${firstLine(result.stderr)}; it needs buildx, and docker login for a private image`,
    );
  return JSON.parse(new TextDecoder().decode(result.stdout)) as Manifest;
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0]?.slice(0, 200) ?? "";
}
