/** Runs git with an argument array in the repository and returns its exit code and output. Never a shell. */
export type Git = (
  args: readonly string[],
  options?: { readonly input?: Uint8Array; readonly timeoutMs?: number },
) => Promise<{ readonly code: number; readonly stdout: Uint8Array; readonly stderr: string }>;
