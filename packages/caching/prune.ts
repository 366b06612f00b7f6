/** A file of a store, as pruning sees it. Times in milliseconds since 1970. */
export interface StoreFile {
  /** Relative to the store's path, `/`-separated. */
  readonly path: string;
  readonly bytes: number;
  /** Names the file has on the disk: more than one where an install linked it. */
  readonly links: number;
  readonly modifiedAt: number;
  readonly accessedAt: number;
  readonly changedAt: number;
}

/**
 * The files not used since the job began: neither written nor read. Reading shows in the access time, which
 * Linux moves past the change time on the first read after an extraction ("relatime", mount(8)). Where no file
 * shows a read the system does not record them, so nothing counts as unused.
 */
export function unused(files: readonly StoreFile[], startedAt: number): string[] {
  if (!files.some(wasRead)) return [];
  return files.filter((file) => file.modifiedAt < startedAt && !wasRead(file)).map((file) => file.path);
}

/** Read since it was written or unpacked, as far as the system records reads. */
export function wasRead({ accessedAt, changedAt }: StoreFile): boolean {
  return accessedAt > changedAt;
}

/** The names directly below `folder` (`""` for the store's path itself). */
export function childrenOf(files: readonly StoreFile[], folder: string): string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const names = new Set<string>();
  for (const { path } of files) {
    if (path.startsWith(prefix)) names.add(path.slice(prefix.length).split("/", 1)[0] as string);
  }
  return [...names].sort();
}
