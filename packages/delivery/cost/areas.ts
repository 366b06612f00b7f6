import micromatch from "micromatch";

/** Which part of the repository, and so which team or service, a file belongs to. */
export interface AreaRules {
  readonly from: "configuration" | "CODEOWNERS";
  /** Tried in this order; the first that fits names the area. */
  readonly rules: readonly { readonly area: string; readonly globs: readonly string[] }[];
}

/** Where GitHub looks for owners, in its order. Source: GitHub Docs, "About code owners". */
export const ownerFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

// As many stars as the configuration may have: a name against more takes the matcher exponential time.
export const tame =
  /^(?=.{0,400}$)(?!(?:.*?\*\*){5})(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/;
const mostRules = 2000;

/** The rules of a CODEOWNERS file. Its last pattern that fits wins, so they are turned round. */
export function codeOwners(text: string): AreaRules {
  const rules = text
    .split(/\r?\n/)
    .slice(0, mostRules)
    .flatMap((line) => {
      const [pattern, ...owners] = line
        .replace(/(^|\s)#.*$/, "")
        .trim()
        .split(/\s+/);
      // GitHub takes neither negation nor character classes there.
      if (!pattern || /[![\]]/.test(pattern) || !tame.test(pattern)) return [];
      return [{ area: owners.join(" ") || noOwner, globs: globsOf(pattern) }];
    });
  return { from: "CODEOWNERS", rules: rules.reverse() };
}

const noOwner = "no area";

/** A pattern of a gitignore file: without a slash inside it fits at any depth, and a folder stands for all below. */
function globsOf(pattern: string): string[] {
  const inner = pattern.replace(/^\/|\/$/g, "");
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  const base = isAnchored ? inner : `**/${inner}`;
  if (pattern.endsWith("/")) return [`${base}/**`];
  return base.endsWith("/*") && isAnchored ? [base] : [base, `${base}/**`];
}

/** What tells the area of a file. */
export function areaOf({ rules }: AreaRules): (file: string) => string {
  const matchers = rules.map(({ area, globs }) => ({
    area,
    fits: globs.map((glob) => micromatch.matcher(glob, { dot: true })),
  }));
  const known = new Map<string, string>();
  return (file) => {
    const area =
      known.get(file) ?? matchers.find(({ fits }) => fits.some((fit) => fit(file)))?.area ?? noOwner;
    known.set(file, area);
    return area;
  };
}
