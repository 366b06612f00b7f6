import { addProjects } from "./dotnet/projects.ts";
import { type Manager, refuse, within } from "./install.ts";
import { type OptionTable, readOptions } from "./options.ts";

/** Source: learn.microsoft.com "dotnet restore". */
const table: OptionTable = {
  switches: [
    ...[
      "--locked-mode",
      "--no-cache",
      "--force",
      "--ignore-failed-sources",
      "--interactive",
      "--no-dependencies",
    ],
    ...["--disable-parallel", "--use-lock-file", "--nologo", "--no-http-cache", "--use-current-runtime"],
  ],
  values: ["-r", "--runtime", "-a", "--arch", "--os", "-s", "--source", "-v", "--verbosity", "-tl", "--tl"],
};

export const dotnet: Manager = {
  name: "dotnet",
  ecosystem: "dotnet",
  manifests: ["the solution and project files"],
  manifestPattern: /\.(\w*proj|slnx?)$|(^|\/)(Directory\.[\w.]+|nuget\.config)$/i,
  locks: ["packages.lock.json"],
  trees: [],
  ownsTrees: false,

  recognise({ words }) {
    if (words[0] !== "dotnet" || words[1] !== "restore") return null;
    const plain = words.slice(2).filter((word) => !/^[-/]p(roperty)?:[\w.]+=[\w.;-]*$/.test(word));
    const { options, unknown, rest } = readOptions(plain, table);
    if (rest.length > 1) return null;
    return { action: rest[0] ?? "", directory: null, options, unknown };
  },

  inspect({ action, options }, project, draft) {
    const source = [...(options.get("-s") ?? []), ...(options.get("--source") ?? [])].find(
      (each) => !/^https?:/.test(each),
    );
    if (source !== undefined) {
      refuse(draft, "find-links", `The restore takes packages from ${source}, which may lie in the project.`);
    }
    const path = action.startsWith("/") ? null : within(project.directory, action.replaceAll("\\", "/"));
    if (path === null) {
      refuse(
        draft,
        "requirements-outside",
        `The restore reads ${action}, which is not in the copied directory.`,
      );
      return;
    }
    for (const folder of addProjects(draft, project, path)) {
      draft.outputs.add(within(folder, "obj") ?? "obj");
    }
  },
};
