import { addInput, type Draft, needInput, type Project, refuse, within } from "../install.ts";

const solution = /\.(sln|slnx)$/i;
const projectFile = /\.\w*proj$/i;

/**
 * Adds a solution or project file with every project that it reaches, and the files that MSBuild and NuGet look for
 * on the way up. Returns the folders of the projects.
 * Source: learn.microsoft.com "Customize your build by folder", "dotnet restore".
 */
export function addProjects(draft: Draft, project: Project, path: string): string[] {
  const entry = entryOf(draft, project, path);
  if (entry === null) return [];
  const queue = [entry];
  const seen = new Set<string>();
  const folders = new Set<string>();
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next) || !needInput(draft, project, next)) continue;
    seen.add(next);
    const folder = folderOf(next);
    if (projectFile.test(next)) folders.add(folder);
    queue.push(
      ...(solution.test(next) ? projectsOf(draft, project, next) : referencesOf(draft, project, next)),
    );
    queue.push(...addAbove(draft, project, folder));
  }
  return [...folders];
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** The file that a restore without a name takes: the only solution or project of the folder. */
function entryOf(draft: Draft, project: Project, path: string): string | null {
  if (solution.test(path) || projectFile.test(path)) return path;
  const prefix = path === "" ? "" : `${path}/`;
  const here = project.files.filter(
    (file) => file.startsWith(prefix) && !file.slice(prefix.length).includes("/"),
  );
  const found = here.filter((file) => solution.test(file) || projectFile.test(file));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const message =
    only === undefined
      ? `There is no project or solution in ${path || "the copied directory"}.`
      : `There are several projects in ${path || "the copied directory"}: name the one to restore.`;
  refuse(draft, only === undefined ? "manifest-missing" : "several-projects", message);
  return null;
}

function projectsOf(draft: Draft, project: Project, path: string): string[] {
  const text = project.text(path) ?? "";
  const named = [
    ...text.matchAll(/^\s*Project\("[^"]*"\)\s*=\s*"[^"]*",\s*"([^"]+)"/gm),
    ...text.matchAll(/<Project\s[^>]*\bPath="([^"]+)"/g),
  ].map(([, name = ""]) => name);
  return named.filter((name) => projectFile.test(name)).flatMap((name) => resolved(draft, path, name));
}

/** Projects referenced and files imported. An import that hangs on a property is not followed, and refused. */
function referencesOf(draft: Draft, project: Project, path: string): string[] {
  const text = (project.text(path) ?? "").replace(/<!--[\s\S]*?-->/g, "");
  const references = [...text.matchAll(/<ProjectReference\s[^>]*\bInclude\s*=\s*"([^"]+)"/g)].map(
    ([, name = ""]) => name,
  );
  const imports = [...text.matchAll(/<Import\s[^>]*\bProject\s*=\s*"([^"]+)"([^>]*)/g)]
    .filter(([whole]) => !/\bSdk\s*=/.test(whole))
    .map(([, name = ""]) => name.replace(/\$\(MSBuildThisFileDirectory\)[\\/]?/, "./"));
  return [...references, ...imports].flatMap((name) => resolved(draft, path, name));
}

function resolved(draft: Draft, from: string, name: string): string[] {
  const path = within(folderOf(from), name.replaceAll("\\", "/"));
  if (/[$@%*;?]/.test(name) || path === null) {
    refuse(draft, "imported-file", `${from} names ${name}, and which files that means is not known here.`);
    return [];
  }
  return [path];
}

const steering =
  /^(Directory\.(Build|Packages)\.(props|targets)|Directory\.Build\.rsp|nuget\.config|global\.json|packages\.lock\.json|packages\.config)$/i;

/** What is looked for beside a project and above it; returned is what may import more. */
function addAbove(draft: Draft, project: Project, folder: string): string[] {
  const found: string[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    for (const file of project.files) {
      if (folderOf(file) !== at || !steering.test(file.slice(at === "" ? 0 : at.length + 1))) continue;
      addInput(draft, project, file);
      if (/nuget\.config$/i.test(file)) refuseLocalFeed(draft, project, file);
      if (/\.(props|targets)$/i.test(file)) found.push(file);
    }
    if (at === "" || at === project.root) return found;
  }
}

function refuseLocalFeed(draft: Draft, project: Project, path: string): void {
  const text = (project.text(path) ?? "").replace(/<!--[\s\S]*?-->/g, "");
  const feed = [...text.matchAll(/<add\s[^>]*\bvalue\s*=\s*"([^"]+)"/gi)].find(
    ([, value = ""]) => /^\.{0,2}[\\/]|^\w[\w.-]*[\\/]/.test(value) && !/^https?:/i.test(value),
  );
  if (feed) refuse(draft, "find-links", `${path} takes packages from the directory ${feed[1]}.`);
}
