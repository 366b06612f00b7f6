import { UserError } from "./errors.ts";

const advice: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; make room and run it again",
  EDQUOT: "the disk quota is used up; make room and run it again",
  EROFS: "the file system is read-only; name a file elsewhere",
  EFBIG: "files may not grow so large here; raise the limit or name a file elsewhere",
};

/** What is said of a file that the system did not let us write. */
export function cannotWrite(file: string, cause: unknown): UserError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const what = advice[code] ?? "name a file in a folder you may write to";
  return new UserError(`${file} cannot be written: ${what}.`, { cause });
}

/** What was thrown, where the user can do something about it: a full disk is no bug of ours. */
export function asUserError(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code in advice ? cannotWrite("A file", error) : null;
}
