import {
  addInput,
  type Draft,
  directoriesAbove,
  filesBelow,
  type Manager,
  needInput,
  type Project,
  refuse,
  within,
} from "./install.ts";
import { readOptions } from "./options.ts";

export const go: Manager = {
  name: "go",
  ecosystem: "go",
  manifests: ["go.mod"],
  locks: ["go.sum"],
  trees: [],
  ownsTrees: false,

  recognise({ words }) {
    if (words[0] !== "go" && words[0] !== "/usr/local/go/bin/go") return null;
    const { options, unknown, rest } = readOptions(words.slice(1), {
      switches: ["-x", "-json", "-v"],
      values: ["-C"],
    });
    if (rest.join(" ") !== "mod download") return null;
    return { action: "download", directory: options.get("-C")?.at(-1) ?? null, options, unknown };
  },

  inspect(_invocation, project, draft) {
    const path = within(project.directory, "go.mod") ?? "go.mod";
    if (!needInput(draft, project, path)) return;
    inspectModule(draft, project, path);
    if (!addInput(draft, project, within(project.directory, "go.sum") ?? "go.sum")) {
      if (/^\s*require\b/m.test(project.text(path) ?? "")) {
        refuse(draft, "lock-missing", `There is no go.sum beside ${path}, so go mod download may write one.`);
      }
    }
    if (filesBelow(project, within(project.directory, "vendor") ?? "vendor").some(isModuleList)) {
      refuse(
        draft,
        "vendored",
        "The modules are vendored: copy vendor/ before the source and drop the download.",
      );
    }
    inspectWorkspace(draft, project);
    inspectEnvironment(draft, project);
  },
};

function isModuleList(path: string): boolean {
  return path.endsWith("vendor/modules.txt");
}

/** A directive's lines without the directive, blocks unfolded and comments dropped. Source: go.dev/ref/mod */
function directive(text: string, name: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\/\/.*$/, "").trim());
  const found: string[] = [];
  let inside = false;
  for (const line of lines) {
    if (inside) {
      inside = line !== ")";
      if (inside && line !== "") found.push(line);
    } else if (new RegExp(`^${name}\\s*\\($`).test(line)) inside = true;
    else if (line.startsWith(`${name} `) || line.startsWith(`${name}\t`))
      found.push(line.slice(name.length).trim());
  }
  return found;
}

function unquote(text: string): string {
  return text.replace(/^(["`])(.*)\1$/, "$2");
}

/** Adds the go.mod of every directory that `replace` names, and refuses what may rewrite go.sum. */
function inspectModule(draft: Draft, project: Project, path: string): void {
  const text = project.text(path) ?? "";
  const [version = "1.0"] = directive(text, "go");
  const minor = /^1\.(\d+)/.exec(version)?.[1];
  if (minor !== undefined && Number(minor) < 17) {
    const message = `${path} says go ${version}; below 1.17, go mod download may add to go.sum and the later COPY undo that.`;
    refuse(draft, "old-go", message);
  }
  addReplaced(draft, project, path, text);
}

function addReplaced(draft: Draft, project: Project, path: string, text: string): void {
  const directory = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
  for (const line of directive(text, "replace")) {
    const target = unquote(line.split("=>")[1]?.trim().split(/\s+/)[0] ?? "");
    if (!/^\.{1,2}(\/|$)|^\//.test(target)) continue;
    const folder = target.startsWith("/") ? null : within(directory, target);
    if (folder === null) {
      refuse(
        draft,
        "replace-outside",
        `${path} replaces a module by ${target}, which is outside the build context.`,
      );
      continue;
    }
    needInput(draft, project, within(folder, "go.mod") ?? "go.mod");
    addInput(draft, project, within(folder, "go.sum") ?? "go.sum");
  }
}

/** Adds a go.work of the module's directory or above it, with the manifests of its members. */
function inspectWorkspace(draft: Draft, project: Project): void {
  if (project.environment.get("GOWORK") === "off") return;
  for (const directory of [project.directory, ...directoriesAbove(project)]) {
    const path = within(directory, "go.work") ?? "go.work";
    if (!addInput(draft, project, path)) continue;
    addInput(draft, project, within(directory, "go.work.sum") ?? "go.work.sum");
    const text = project.text(path) ?? "";
    for (const line of directive(text, "use")) {
      const member = within(directory, unquote(line));
      if (member === null) {
        refuse(draft, "replace-outside", `${path} uses ${line}, which is outside the build context.`);
        continue;
      }
      const manifest = within(member, "go.mod") ?? "go.mod";
      if (!needInput(draft, project, manifest)) continue;
      addInput(draft, project, within(member, "go.sum") ?? "go.sum");
      inspectModule(draft, project, manifest);
    }
    addReplaced(draft, project, path, text);
    return;
  }
}

function inspectEnvironment(draft: Draft, project: Project): void {
  const flags = project.environment.get("GOFLAGS") ?? "";
  if (!/^(\s|-mod=readonly|-trimpath|-buildvcs=(false|auto|true)|-v|-x|-p=\d+)*$/.test(flags)) {
    refuse(draft, "go-flags", `GOFLAGS is ${flags}, which may change where modules come from.`);
  }
  for (const name of ["GOWORK", "GOENV", "GOMODCACHE", "GOPATH"]) {
    const value = project.environment.get(name);
    if (value === undefined || value === "off" || /^\/(go|root|usr\/local|home\/[^/]+)(\/|$)/.test(value))
      continue;
    refuse(draft, "environment-names-files", `${name} is ${value}, which may lie in the project.`);
  }
}
