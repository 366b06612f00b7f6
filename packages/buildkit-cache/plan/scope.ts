import { createHash } from "node:crypto";

/** What makes a cache of its own. */
export interface Identity {
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string | null;
  readonly platform: string | null;
  /** The arguments that decide on the base image, as the build passes them. */
  readonly baseArgs: ReadonlyMap<string, string>;
}

export function identityKey({ dockerfile, context, target, platform, baseArgs }: Identity): string {
  return JSON.stringify([dockerfile, context, target, platform, [...baseArgs]]);
}

/**
 * A name for each identity that no other one has: what it builds in words, and a digest behind it only where the
 * words of two are the same. Expressions of a workflow stay as they are.
 */
export function scopesOf(identities: readonly Identity[]): Map<string, string> {
  const names = identities.map(readable);
  // What differs in case alone would differ in nothing where names are compared without regard to it.
  const counts = new Map<string, Set<string>>();
  for (const [at, identity] of identities.entries()) {
    const name = names[at]?.toLowerCase() ?? "";
    counts.set(name, (counts.get(name) ?? new Set()).add(identityKey(identity)));
  }
  return new Map(
    identities.map((identity, at) => {
      const name = names[at] ?? "";
      const key = identityKey(identity);
      const alone = counts.get(name.toLowerCase())?.size === 1;
      return [key, alone ? name : `${name}-${digest(key)}`];
    }),
  );
}

const longest = 80;

function readable(identity: Identity): string {
  const { dockerfile, target, platform, baseArgs } = identity;
  const args = [...baseArgs].map(([name, value]) => `${name}-${value}`);
  const parts = [imageName(dockerfile), target ?? "", platform ?? "", ...args];
  const name = parts.map(plain).filter(Boolean).join("-");
  return name.length <= longest ? name : `${name.slice(0, longest)}-${digest(identityKey(identity))}`;
}

/** `services/web/Dockerfile` → `services/web`, `Dockerfile.web` → `web`, `Dockerfile` → `image`. */
function imageName(dockerfile: string): string {
  const name = dockerfile
    .replace(/(?:^|\/)(?:Dockerfile|dockerfile|Containerfile)(?:\.([^/]+))?$/, "/$1")
    .replace(/\.(?:Dockerfile|dockerfile|[Cc]ontainerfile)$/, "")
    .replace(/^\/|\/$/g, "");
  return name || "image";
}

/** As it may stand in a scope, a key and a tag; an expression is kept. */
function plain(text: string): string {
  return text
    .split(/(\$\{\{[^}]*\}\})/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[^A-Za-z0-9_.]+/g, "-").toLowerCase()))
    .join("")
    .replace(/^[-.]+|[-.]+$/g, "");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
