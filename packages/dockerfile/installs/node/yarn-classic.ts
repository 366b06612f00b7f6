import { type Draft, refuse } from "../install.ts";
import { dependencies, type Manifest } from "./manifest.ts";
import type { NamedVersion } from "./scripts.ts";

/** One block of a yarn.lock of version 1. */
interface Block {
  /** `name@range`, all of them. */
  readonly patterns: readonly string[];
  readonly version: string;
  readonly resolved: string;
  readonly dependencies: readonly string[];
}

/** Reads a yarn.lock of Yarn 1. Source: classic.yarnpkg.com "yarn.lock". */
export function readClassicLock(text: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.split(/\r?\n(?=\S)/)) {
    const [head = "", ...lines] = chunk.split(/\r?\n/);
    if (!head.endsWith(":") || head.startsWith("#")) continue;
    const patterns = head.slice(0, -1).split(/,\s*/).map(unquote);
    const field = (name: string) =>
      unquote(lines.find((line) => line.startsWith(`  ${name} `))?.slice(name.length + 3) ?? "");
    const inner = lines.filter((line) => /^ {4}\S/.test(line)).map((line) => line.trim());
    const wanted = inner.map((line) => /^("[^"]+"|\S+) (.+)$/.exec(line)).filter((match) => match !== null);
    blocks.push({
      patterns,
      version: field("version"),
      resolved: field("resolved"),
      dependencies: wanted.map((match) => `${unquote(match[1] ?? "")}@${unquote(match[2] ?? "")}`),
    });
  }
  return blocks;
}

function unquote(text: string): string {
  return text.trim().replace(/^"(.*)"$/, "$1");
}

export function classicNames(blocks: readonly Block[]): NamedVersion[] {
  return blocks.flatMap(({ patterns, version }) =>
    patterns.map((pattern) => ({ name: pattern.slice(0, pattern.lastIndexOf("@")), version })),
  );
}

/** Refuses packages that lie in the project. */
export function refuseClassicLocal(draft: Draft, path: string, blocks: readonly Block[]): void {
  const local = blocks.find(
    ({ resolved, patterns }) =>
      /^(file:|\.)/.test(resolved) || patterns.some((each) => /@(file|link):/.test(each)),
  );
  if (local) refuse(draft, "local-dependency", `${path} takes ${local.patterns[0]} from the project itself.`);
}

/** Refuses where `yarn install` would rewrite the lock file: a range it lacks, or one that nothing asks for. */
export function refuseClassicOutOfStep(
  draft: Draft,
  path: string,
  blocks: readonly Block[],
  manifests: readonly Manifest[],
): void {
  const members = new Set(manifests.map(({ json }) => json.name));
  const resolutions = manifests[0]?.json.resolutions;
  if (resolutions !== undefined && JSON.stringify(resolutions) !== "{}") {
    refuse(
      draft,
      "lock-not-frozen",
      `${manifests[0]?.path} has resolutions, so it is not known whether yarn install rewrites ${path}; --frozen-lockfile would settle it.`,
    );
    return;
  }
  const byPattern = new Map(
    blocks.flatMap((block) => block.patterns.map((pattern) => [pattern, block] as const)),
  );
  const reached = new Set<string>();
  const asked = manifests.flatMap((manifest) =>
    dependencies({ ...manifest, json: { ...manifest.json, peerDependencies: {} } })
      .filter(([name]) => !members.has(name))
      .map(([name, range]) => `${name}@${range}`),
  );
  const waiting = [...asked];
  for (let pattern = waiting.pop(); pattern !== undefined; pattern = waiting.pop()) {
    if (reached.has(pattern)) continue;
    reached.add(pattern);
    const block = byPattern.get(pattern);
    if (block) waiting.push(...block.dependencies);
    else {
      refuse(draft, "lock-out-of-step", outOfStep(path, `has no entry for ${pattern}`));
      return;
    }
  }
  const extra = [...byPattern.keys()].find((pattern) => !reached.has(pattern));
  if (extra !== undefined)
    refuse(draft, "lock-out-of-step", outOfStep(path, `has an entry for ${extra} that nothing asks for`));
}

function outOfStep(path: string, what: string): string {
  return `${path} ${what}, so yarn install would rewrite it and the later COPY undo that.`;
}
