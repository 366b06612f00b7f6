import { type Entry, goes, instant, stays, type Verdict } from "./entry.ts";

const dayMs = 86_400_000;

/** A version of a container image in GitHub's registry. */
export interface ImageVersion {
  readonly id: number;
  readonly image: string;
  /** `sha256:…` */
  readonly digest: string;
  readonly tags: readonly string[];
  readonly updated: string;
}

/**
 * What keeps untagged versions in use: `null` where it could not be read, and then none of them goes. Parts of a
 * multi-platform image, attestations and signatures carry no tag of their own.
 */
export type InUse = ReadonlySet<string> | null;

/** Versions without a tag that are old and no part of a tagged one. Tagged versions are not listed. */
export function judgeImages(
  versions: readonly ImageVersion[],
  { days, now, inUse }: { readonly days: number; readonly now: Date; readonly inUse: InUse },
): Verdict[] {
  return versions
    .filter(({ tags }) => tags.length === 0)
    .map((version) => {
      const entry = entryOf(version);
      if (!isOld(version, days, now)) return stays(entry, `without a tag for ${days} days at most`);
      if (inUse === null)
        return stays(entry, "it may be a part of a tagged image, which could not be looked into");
      return inUse.has(version.digest)
        ? stays(entry, "a part of a tagged image")
        : goes(entry, `without a tag for more than ${days} days, and no part of a tagged image`);
    });
}

export function isOld({ updated }: ImageVersion, days: number, now: Date): boolean {
  return instant(updated) > Number.NEGATIVE_INFINITY && instant(updated) < now.getTime() - days * dayMs;
}

function entryOf({ id, image, digest, updated }: ImageVersion): Entry {
  return {
    kind: "image",
    id,
    name: `${image}@${digest}`,
    ref: null,
    bytes: null,
    created: updated,
    used: null,
  };
}
