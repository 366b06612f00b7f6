/** Folders whose files belong to somebody else. */
const foreign = new Set(["node_modules", "vendor", ".git"]);
const templates = new Set([
  "j2",
  "jinja",
  "jinja2",
  "erb",
  "tmpl",
  "tpl",
  "template",
  "in",
  "mustache",
  "hbs",
  "ejs",
]);
/** Endings of files that are about a Dockerfile without being one. */
const others = new Set([
  ...["dockerignore", "md", "mdx", "rst", "txt", "adoc", "html", "json", "yml", "yaml", "toml", "lock", "sh"],
  ...["bak", "orig", "rej", "swp", "patch", "diff", "go", "js", "ts", "py", "rb", "java", "cs", "php", "rs"],
]);

/** True for the path of a Dockerfile by its name: `Dockerfile`, `Dockerfile.web`, `web.Dockerfile`, `Containerfile`. */
export function isDockerfile(path: string): boolean {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  if (folders.some((folder) => foreign.has(folder))) return false;
  const suffixed = /^(?:Dockerfile|dockerfile|Containerfile)(?:\.(.+))?$/s.exec(name);
  if (suffixed) {
    const ending = suffixed[1]?.split(".").at(-1)?.toLowerCase() ?? "";
    return !templates.has(ending) && !others.has(ending) && !ending.endsWith("~");
  }
  return /^.+\.(?:Dockerfile|dockerfile|Containerfile|containerfile)$/s.test(name);
}

/** The Dockerfiles among the paths, in their order. */
export function findDockerfiles(paths: readonly string[]): string[] {
  return paths.filter(isDockerfile);
}
