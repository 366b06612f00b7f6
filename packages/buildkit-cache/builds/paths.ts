import { posix } from "node:path";

/** A path below `folder`, both relative to the root; `null` for what lies elsewhere or is not known. */
export function joined(folder: string, path: string): string | null {
  const plain = path
    .replace(/^\$\{\{\s*github\.workspace\s*\}\}\/?/, "./")
    .replace(/^\{\{defaultContext\}\}:?/, "./")
    .replace(/^\$(?:\{GITHUB_WORKSPACE\}|GITHUB_WORKSPACE|\{PWD\}|PWD|\(pwd\))(?=\/|$)\/?/, "./");
  if (plain === "-" || plain.startsWith("/") || /[$*?{}]|:\/\/|^git@/.test(plain)) return null;
  const path_ = posix.normalize(`${folder}/${plain || "."}`).replace(/(?<=.)\/+$/, "");
  return path_ === ".." || path_.startsWith("../") ? null : path_;
}

/** The Dockerfile that a build takes which names none. */
export function usualDockerfile(context: string, exists: (path: string) => boolean): string {
  const named = (name: string) => (context === "." ? name : `${context}/${name}`);
  return !exists(named("Dockerfile")) && exists(named("Containerfile"))
    ? named("Containerfile")
    : named("Dockerfile");
}
