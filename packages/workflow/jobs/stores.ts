import { constantPart } from "../expressions.ts";
import type { Tool } from "./installs.ts";

interface StorePath {
  readonly tool: Tool | "browser" | "compiler";
  readonly path: RegExp;
  /** `tree`: an installed or built tree that fits one system and runtime; the others are checked when used. */
  readonly kind: "downloads" | "tree";
}

/** What usual paths hold. */
const stores: readonly StorePath[] = [
  { tool: "npm", path: /(^|\/)\.npm(\/|$)|(^|\/)npm-cache/, kind: "downloads" },
  { tool: "npm", path: /(^|\/)node_modules(\/|$)/, kind: "tree" },
  { tool: "yarn", path: /\.yarn\/(berry\/)?cache|\.cache\/yarn|yarn-cache|Yarn\/Cache/i, kind: "downloads" },
  { tool: "yarn", path: /(^|\/)(node_modules|\.yarn\/unplugged)(\/|$)/, kind: "tree" },
  { tool: "pnpm", path: /pnpm(-|\/)store|\.pnpm-store|(^|\/)pnpm\/store/, kind: "downloads" },
  { tool: "pnpm", path: /(^|\/)node_modules(\/|$)/, kind: "tree" },
  { tool: "pip", path: /\.cache\/pip|Caches\/pip|pip[\\/]Cache/i, kind: "downloads" },
  { tool: "pip", path: /(^|\/)(\.?venv|\.?env|site-packages)(\/|$)/, kind: "tree" },
  { tool: "poetry", path: /pypoetry|(^|\/)\.venv(\/|$)/, kind: "tree" },
  { tool: "pipenv", path: /virtualenvs|(^|\/)\.venv(\/|$)/, kind: "tree" },
  { tool: "maven", path: /\.m2(\/|$)/, kind: "downloads" },
  { tool: "gradle", path: /\.gradle(\/|$)/, kind: "downloads" },
  { tool: "go", path: /go[\\/]pkg[\\/]mod|go-build/, kind: "downloads" },
  { tool: "cargo", path: /\.cargo(\/|$)/, kind: "downloads" },
  { tool: "cargo", path: /(^|\/)target(\/|$)|sccache/, kind: "tree" },
  { tool: "bundler", path: /vendor\/bundle|\.bundle|gems/, kind: "tree" },
  { tool: "composer", path: /composer(\/|$)|\.composer/, kind: "downloads" },
  { tool: "composer", path: /(^|\/)vendor(\/|$)/, kind: "tree" },
  { tool: "nuget", path: /\.nuget/, kind: "downloads" },
  { tool: "browser", path: /ms-playwright|puppeteer|\.cache\/Cypress/i, kind: "downloads" },
  { tool: "compiler", path: /ccache|\.(mypy|ruff|pytest|eslint)_?cache|\.tsbuildinfo/, kind: "downloads" },
];

/** What a cached path holds, by its usual names, expressions left out; `[]` when it says nothing. */
export function storesAt(path: string): readonly StorePath[] {
  const written = constantPart(path);
  return stores.filter((store) => store.path.test(written));
}
