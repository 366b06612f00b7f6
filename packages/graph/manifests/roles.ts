/** Tools that look at code and never run it: a new version changes no test. */
const onlookers = {
  npm: /^(?:eslint|@eslint\/|@typescript-eslint\/|typescript-eslint$|eslint-|@vitest\/eslint-plugin$|@stylistic\/|prettier|@prettier\/|prettier-|stylelint|oxlint|oxfmt$|@oxlint|@biomejs\/|husky$|lint-staged$|simple-git-hooks$|lefthook$|@commitlint\/|commitlint$|commitizen$|cspell$|publint$|@arethetypeswrong\/|knip$|size-limit$|@size-limit\/|np$|bumpp$|release-it$|semantic-release$|@semantic-release\/|standard-version$|@changesets\/|changelogithub$|conventional-changelog|typedoc|vitepress|@docusaurus\/|globals$|markdownlint|pkg-pr-new$|pretty-bytes$|@codspeed\/|mitata$|tinybench$|benchmark$|npm-check-updates$|taze$|depcheck$|madge$|dependency-cruiser$|all-contributors|gh-pages$|@vercel\/analytics|@algolia\/|documentation$)/,
  pip: /^(?:ruff|black|isort|flake8|pylint|pyflakes|pycodestyle|pydocstyle|bandit|mypy|pyright|basedpyright|ty|pyrefly|pre-commit|prek|codespell|towncrier|sphinx|furo|myst-|docutils|pallets-sphinx|jinja-cli$|mkdocs|griffe|griffelib|interrogate|twine|build|check-manifest|check-wheel-contents|bump|commitizen|pip-tools|vulture|autoflake|pyupgrade|cogapp|linkify|mdit-py-plugins|alabaster|pygments-|types-|pydata-sphinx|autodoc|zizmor|typos|deptry|gh-action|scriv|reno|doc8|rstcheck|babel$|imagesize|snowballstemmer|watchfiles|sphinxcontrib|starlette$|uvicorn$|websockets$|tox-uv$)/,
  go: /^$/,
} as const;

/** Runners, compilers and environments: they stand between every test and its code. */
const everywhere = {
  npm: /^(?:vitest|@vitest\/|jest|@jest\/|jest-|babel-jest|ts-jest|@swc\/|swc|esbuild|vite|@vitejs\/|vite-|rollup|@rollup\/|rolldown|oxc|@oxc|@babel\/|babel-|ts-node|tsx|tsup|tslib|jsdom|happy-dom|playwright|@playwright\/|puppeteer|mocha|chai|sinon|ava|tap|tape|c8|nyc|msw|core-js|regenerator-runtime|webpack|postcss|tailwindcss|sass|@testing-library\/|cross-env|unbuild|tsdown|bun|deno|@cloudflare\/vitest|miniflare|wrangler|node$)/,
  pip: /^(?:pytest|tox|nox|coverage|pluggy|iniconfig|setuptools|hatch|wheel|pip$|uv$|poetry|django$|xdist|execnet|freezegun|time-machine|anyio|trio|gevent|greenlet|twisted|pexpect)/,
  go: /^(?:go|toolchain)$/,
} as const;

/** What compiles or checks TypeScript, and matters only where tests run what it made or checked. */
const typing =
  /^(?:typescript|typescript-|@types\/|@tsconfig\/|@typescript\/|tsd$|vue-tsc$|tstyche$|@total-typescript\/|type-fest$|expect-type$|expecttype|@volar\/|@vue\/language)/;

export type Registry = keyof typeof everywhere;

/** What a package is to the tests of a project that asks for it. */
export function roleOf(registry: Registry, name: string): "onlooker" | "everywhere" | "types" | "code" {
  if (onlookers[registry].test(name)) return "onlooker";
  if (everywhere[registry].test(name)) return "everywhere";
  return registry === "npm" && typing.test(name) ? "types" : "code";
}

// Distributions of PyPI whose modules are called otherwise.
const modules: Readonly<Record<string, string>> = {
  attrs: "attr attrs",
  beautifulsoup4: "bs4",
  "discord-py": "discord",
  djangorestframework: "rest_framework",
  docker: "docker",
  "google-api-python-client": "googleapiclient apiclient",
  gitpython: "git",
  grpcio: "grpc",
  jinja2: "jinja2",
  mysqlclient: "MySQLdb",
  "opencv-python": "cv2",
  "opencv-python-headless": "cv2",
  pillow: "PIL",
  "psycopg2-binary": "psycopg2",
  pycryptodome: "Crypto",
  pyjwt: "jwt",
  pymysql: "pymysql",
  pynacl: "nacl",
  pyopenssl: "OpenSSL",
  pyserial: "serial",
  "python-dateutil": "dateutil",
  "python-dotenv": "dotenv",
  "python-multipart": "multipart python_multipart",
  "python-slugify": "slugify",
  pyyaml: "yaml _yaml",
  pyzmq: "zmq",
  "ruamel-yaml": "ruamel",
  "scikit-image": "skimage",
  "scikit-learn": "sklearn",
  "websocket-client": "websocket",
};

/** The modules that a distribution of PyPI may bring: those known, and its own name as a module. */
export function modulesOf(name: string): string[] {
  const plain = name.replaceAll("-", "_");
  return [...new Set([...(modules[name]?.split(" ") ?? []), plain, name.split("-")[0] as string])];
}
