import { broadCopyBeforeInstall } from "./broad-copy-before-install.ts";
import { fusedInstall } from "./fused-install.ts";
import { osPackagesAfterCopy } from "./os-packages-after-copy.ts";
import { parsersDisagree } from "./parsers-disagree.ts";
import type { Rule } from "./rule.ts";
import { unclearPragma } from "./unclear-pragma.ts";
import { unreadableFileRule } from "./unreadable-file.ts";
import { volatileValueBeforeRun } from "./volatile-value-before-run.ts";
import { weakDockerignore } from "./weak-dockerignore.ts";

/** Every rule. */
export const rules: readonly Rule[] = [
  broadCopyBeforeInstall,
  fusedInstall,
  osPackagesAfterCopy,
  parsersDisagree,
  unclearPragma(() => rules.map(({ id }) => id)),
  unreadableFileRule,
  volatileValueBeforeRun,
  weakDockerignore,
];
