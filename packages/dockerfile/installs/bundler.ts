import {
  addInput,
  type Draft,
  type Invocation,
  type Manager,
  needInput,
  type Project,
  refuse,
  within,
} from "./install.ts";
import { isOn, type OptionTable, readOptions } from "./options.ts";
import { inspectGemfile, refuseGemfileLock } from "./ruby/gemfile.ts";
import { addVersionFiles } from "./version-files.ts";

const table: OptionTable = {
  switches: [
    ...[
      "--deployment",
      "--frozen",
      "--no-cache",
      "--quiet",
      "--clean",
      "--full-index",
      "--no-prune",
      "--system",
    ],
    ...["--prefer-local", "--verbose", "--no-color", "--local", "--redownload", "--force"],
  ],
  values: ["--jobs", "-j", "--retry", "--path", "--without", "--with", "--gemfile", "--trust-policy"],
};

export const bundler: Manager = {
  name: "bundler",
  ecosystem: "ruby",
  manifests: ["Gemfile"],
  locks: ["Gemfile.lock"],
  trees: ["vendor/bundle", ".bundle"],
  ownsTrees: false,

  recognise({ words }) {
    if (!/^(?:.*\/)?bundle$/.test(words[0] ?? "")) return null;
    const { options, unknown, rest } = readOptions(words.slice(1), table);
    // `--without a b` takes several words.
    const groups = options.has("--without") || options.has("--with");
    if ((rest[0] ?? "install") !== "install" || (rest.length > 1 && !groups)) return null;
    if (unknown.some((word) => /^(--version|-v|--help|-h)$/.test(word))) return null;
    return { action: "install", directory: null, options, unknown };
  },

  inspect(invocation, project, draft) {
    const at = (path: string) => within(project.directory, path) ?? path;
    const gemfile = at("Gemfile");
    if (invocation.options.has("--gemfile"))
      refuse(draft, "custom-manifest", "--gemfile names another Gemfile.");
    if (project.has(at("gems.rb")))
      refuse(draft, "custom-manifest", `${at("gems.rb")} may take the Gemfile's place.`);
    if (!needInput(draft, project, gemfile)) return;
    const gems = inspectGemfile(draft, project, gemfile);
    const frozen = isFrozen(invocation, project);
    if (addInput(draft, project, at("Gemfile.lock")))
      refuseGemfileLock(draft, project, at("Gemfile.lock"), gems, frozen);
    else if (frozen) refuse(draft, "lock-missing", `There is no ${at("Gemfile.lock")} for a frozen install.`);
    addOutputs(draft, invocation, project);
    inspectEnvironment(draft, project);
    addVersionFiles(draft, project, /^ruby$/);
  },
};

function isFrozen(invocation: Invocation, project: Project): boolean {
  const on = (name: string) => /^(1|true)$/.test(project.environment.get(name) ?? "");
  return isOn(invocation, "--deployment", "--frozen") || on("BUNDLE_FROZEN") || on("BUNDLE_DEPLOYMENT");
}

/** Bundler remembers some options in .bundle/config beside the Gemfile. Source: bundler.io "bundle config" */
function addOutputs(draft: Draft, invocation: Invocation, project: Project): void {
  const at = (path: string) => within(project.directory, path) ?? path;
  draft.outputs.add(at(".bundle"));
  if (addInput(draft, project, at(".bundle/config"))) {
    refuse(
      draft,
      "bundle-config",
      `${at(".bundle/config")} is committed and may change where gems come from and go.`,
    );
  }
  const path = invocation.options.get("--path")?.at(-1) ?? project.environment.get("BUNDLE_PATH");
  const deployed = isOn(invocation, "--deployment") || project.environment.has("BUNDLE_DEPLOYMENT");
  if (path === undefined) {
    if (deployed) draft.outputs.add(at("vendor/bundle"));
    return;
  }
  if (/^\/(usr\/local\/bundle|bundle|gems|opt\/bundle|usr\/local\/rvm)(\/|$)/.test(path)) return;
  const output = /^[\w.-]+(\/[\w.-]+)*$/.test(path) ? within(project.directory, path) : null;
  if (output === null || output === "") {
    refuse(draft, "custom-target", `Gems go to ${path}, which may lie in the project.`);
  } else draft.outputs.add(output);
}

const harmless =
  /^BUNDLE_(PATH|WITHOUT|WITH|ONLY|DEPLOYMENT|FROZEN|JOBS|RETRY|TIMEOUT|SILENCE_ROOT_WARNING|BUILD__\w+|FORCE_RUBY_PLATFORM|CLEAN|VERSION|NO_PRUNE|SILENCE_DEPRECATIONS|\w*(COM|ORG|IO|NET)(__\w+)?)$/;

function inspectEnvironment(draft: Draft, project: Project): void {
  for (const [name, value] of project.environment) {
    if (!/^(BUNDLE|BUNDLER)_/.test(name) || harmless.test(name) || name === "BUNDLER_VERSION") continue;
    if (
      /^BUNDLE_(APP_CONFIG|BIN|USER_HOME|USER_CACHE)$/.test(name) &&
      /^\/usr\/local\/bundle(\/|$)/.test(value)
    )
      continue;
    refuse(draft, "environment-names-files", `${name} may point Bundler at other files or another place.`);
  }
}
