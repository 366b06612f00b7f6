import { createHash } from "node:crypto";
import { type CacheMount, mountKey } from "../plan/mounts.ts";

/** A mount with the folder that holds it while it is carried. */
export interface CarriedMount extends CacheMount {
  readonly folder: string;
}

/** Written into a Dockerfile as they are, so nothing in them may have a meaning there. */
const harmless = /^[\w./@:+~-]+$/;

/** The mounts that can be carried: each once, named by what BuildKit tells it apart by. */
export function carriedMounts(mounts: readonly CacheMount[]): CarriedMount[] {
  const unique = new Map(mounts.map((mount) => [mountKey(mount), mount]));
  return [...unique]
    .filter(([, { id }]) => harmless.test(id))
    .map(([key, mount]) => ({
      ...mount,
      folder: createHash("sha256").update(key).digest("hex").slice(0, 12),
    }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** The image that the carrying builds stand on: the first that the build pulls anyway. */
export function carrierImage(mounts: readonly CacheMount[]): string | null {
  return mounts.map(({ image }) => image).find((image) => image !== null && harmless.test(image)) ?? null;
}

export const archiveName = "mounts.tar";
export const reportName = "report";

/**
 * A Dockerfile that fills every empty mount from one archive, and reports the digest of what each then holds. An
 * argument that is never the same keeps BuildKit from taking an earlier run for this one; `--no-cache` would do that
 * too, but would give mounts with an owner another identity. What cannot be unpacked whole is left empty.
 */
export function injectDockerfile(image: string, mounts: readonly CarriedMount[]): string {
  const bind = `--mount=type=bind,source=${archiveName},target=/keep-pace/${archiveName}`;
  return dockerfile(
    image,
    mounts,
    [bind],
    [
      "cd /keep-pace/m",
      `for d in *; do [ -n "$(ls -A "$d")" ] || tar -xpf ../${archiveName} "./$d" 2>/dev/null || find "$d" -mindepth 1 -delete; done`,
      ...reporting,
    ],
  );
}

/**
 * A Dockerfile that prunes every mount, and puts those that fit into one archive. Nothing is packed where all mounts
 * are as they were injected.
 * @param before the digests that `injectDockerfile` reported.
 * @param limitBytes a larger mount is left out.
 */
export function extractDockerfile(
  image: string,
  mounts: readonly CarriedMount[],
  before: ReadonlyMap<string, string>,
  limitBytes: number,
): string {
  const known = mounts.flatMap(({ folder }) => {
    const digest = before.get(folder);
    return digest !== undefined && /^[\d ]+$/.test(digest) ? [`echo '${folder} ${digest}'`] : [];
  });
  const limit = Math.floor(limitBytes / 1024);
  return dockerfile(
    image,
    mounts,
    [],
    [
      "cd /keep-pace/m",
      ...mounts.flatMap((mount) => pruning(mount).map((line) => `(cd ${mount.folder} && ${line}) || true`)),
      `(${["true", ...known].join("; ")}) > ../before`,
      ...reporting,
      `cp ../out/${reportName} ../now`,
      "set --",
      `for d in *; do k=$(du -sk "$d" | cut -f1); echo "$d size $k" >> ../out/${reportName}; if [ "$k" -gt ${limit} ]; then echo "$d large" >> ../out/${reportName}; elif [ -n "$(ls -A "$d")" ]; then set -- "$@" "./$d"; fi; done`,
      `if [ $# -gt 0 ] && [ "$(cat ../before)" != "$(cat ../now)" ]; then o=--numeric-owner; tar $o -cf /dev/null ../before 2>/dev/null || o=; tar $o -cf ../out/${archiveName} "$@"; fi`,
    ],
  );
}

/** A digest of the names, sizes, owners and times of each mount's files: folder, checksum, length. */
const reporting = [
  `for d in *; do echo "$d $(cd "$d" && find . ! -type d -exec ls -ln {} + | sort | cksum)"; done > ../out/${reportName}`,
];

/** What is not worth carrying, by what a mount is for. */
function pruning({ target }: CarriedMount): string[] {
  if (/\/var\/lib\/apt(\/|$)/.test(target)) return ["rm -rf lists/partial"];
  if (/\/var\/cache\/apt(\/|$)/.test(target)) return ["rm -rf pkgcache.bin srcpkgcache.bin archives/partial"];
  if (/\/\.npm$/.test(target)) return ["rm -rf _logs _npx _update-notifier-last-checked _cacache/tmp"];
  if (/\/pip$/.test(target)) return ["rm -rf selfcheck"];
  // Go marks what it uses once an hour; what a whole day of builds did not use goes.
  if (/go-build$/.test(target)) return ["find . -type f -mtime +5 -name '*-[ad]' -delete"];
  return [];
}

function dockerfile(
  image: string,
  mounts: readonly CarriedMount[],
  more: readonly string[],
  lines: readonly string[],
): string {
  const flags = [...more, ...mounts.map(mountFlag)].join(" \\\n  ");
  return [
    `FROM ${image} AS work`,
    "USER 0:0",
    "ARG KEEP_PACE_RUN",
    `RUN ${flags} \\\n  set -e; mkdir -p /keep-pace/out; ${lines.join("; \\\n  ")}`,
    "FROM scratch",
    "COPY --from=work /keep-pace/out/ /",
    "",
  ].join("\n");
}

function mountFlag({ id, folder, sharing, uid, gid, mode }: CarriedMount): string {
  const owner = [
    uid === null ? [] : `uid=${uid}`,
    gid === null ? [] : `gid=${gid}`,
    mode === null ? [] : `mode=${mode}`,
  ].flat();
  return `--mount=${["type=cache", `id=${id}`, `target=/keep-pace/m/${folder}`, `sharing=${sharing}`, ...owner].join()}`;
}

/** What a carrying build reported. */
export interface CarryReport {
  /** Folder → digest. */
  readonly digests: ReadonlyMap<string, string>;
  /** Folder → bytes; empty after an injection. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly tooLarge: readonly string[];
}

export function readReport(text: string): CarryReport {
  const rows = text.split("\n").flatMap((line) => (line === "" ? [] : [line.split(" ")]));
  const digests = new Map<string, string>();
  const bytes = new Map<string, number>();
  const tooLarge: string[] = [];
  for (const [folder = "", second = "", third = ""] of rows) {
    if (second === "size") bytes.set(folder, Number(third) * 1024);
    else if (second === "large") tooLarge.push(folder);
    else digests.set(folder, `${second} ${third}`);
  }
  return { digests, bytes, tooLarge };
}
