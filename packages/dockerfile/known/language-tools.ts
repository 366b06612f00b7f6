import { isLocal, pipOptions, pipWords } from "../installs/pip.ts";
import { harmless, harmlessIf, type Judge } from "./known.ts";

/** A package on a registry: a name, perhaps with scope and version, but no path, address or archive. */
function isPackage(argument: string): boolean {
  return /^(@[\w.-]+\/)?[\w.-]+(@[\w.^~<>=-]+)?$/.test(argument) && !/^\.|\.(tgz|tar\.gz)$/.test(argument);
}

const globalSwitch = /^(-g|--global|--location=global)$/;
const quiet =
  /^(--(silent|quiet|force|no-audit|no-fund|no-progress|unsafe-perm(=true)?|loglevel[=\w]*|no-update-notifier|allow-root)|-[sqfy])$/;

function installsGlobally(args: readonly string[], verbs: readonly string[]): boolean {
  const [verb, ...rest] = args.filter((argument) => !globalSwitch.test(argument) && !quiet.test(argument));
  return (
    args.some((argument) => globalSwitch.test(argument)) &&
    verbs.includes(verb ?? "") &&
    rest.every(isPackage)
  );
}

function isVersionQuery(args: readonly string[]): boolean {
  return args.length === 1 && /^(-v|-V|--version|version)$/.test(args[0] ?? "");
}

/** `config set name value` where the value names nothing relative. */
function setsConfig(args: readonly string[]): boolean {
  const [config, verb, ...rest] = args;
  if (config !== "config" || !["set", "delete"].includes(verb ?? "")) return false;
  return rest.every(
    (argument) =>
      /^(-g|--global|[\w@:/.-]+(=[\w@:/.-]*)?)$/.test(argument) && !/(^|=)\.{1,2}(\/|$)/.test(argument),
  );
}

const npm: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      (args[0] === "cache" && ["clean", "verify"].includes(args[1] ?? "")) ||
      (setsConfig(args[0] === "set" ? ["config", ...args] : args) &&
        !args.some((argument) => /^--location|prefix/.test(argument))) ||
      installsGlobally(args, ["install", "i", "add", "update", "uninstall"]),
  );

const yarn: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      /^cache clean( --(all|force|mirror))?$/.test(args.join(" ")) ||
      (args[0] === "global" && args[1] === "add" && args.slice(2).every(isPackage)),
  );

const pnpm: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      args.join(" ") === "store prune" ||
      (setsConfig(args) && !args.some((argument) => /^--location|dir$|linker/.test(argument))) ||
      installsGlobally(args, ["add", "install", "i"]),
  );

const corepack: Judge = (args) => {
  const rest = args.filter((argument) => !/^(--activate|-g|--global)$/.test(argument));
  if (rest[0] === "enable") return harmlessIf(rest.slice(1).every((name) => /^(npm|yarn|pnpm)$/.test(name)));
  return harmlessIf(
    ["prepare", "install"].includes(rest[0] ?? "") && rest.length > 1 && rest.slice(1).every(isPackage),
  );
};

/** Environment variables by which pip would read files even for `pip install --upgrade pip`. */
const pipReads =
  /^PIP_(CONSTRAINT|REQUIREMENT|FIND_LINKS|CONFIG_FILE|BUILD_CONSTRAINT|TARGET|EDITABLE|SRC|PREFIX|ROOT)$/;

/** pip, given all words of the command; `null` for anything but packages by name. */
export const pipByName: Judge = (words, { environment }) => {
  const behind = pipWords(words);
  if (behind === null) return null;
  if (isVersionQuery(behind) || /^(cache purge|check|list)$/.test(behind.join(" "))) return harmless;
  const { unknown, rest, options } = pipOptions(behind);
  const reads = ["-r", "--requirement", "-c", "--constraint", "--build-constraint", "-f", "--find-links"];
  return harmlessIf(
    rest[0] === "install" &&
      rest.length > 1 &&
      unknown.length === 0 &&
      !reads.some((name) => options.has(name)) &&
      rest.slice(1).every((name) => !isLocal(name) && !name.includes("$")) &&
      ![...environment.keys()].some((name) => pipReads.test(name)),
  );
};

const gem: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      /^update (--system|bundler)( [\d.]+)?( --no-document)?$/.test(args.join(" ")) ||
      (args[0] === "install" &&
        args
          .slice(1)
          .every((argument) =>
            /^(--no-document|--no-doc|-N|-v|--version|[\w-]+(:[\d.]+)?|[\d.]+)$/.test(argument),
          )),
  );

const composer: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      ["clear-cache", "clearcache", "self-update"].includes(args[0] ?? "") ||
      (args[0] === "global" &&
        args[1] === "require" &&
        args.slice(2).every((name) => /^[\w.-]+\/[\w.-]+(:[\w.^~*-]+)?$|^-[\w-]+$/.test(name))),
  );

const go: Judge = (args) =>
  harmlessIf(isVersionQuery(args) || args.join(" ") === "mod verify" || args.join(" ") === "env");

const phpExtension: Judge = (args) =>
  harmlessIf(args.every((argument) => /^-{0,2}[\w=$()-]+$/.test(argument)));

const bun: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      installsGlobally(args, ["install", "i", "add"]) ||
      args.join(" ") === "pm cache rm",
  );

/** `poetry config key value` without `--local`, which writes beside the project. */
const poetry: Judge = (args) =>
  harmlessIf(
    isVersionQuery(args) ||
      (args[0] === "config" &&
        args.length > 2 &&
        args.slice(1).every((word) => /^[\w.:/@-]+$/.test(word) && !/^(--local|\.)/.test(word))) ||
      /^cache clear( \S+)?( --all)?( -n| --no-interaction)?$/.test(args.join(" ")),
  );

const mix: Judge = (args) =>
  harmlessIf(/^(local\.(hex|rebar)( --force| --if-missing)*|--version)$/.test(args.join(" ")));

const dotnet: Judge = (args) =>
  harmlessIf(
    /^--(version|info)$/.test(args.join(" ")) ||
      (/^tool install (-g|--global) /.test(args.join(" ")) &&
        args.slice(3).every((word) => /^[\w.-]+$/.test(word))),
  );

const python: Judge = (args) => harmlessIf(isVersionQuery(args));

/** Package managers and their helpers, where they touch nothing of the project. */
export const languageTools: Readonly<Record<string, Judge>> = {
  npm,
  yarn,
  pnpm,
  bun,
  corepack,
  gem,
  composer,
  go,
  poetry,
  mix,
  dotnet,
  pipenv: python,
  pdm: (args) => harmlessIf(isVersionQuery(args) || /^config [\w.]+ [\w.:/-]+$/.test(args.join(" "))),
  uv: python,
  node: (args) => harmlessIf(isVersionQuery(args)),
  php: (args) => harmlessIf(isVersionQuery(args)),
  ruby: (args) => harmlessIf(isVersionQuery(args)),
  bundle: (args) => harmlessIf(isVersionQuery(args)),
  "docker-php-ext-install": phpExtension,
  "docker-php-ext-enable": phpExtension,
  "docker-php-ext-configure": phpExtension,
  "install-php-extensions": phpExtension,
  pecl: (args) =>
    harmlessIf(args[0] === "install" && args.slice(1).every((name) => /^[\w-]+(-[\d.]+)?$/.test(name))),
};
