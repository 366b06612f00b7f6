import type { Instruction } from "./model.ts";

/** True when an instruction's text holds the name as a word, in any form. */
export function mentions({ source }: Instruction, name: string): boolean {
  return new RegExp(`(?<![A-Za-z0-9_])${name.replace(/[^\w]/g, "\\$&")}(?![A-Za-z0-9_])`).test(source);
}
