import { GitHubError } from "./error.ts";
import type { Purpose } from "./failure.ts";
import type { Requester } from "./request.ts";

interface ListOptions<T> {
  readonly key?: string;
  readonly limit?: number;
  /** True for an item behind which nothing more is wanted; the page that holds it is still given. */
  readonly enough?: (item: T) => boolean;
}

/**
 * Every item of a listing, 100 a page, following GitHub's `Link` header and never a guessed page number.
 * `key` names the list inside an object answer. Throws when a page cannot be read: a part is no listing.
 */
export async function listAll<T>(
  requester: Requester,
  purpose: Purpose,
  path: string,
  { key, limit = Number.POSITIVE_INFINITY, enough = () => false }: ListOptions<T> = {},
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let url: string | null = withPageSize(path);
  while (url !== null && items.length < limit) {
    if (seen.has(url)) throw unexpected(purpose, "its pages run in a circle");
    seen.add(url);
    const { data, headers } = await requester.get(purpose, url);
    const page: unknown = key === undefined ? data : (data as Record<string, unknown> | null)?.[key];
    if (!Array.isArray(page)) throw unexpected(purpose, "a page is no list");
    items.push(...(page as T[]));
    const last = items.at(-1);
    url = last !== undefined && enough(last) ? null : nextPage(headers.link);
  }
  return items.slice(0, limit);
}

function withPageSize(path: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}per_page=100`;
}

/** The address marked `rel="next"` in a `Link` header (RFC 8288), or `null` on the last page. */
export function nextPage(link: string | undefined): string | null {
  for (const match of (link ?? "").matchAll(/<([^<>]*)>([^<]*)/g)) {
    if (/;\s*rel="?next"?/i.test(match[2] ?? "")) return match[1] ?? null;
  }
  return null;
}

function unexpected({ doing }: Purpose, why: string): GitHubError {
  return new GitHubError(`GitHub's answer is not as documented (${why}), so keep-pace could not ${doing}.`, {
    kind: "rejected",
  });
}
