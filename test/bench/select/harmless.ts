import type { ChangeStatus } from "@keep-pace/changes";

/** Why a test that opened a file does not depend on what it says; `null` where it may. */
export function harmless(_path: string, _status: ChangeStatus): string | null {
  return null;
}
