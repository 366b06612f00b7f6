import { type Draft, needInput, type Project, refuse, within } from "../install.ts";

/** A gem as the Gemfile asks for it: its name and its requirements, sorted. */
export interface GemWanted {
  readonly name: string;
  readonly requirements: string;
}

const words = new Set([
  ...[
    "source",
    "gem",
    "group",
    "do",
    "end",
    "platforms",
    "platform",
    "ruby",
    "git_source",
    "git",
    "github",
    "gist",
  ],
  ...[
    "bitbucket",
    "branch",
    "tag",
    "ref",
    "require",
    "false",
    "true",
    "nil",
    "optional",
    "submodules",
    "env",
  ],
  ...[
    "engine",
    "engine_version",
    "patchlevel",
    "force_ruby_platform",
    "groups",
    "frozen_string_literal",
    "repo",
  ],
  ...["repo_name", "file", "install_if", "freeze"],
]);

const conditional = new Set([
  "if",
  "unless",
  "else",
  "elsif",
  "ENV",
  "fetch",
  "RUBY_VERSION",
  "RUBY_PLATFORM",
]);

/**
 * Accepts a Gemfile that is a plain list of gems and refuses one that runs code or reads files; `null` for gems
 * that depend on conditions. A `.ruby-version` it names becomes an input.
 */
export function inspectGemfile(draft: Draft, project: Project, path: string): readonly GemWanted[] | null {
  const text = (project.text(path) ?? "").replace(/^\s*#.*$/gm, "").replace(/\s#[^{"'\n]*$/gm, "");
  const versionFile = /^\s*ruby\s*\(?\s*(?:file:\s*|:file\s*=>\s*)["']([^"'#]+)["']\s*\)?\s*$/m.exec(
    text,
  )?.[1];
  if (versionFile !== undefined) {
    needInput(draft, project, within(project.directory, versionFile) ?? versionFile);
  }
  const template = /git_source\s*\(?\s*:\w+\s*\)?\s*(?:do|\{)\s*\|\w+\|\s*"[^"\n]*"\s*(?:end|\})/g;
  const plain = text.replace(template, "git_source");
  const bare = plain.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (literal) =>
    literal.startsWith('"') && literal.includes("#{") ? " interpolated " : " ",
  );
  if (/`|%[a-zA-Z]?[[({<|]|<<[~-]?["'A-Z]/.test(bare.replace(/%[iw][[(][\w\s-]*[\])]/g, " "))) {
    refuse(draft, "gemfile-code", `${path} holds more than a list of gems, so what it reads is not known.`);
    return null;
  }
  const found = [...bare.replace(/%[iw][[(][\w\s-]*[\])]/g, " ").matchAll(/:?[A-Za-z_]\w*[?!]?/g)].map(
    ([word]) => word,
  );
  const local = found.find((word) => /^:?(path|gemspec)$/.test(word));
  if (local !== undefined) {
    const message = `${path} has ${local.replace(":", "")}, which takes a gem from the project itself.`;
    refuse(draft, "local-dependency", message);
    return null;
  }
  const strange = found.find((word) => !word.startsWith(":") && !words.has(word) && !conditional.has(word));
  if (strange !== undefined) {
    refuse(
      draft,
      "gemfile-code",
      `${path} uses ${strange}, so what it reads during the install is not known.`,
    );
    return null;
  }
  if (found.some((word) => conditional.has(word) || word === "install_if")) return null;
  return gemsOf(plain);
}

function gemsOf(text: string): GemWanted[] {
  return [...text.matchAll(/^\s*gem\s*\(?\s*(["'])([^"'\n]+)\1((?:\s*,\s*(?:"[^"\n]*"|'[^'\n]*'))*)/gm)].map(
    ([, , name = "", rest = ""]) => ({
      name,
      requirements: [...rest.matchAll(/["']([^"']*)["']/g)]
        .map(([, range = ""]) => requirement(range))
        .sort()
        .join(", "),
    }),
  );
}

/** Bundler writes `= 1.0` for `1.0`. */
function requirement(range: string): string {
  const trimmed = range.trim();
  if (trimmed === ">= 0") return "";
  return /^\d/.test(trimmed) ? `= ${trimmed}` : trimmed.replace(/^(\D+?)\s*(\d)/, "$1 $2");
}

/** Refuses a lock file that names local gems, or that an install that is not frozen would rewrite. */
export function refuseGemfileLock(
  draft: Draft,
  project: Project,
  path: string,
  gems: readonly GemWanted[] | null,
  frozen: boolean,
): void {
  const text = (project.text(path) ?? "").replaceAll("\r\n", "\n");
  if (/^PATH$/m.test(text)) refuse(draft, "local-dependency", `${path} takes a gem from the project itself.`);
  if (frozen) return;
  const section = (name: string) => new RegExp(`^${name}\\n((?: {2}.*\\n?)*)`, "m").exec(text)?.[1] ?? "";
  const platforms = section("PLATFORMS")
    .split("\n")
    .map((line) => line.trim());
  const linux = (cpu: string) =>
    platforms.some((platform) => new RegExp(`^${cpu}-linux(-gnu|-musl)?$`).test(platform));
  const pinned = project.platform ?? "";
  const needed = /^linux\/(amd64|x86_64)$/.test(pinned)
    ? ["x86_64"]
    : /^linux\/arm64/.test(pinned)
      ? ["aarch64"]
      : ["x86_64", "aarch64"];
  const lacking = needed.find((cpu) => !linux(cpu));
  if (lacking !== undefined) {
    refuse(
      draft,
      "lock-platforms",
      `${path} does not list the platform ${lacking}-linux, so bundle install may rewrite it and the later COPY undo that; bundle lock --add-platform ${lacking}-linux, or a frozen install, settles it.`,
    );
  }
  const locked = section("DEPENDENCIES")
    .split("\n")
    .map((line) => /^ {2}([^\s!(]+)(?: \(([^)]*)\))?!?$/.exec(line))
    .filter((match) => match !== null)
    .map(
      ([, name = "", requirements = ""]) =>
        `${name} ${requirements.split(", ").filter(Boolean).sort().join(", ")}`,
    );
  const wanted = gems?.map(
    ({ name, requirements }) => `${name} ${requirements.split(", ").filter(Boolean).join(", ")}`,
  );
  if (wanted && [...new Set(wanted)].sort().join("\n") === [...new Set(locked)].sort().join("\n")) return;
  refuse(
    draft,
    "lock-out-of-step",
    `${path} is not known to match the Gemfile, so bundle install may rewrite it; a frozen install would settle it.`,
  );
}
