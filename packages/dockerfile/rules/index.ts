import { broadCopyBeforeInstall } from "./broad-copy-before-install.ts";
import { parsersDisagree } from "./parsers-disagree.ts";
import type { Rule } from "./rule.ts";

/** Every rule. */
export const rules: readonly Rule[] = [broadCopyBeforeInstall, parsersDisagree];
