import { readOptions } from "../installs/options.ts";
import { pdmOptions } from "../installs/pdm.ts";
import { poetryOptions } from "../installs/poetry.ts";
import { uvOptions } from "../installs/uv.ts";
import { type Builder, plainly } from "./builder.ts";

/** Source: go.dev/ref/mod, `go mod download`. */
export const goBuild: Builder = {
  name: "go-build",
  tool: /^(go|dep|glide|govendor|godep|go-wrapper)$/,
  manifests: ["go.mod"],
  locks: ["go.sum"],
  builds(words) {
    const [tool = "", action = "", ...rest] = words;
    if (!/^(.*\/)?go$/.test(tool) || !/^(build|install|test|vet|run)$/.test(action)) return false;
    // `go install x@latest` builds another project.
    const vendored = rest.some((word, at) => word === "-mod" && rest[at + 1] === "vendor");
    return !vendored && !rest.some((word) => /@|^-mod=vendor$|^-C/.test(word));
  },
  isVendored: (has, text) => has("vendor/modules.txt") || !/^\s*require\b/m.test(text("go.mod")),
  download: () => "go mod download",
  leavesNoMore: false,
  advice: "copy go.mod and go.sum first, run go mod download, then copy the rest",
};

/** Source: learn.microsoft.com "dotnet publish": the implicit restore. */
export const dotnetBuild: Builder = {
  name: "dotnet-build",
  tool: /^dotnet$/,
  manifests: [],
  manifestPattern: /\.(\w*proj|slnx?)$/i,
  locks: ["packages.lock.json"],
  builds: ([tool, action = "", ...rest]) =>
    tool === "dotnet" &&
    /^(publish|build|test|pack)$/.test(action) &&
    !rest.includes("--no-restore") &&
    !rest.includes("--no-build"),
  isVendored: () => false,
  download([, , ...rest]) {
    const kept: string[] = [];
    for (let at = 0; at < rest.length; at++) {
      const word = rest[at] ?? "";
      // What NuGet resolves hangs on these.
      if (/^(-r|--runtime|-a|--arch|--os)$/.test(word)) kept.push(word, rest[++at] ?? "");
      else if (
        /^(-c|--configuration|-o|--output|-f|--framework|-v|--verbosity|--self-contained|--version-suffix)$/.test(
          word,
        )
      ) {
        if (!rest[at + 1]?.startsWith("-")) at++;
      } else if (/^[-/]p(roperty)?:|^--?\w+=/.test(word)) {
        if (/RuntimeIdentifier|TargetFramework|Restore/i.test(word)) return null;
      } else if (!word.startsWith("-")) kept.push(word);
      else if (!/^--(nologo|no-self-contained|sc|no-incremental|ucr)$/.test(word)) return null;
    }
    return plainly(["dotnet", "restore", ...kept]);
  },
  leavesNoMore: true,
  advice: "copy the solution and project files first, run dotnet restore, then copy the rest",
};

const python = { leavesNoMore: true, isVendored: () => false, manifests: ["pyproject.toml"] } as const;

/** Source: python-poetry.org/docs/cli, `--no-root`. */
export const poetryProject: Builder = {
  ...python,
  name: "poetry-project",
  tool: /^poetry$/,
  locks: ["poetry.lock"],
  builds(words) {
    if (!/^(?:.*\/)?poetry$/.test(words[0] ?? "")) return false;
    const { unknown, rest, options } = readOptions(words.slice(1), poetryOptions);
    return /^(install|sync)$/.test(rest.join(" ")) && unknown.length === 0 && !options.has("--no-root");
  },
  download: (words) => plainly([...words, "--no-root"]),
  advice: "copy pyproject.toml and poetry.lock first, run the install with --no-root, then copy the rest",
};

/** Source: docs.astral.sh/uv/guides/integration/docker, "Intermediate layers". */
export const uvProject: Builder = {
  ...python,
  name: "uv-project",
  tool: /^uv$/,
  locks: ["uv.lock"],
  builds(words) {
    if (!/^(?:.*\/)?uv$/.test(words[0] ?? "")) return false;
    const { unknown, rest, options } = readOptions(words.slice(1), uvOptions);
    const apart = options.has("--no-install-project") || options.has("--no-install-workspace");
    return rest.join(" ") === "sync" && unknown.length === 0 && !apart;
  },
  download(words) {
    const frozen = words.includes("--frozen") || words.includes("--locked") ? [] : ["--frozen"];
    return plainly([...words, ...frozen, "--no-install-project"]);
  },
  advice: "copy pyproject.toml and uv.lock first, run the sync with --no-install-project, then copy the rest",
};

/** Source: pdm-project.org "CLI Reference", `--no-self`. */
export const pdmProject: Builder = {
  ...python,
  name: "pdm-project",
  tool: /^pdm$/,
  locks: ["pdm.lock"],
  builds(words) {
    if (!/^(?:.*\/)?pdm$/.test(words[0] ?? "")) return false;
    const { unknown, rest, options } = readOptions(words.slice(1), pdmOptions);
    return /^(install|sync)$/.test(rest.join(" ")) && unknown.length === 0 && !options.has("--no-self");
  },
  download: (words) => plainly([...words, "--no-self"]),
  advice: "copy pyproject.toml and pdm.lock first, run the install with --no-self, then copy the rest",
};
