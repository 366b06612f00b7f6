import { type Language, languageOf } from "./scan/index.ts";
import { baseName, folderOf } from "./tree.ts";

/** What a changed path is to the tests, before any file is asked whether it needs it. */
export type Kind =
  /** Environment or CI: everything runs. */
  | { readonly kind: "everything" }
  /** Configuration of a language's tools: all of that language below its folder. */
  | { readonly kind: "configuration"; readonly language: Ecosystem; readonly folder: string }
  | { readonly kind: "manifest"; readonly language: Ecosystem; readonly folder: string }
  /** Prose and settings of editors and linters: only what names them. */
  | { readonly kind: "prose" }
  | { readonly kind: "code"; readonly language: Language }
  /** Anything else: the project it lies in. */
  | { readonly kind: "data" };

export type Ecosystem = "javascript" | "python" | "go" | "rust" | "jvm" | "other";

const everything =
  /^(?:\.github\/(?:workflows|actions)\/.*|\.github\/keep-pace\.ya?ml|\.gitlab-ci\.yml|\.circleci\/.*|azure-pipelines\.yml|(?:.*\/)?(?:buildSrc|build-logic|\.mvn|\.cargo)\/.*|(?:.*\/)?(?:\.gitmodules|\.gitattributes|\.nvmrc|\.node-version|\.python-version|\.ruby-version|\.java-version|\.go-version|\.tool-versions|mise\.toml|\.mise\.toml|rust-toolchain(?:\.toml)?|flake\.(?:nix|lock)|shell\.nix|\.envrc|\.env(?!\.(?:sample|example|template|dist)$)(?:\.[\w.]+)?|Makefile|makefile|GNUmakefile|justfile|Justfile|Taskfile\.ya?ml))$/;

const configurations: readonly (readonly [Ecosystem, RegExp])[] = [
  [
    "javascript",
    /^(?:[tj]sconfig[^/]*\.json|(?:vitest|vite|jest|babel|playwright|webpack|rollup|rolldown|rspack|rsbuild|rslib|rstest|esbuild|tsup|tsdown|unbuild|swc|postcss|tailwind|svelte|vue|nuxt|next|astro|remix|metro|karma|cypress|ava|wdio|wallaby|windi|uno|angular|react-router)[\w.-]*\.(?:[cm]?[jt]s|json|ya?ml)|vitest\.(?:workspace|projects|shims|setup)[\w.-]*|\.(?:babel|postcss|svgr)rc[^/]*|\.swcrc|\.mocharc[^/]*|\.taprc|\.nycrc[^/]*|\.c8rc[^/]*|bunfig\.toml|deno\.jsonc?|deno\.lock|nx\.json|turbo\.json|lerna\.json|project\.json|angular\.json|\.pnp\.[\w.]+|\.npmrc|\.yarnrc(?:\.yml)?|pnpm-workspace\.yaml|\.pnpmfile\.[cm]?js|\.browserslistrc|jest-preset\.[cm]?js(?:on)?|svgo\.config\..*)$/,
  ],
  [
    "python",
    /^(?:\.?pytest\.(?:ini|toml)|tox\.ini|setup\.(?:cfg|py)|pyproject\.toml|(?:site|user)customize\.py|[^/]+\.pth|MANIFEST\.in|\.coveragerc|noxfile\.py|manage\.py|pdm\.toml|poetry\.toml|uv\.toml|environment\.ya?ml|conda-lock\.yml)$/,
  ],
  ["go", /^(?:go\.work(?:\.sum)?|\.golangci\.ya?ml)$/],
  ["other", /^(?:phpunit(?:\.[\w-]+)?\.xml(?:\.dist)?|\.rspec|dart_test\.yaml|[^/]+\.runsettings)$/],
  ["rust", /^(?:build\.rs|nextest\.toml)$/],
  [
    "jvm",
    /^(?:settings\.gradle(?:\.kts)?|gradle\.properties|libs\.versions\.toml|gradle-wrapper\.properties|maven\.config|jvm\.config|[^/]+\.gradle(?:\.kts)?)$/,
  ],
];

const manifests: readonly (readonly [Ecosystem, RegExp])[] = [
  [
    "javascript",
    /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|bun\.lock)$/,
  ],
  [
    "python",
    /^(?:uv\.lock|poetry\.lock|pdm\.lock|Pipfile(?:\.lock)?|pixi\.(?:lock|toml)|(?:.*[-_.])?(?:requirements|constraints)[\w.-]*\.(?:txt|in))$/,
  ],
  ["go", /^go\.(?:mod|sum)$/],
  ["rust", /^Cargo\.(?:toml|lock)$/],
  ["jvm", /^(?:pom\.xml|gradle\.lockfile|verification-metadata\.xml)$/],
  [
    "other",
    /^(?:Gemfile(?:\.lock)?|[^/]+\.gemspec|composer\.(?:json|lock)|mix\.(?:exs|lock)|pubspec(?:_overrides)?\.(?:yaml|lock)|melos\.yaml|Package(?:@swift[\w.-]*)?\.(?:swift|resolved)|packages\.(?:lock\.json|config)|Directory\.[\w.]+|global\.json|[nN]u[gG]et\.[cC]onfig|\.globalconfig|[^/]+\.(?:(?:cs|fs|vb|vcx|sql|wix|dc|es|sh|py|njs|il)?proj|projitems|props|targets|sln[xf]?))$/,
  ],
];

