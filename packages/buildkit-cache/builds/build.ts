import type { Job, Row, Step } from "@keep-pace/workflow";

/** A place of the repository that builds an image. Paths are relative to the repository's root. */
export interface FoundBuild {
  readonly source: { readonly file: string; readonly line: number };
  readonly kind: "action" | "script" | "bake" | "compose";
  /** The bake target or compose service; `null` for a step. */
  readonly name: string | null;
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | null;
  /** As asked for; empty where the builder's own is meant. */
  readonly platforms: readonly string[];
  readonly args: ReadonlyMap<string, string>;
  /** The names the image gets. */
  readonly tags: readonly string[];
  readonly push: boolean;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** The step that builds it, with its combination of the matrix; `null` where no workflow does. */
  readonly step: Step | null;
  readonly row: Row;
}

/** The job that builds it, where one does. */
export function jobOf({ step }: FoundBuild): Job | null {
  return step?.job ?? null;
}

/** A file that names builds and cannot be read. */
export interface UnreadBuilds {
  readonly file: string;
  readonly line: number;
  /** One sentence. */
  readonly message: string;
}
