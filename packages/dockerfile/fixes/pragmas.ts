/** Remarks to linters that belong to the instruction below them. */
const travelling =
  /^\s*#\s*(hadolint|keep-pace|tally|checkov|trivy|kics|nosemgrep|dockerfile-utils)\b.*(ignore|disable|skip|:)/i;

/** True for a comment by which a linter is told something about the next instruction. */
export function isTravelling(comment: string): boolean {
  return travelling.test(comment);
}
