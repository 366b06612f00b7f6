import { type Finding, plural } from "@keep-pace/findings";

/** Rules about a context's ignore file, which several Dockerfiles may share. */
const ofIgnoreFile = new Set(["weak-dockerignore", "unread-context-files"]);

/** What one edit of an ignore file mends for several Dockerfiles is said once, of the first and how many more. */
export function onceForAll(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = sharedEdit(finding);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return findings.flatMap((finding) => {
    const [first, ...more] = groups.get(sharedEdit(finding) ?? "") ?? [finding];
    if (first !== finding) return [];
    if (more.length === 0) return [finding];
    const others = ` (so ${more.length === 1 ? "does" : "do"} ${plural(more.length, "more Dockerfile")})`;
    return [{ ...finding, message: finding.message.replace(/\.$/, `${others}.`) }];
  });
}

function sharedEdit({ rule, file, fix }: Finding): string | null {
  if (!ofIgnoreFile.has(rule) || fix === null || fix.edits.some((edit) => edit.file === file)) return null;
  const edits = fix.edits.map((edit) => [edit.file, edit.start, edit.text.split("\n").sort()]);
  return JSON.stringify([rule, fix.safety, edits]);
}
