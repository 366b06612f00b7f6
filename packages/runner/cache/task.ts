/** What the worker is told to do. */
export interface Task {
  readonly kind: "restore" | "save";
  readonly paths: readonly string[];
  readonly key: string;
  readonly restoreKeys: readonly string[];
  readonly lookupOnly: boolean;
}

export type Reply =
  | { readonly key: string | null }
  | { readonly saved: boolean }
  | { readonly error: string };

/** How many bytes the worker has handed to its sockets since it started. */
export interface Written {
  readonly written: number;
}
