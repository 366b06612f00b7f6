import type { Subject } from "../subject.ts";

/** True when a .gitignore on the way to `path`, relative to the repository's root, names just it. */
export function isGitIgnored(subject: Subject, path: string): boolean {
  const parts = path.split("/");
  return parts.some((_, depth) => {
    const folder = parts.slice(0, depth).join("/");
    const rest = parts.slice(depth).join("/");
    const text = subject.files.text(folder === "" ? ".gitignore" : `${folder}/.gitignore`);
    if (typeof text !== "string") return false;
    const names = [rest, `/${rest}`, parts.at(-1), `**/${parts.at(-1)}`];
    return text.split(/\r?\n/).some((line) => names.includes(line.trim().replace(/\/$/, "")));
  });
}