const prose =
  /(?:^|\/)(?:(?:README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CONTRIBUTORS|AUTHORS|MAINTAINERS|LICEN[CS]E|COPYING|NOTICE|SECURITY|SUPPORT|CODE_OF_CONDUCT|CODEOWNERS|AGENTS|CLAUDE|GOVERNANCE|CITATION)(?:[\w.-]*)|[^/]+\.(?:md|markdown|rst|adoc)|\.gitignore|\.ignore|\.dockerignore|\.editorconfig|\.mailmap|\.git-blame-ignore-revs|\.prettier[\w.]*|\.eslint[\w.]*|eslint\.config\.[cm]?[jt]s|prettier\.config\.[cm]?[jt]s|biome\.jsonc?|\.oxlintrc\.json|oxlint\.json|\.stylelint[\w.]*|\.markdownlint[\w.]*|\.cspell\.json|cspell\.json|typos\.toml|_typos\.toml|\.codespellrc|\.flake8|\.pylintrc|\.?ruff\.toml|\.pre-commit-config\.yaml|\.readthedocs\.ya?ml|codecov\.ya?ml|\.codecov\.ya?ml|jsr\.jsonc?|renovate\.json5?|\.renovaterc(?:\.json)?|\.all-contributorsrc|\.lintstagedrc[\w.]*|\.commitlintrc[\w.]*|commitlint\.config\.[cm]?[jt]s)$|^(?:\.github|\.vscode|\.idea|\.husky|\.changeset|\.devcontainer|\.claude|\.cursor)\//;

const known = new Map<string, Kind>();

/** The kind of a changed path, by its name alone. */
export function kindOf(path: string): Kind {
  let kind = known.get(path);
  if (!kind) {
    kind = judge(path);
    known.set(path, kind);
  }
  return kind;
}

function judge(path: string): Kind {
  const name = baseName(path);
  const folder = folderOf(path);
  // What builds documents sets up no test: whoever runs it names it, its folder or a program.
  if (everything.test(path) && !/^docs?\/(?:.*\/)?[Mm]akefile$/.test(path)) return { kind: "everything" };
  const manifest = manifests.find(([, pattern]) => pattern.test(name));
  if (manifest) return { kind: "manifest", language: manifest[0], folder: placeOf(folder, manifest[0]) };
  const configuration = configurations.find(([, pattern]) => pattern.test(name));
  if (configuration)
    return { kind: "configuration", language: configuration[0], folder: placeOf(folder, configuration[0]) };
  if (prose.test(path) && !isFixture(path)) return { kind: "prose" };
  const language = languageOf(path);
  return language && language !== "plain" ? { kind: "code", language } : { kind: "data" };
}

/** Gradle keeps catalogs, scripts and settings of a build in a folder of their own. */
function placeOf(folder: string, language: Ecosystem): string {
  return language === "jvm" ? folder.replace(/(?:^|\/)gradle(?:\/.*)?$/, "") : folder;
}

const testFolders =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|integration|fixtures|__fixtures__|testing|testdata|test-utils|cypress)\//;
const testNames =
  /(?:^|\/)(?:conftest\.py|test_[^/]*|[^/]*[._-](?:test|spec)s?(?:[._-][^/]*)?\.\w+|(?:vitest|jest)?[.-]?(?:setup|global-?setup)[^/]*)$/i;

/** True for a file that belongs to tests, by its name or place. */
export function isTestSide(path: string): boolean {
  return testFolders.test(path) || testNames.test(path);
}

const dataFolders =
  /^(.*?\/)?(?:fixtures?|__fixtures__|testdata|test-data|test_data|golden|goldens|__snapshots__|snapshots|__image_snapshots__|cassettes|samples)\//;

const fixtures =
  /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|test_data|goldens?|__snapshots__|snapshots|__image_snapshots__|cassettes)\/|(?:^|\/)(?:tests?|__tests__|specs?)\/.*\//;

/** True for what lies among the data of tests: a README there is read by them, and a manifest is no project's. */
export function isFixture(path: string): boolean {
  return fixtures.test(path);
}

/** The folder whose tests own the data folder that `path` lies in, `null` outside of such folders. */
export function dataOwner(path: string): string | null {
  const match = dataFolders.exec(path);
  return match ? (match[1] ?? "").replace(/\/$/, "") : null;
}
