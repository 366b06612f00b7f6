import { imageName } from "./installs/version-files.ts";
import type { Instruction } from "./model.ts";
import type { Subject } from "./subject.ts";

/** A tool's cache: where it lies, and what else counts for a mount on it. */
export interface ToolCache {
  readonly tool: string;
  /** Absolute directories. */
  readonly targets: readonly string[];
  /** Mount options behind the target, such as `uid=1000,gid=1000`. */
  readonly options: string;
  /** True when later commands need what lies there, so that all of them must have the mount. */
  readonly needed: boolean;
}

interface Known {
  readonly tool: string;
  /** The variable that moves the cache, and what comes behind its value. */
  readonly variables: readonly (readonly [name: string, below: string])[];
  /** Below the home directory, or absolute for root in the language's own image. */
  readonly home: readonly string[];
  readonly images?: readonly (readonly [image: RegExp, targets: readonly string[]])[];
  readonly locked?: boolean;
  readonly needed?: boolean;
}

/** Sources: the tools' own documentation of their cache directories. */
const caches: Readonly<Record<string, Known>> = {
  npm: {
    tool: "npm",
    variables: [
      ["npm_config_cache", ""],
      ["NPM_CONFIG_CACHE", ""],
    ],
    home: [".npm"],
  },
  bun: { tool: "bun", variables: [["BUN_INSTALL_CACHE_DIR", ""]], home: [".bun/install/cache"] },
  pip: { tool: "pip", variables: [["PIP_CACHE_DIR", ""]], home: [".cache/pip"] },
  poetry: { tool: "poetry", variables: [["POETRY_CACHE_DIR", ""]], home: [".cache/pypoetry"] },
  uv: { tool: "uv", variables: [["UV_CACHE_DIR", ""]], home: [".cache/uv"] },
  pdm: { tool: "pdm", variables: [["PDM_CACHE_DIR", ""]], home: [".cache/pdm"] },
  go: {
    tool: "go",
    variables: [
      ["GOMODCACHE", ""],
      ["GOPATH", "/pkg/mod"],
    ],
    home: ["go/pkg/mod"],
    images: [[/^golang$/, ["/go/pkg/mod"]]],
    needed: true,
  },
  "go-build": { tool: "go", variables: [["GOCACHE", ""]], home: [".cache/go-build"] },
  cargo: {
    tool: "cargo",
    variables: [],
    home: [".cargo/registry", ".cargo/git"],
    images: [[/^rust$/, ["/usr/local/cargo/registry", "/usr/local/cargo/git"]]],
    needed: true,
  },
  maven: { tool: "Maven", variables: [], home: [".m2/repository"], locked: true, needed: true },
  gradle: {
    tool: "Gradle",
    variables: [["GRADLE_USER_HOME", ""]],
    home: [".gradle"],
    images: [[/^gradle$/, ["/home/gradle/.gradle"]]],
    locked: true,
    needed: true,
  },
  dotnet: { tool: "NuGet", variables: [["NUGET_PACKAGES", ""]], home: [".nuget/packages"], needed: true },
};

/** Users of well-known images: home directory and numbers. */
const users: readonly (readonly [image: RegExp, user: string, home: string, id: number])[] = [
  [/^node$/, "node", "/home/node", 1000],
  [/^bun$/, "bun", "/home/bun", 1000],
  [/^gradle$/, "gradle", "/home/gradle", 1000],
];

/**
 * Where a tool keeps its cache when it runs in `instruction`, by the variables, the user and the image;
 * `null` where that is not known.
 */
export function cacheOf(subject: Subject, instruction: Instruction, name: string): ToolCache | null {
  const known = caches[name];
  if (known === undefined) return null;
  const { user, image } = subject.evaluation.before(instruction);
  const account = accountOf(subject, user, image);
  const environment = subject.evaluation.environment(instruction);
  const set = known.variables.find(([variable]) => environment.has(variable));
  const own =
    (user === "" || isRoot(user)) && known.images?.find(([pattern]) => pattern.test(imageName(image)))?.[1];
  const home = environment.get("HOME") ?? account?.home;
  const targets = set
    ? [`${environment.get(set[0])}${set[1]}`]
    : own || (home === undefined ? [] : known.home.map((path) => `${home}/${path}`));
  const isPlain = targets.length > 0 && targets.every((path) => /^\/[\w./-]+$/.test(path));
  if (!isPlain || account === null) return null;
  const owner = account.id === 0 ? [] : [`uid=${account.id}`, `gid=${account.id}`];
  const options = [...(known.locked ? ["sharing=locked"] : []), ...owner]
    .map((option) => `,${option}`)
    .join("");
  return { tool: known.tool, targets, options, needed: known.needed === true };
}

function isRoot(user: string): boolean {
  return /^(root|0)(:(root|0))?$/.test(user);
}

/** Most images start as root; those that do not, name a user of their own that is known here or not at all. */
function accountOf(
  { evaluation }: Subject,
  user: string,
  image: string,
): { readonly home: string; readonly id: number } | null {
  const name = imageName(image);
  if (
    isRoot(user) ||
    (user === "" && !/nonroot|distroless|bitnami|circleci|cimg|chainguard|ubi/i.test(image))
  ) {
    return { home: "/root", id: 0 };
  }
  const plain = (evaluation.byDefault(user) ?? user).replace(/:.*/, "");
  const known = users.find(
    ([pattern, each, , id]) => pattern.test(name) && (plain === each || plain === String(id)),
  );
  return known ? { home: known[2], id: known[3] } : null;
}
