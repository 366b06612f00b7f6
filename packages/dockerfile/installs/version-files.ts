import { addInput, type Draft, type Project, within } from "./install.ts";

const names = [
  ".tool-versions",
  "mise.toml",
  ".mise.toml",
  ".nvmrc",
  ".node-version",
  ".python-version",
  ".ruby-version",
  ".php-version",
];

/** The last part of an image's name without tag and digest: `node` for `localhost:5000/library/node:20`. */
export function imageName(image: string): string {
  return image.replace(/.*\//, "").replace(/[:@].*/, "");
}

/**
 * Adds the files by which asdf, mise, pyenv and the like choose the runtime in a directory, unless the image is
 * the language's own, which has none of these tools.
 */
export function addVersionFiles(draft: Draft, project: Project, official: RegExp): void {
  if (official.test(imageName(project.image))) return;
  for (const directory of new Set([project.directory, project.root])) {
    for (const name of names) addInput(draft, project, within(directory, name) ?? name);
  }
}
