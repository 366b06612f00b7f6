/** A package as a lock file pins it. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity (`sha512-…`) or the manager's own checksum, where the file has one. */
  readonly integrity: string | null;
}

/** The packages a lock file names, those of the repository itself left out; `null` for a text that is none. */
export type LockReader = (text: string, path: string) => readonly Package[] | null;

/** What makes two packages the same bytes in a store. */
export function packageId({ name, version, integrity }: Package): string {
  return integrity === null ? `${name}@${version}` : `${name}@${version}#${integrity}`;
}

/** Runs a reader that throws on a text it cannot read. */
export function reader(read: (text: string, path: string) => readonly Package[]): LockReader {
  return (text, path) => {
    try {
      return read(text, path);
    } catch {
      return null;
    }
  };
}

/** Every package of several lock files once; `null` when none of them could be read. */
export function unite(lists: readonly (readonly Package[] | null)[]): readonly Package[] | null {
  if (!lists.some((list) => list !== null)) return null;
  return [...new Map(lists.flatMap((list) => list ?? []).map((one) => [packageId(one), one])).values()];
}
