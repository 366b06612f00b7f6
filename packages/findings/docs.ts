/** Where a rule is explained. */
export function docsUrl(rule: string): string {
  return `https://github.com/keep-pace/keep-pace/blob/main/docs/rules/${encodeURIComponent(rule)}.md`;
}
