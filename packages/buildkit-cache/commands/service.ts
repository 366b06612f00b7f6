import type { Host } from "@keep-pace/command";

/** GitHub's cache service as BuildKit's options name it, for builds that are not given the runner's variables. */
export interface ServiceAccess {
  /** `url_v2=…,token=…` */
  readonly attributes: string;
  readonly secrets: readonly string[];
}

/** `null` where the job has no cache service. Source: BuildKit, cache/remotecache/gha, and Docker Docs, "gha". */
export function serviceAccess({ system: { env } }: Host): ServiceAccess | null {
  const token = env.ACTIONS_RUNTIME_TOKEN;
  const isSecond = Boolean(env.ACTIONS_CACHE_SERVICE_V2) && Boolean(env.ACTIONS_RESULTS_URL);
  const url = isSecond ? env.ACTIONS_RESULTS_URL : env.ACTIONS_CACHE_URL;
  if (!token || !url || /[,"\s]/.test(token + url)) return null;
  return {
    attributes: `${isSecond ? "version=2,url_v2" : "version=1,url"}=${url},token=${token}`,
    secrets: [token],
  };
}

/** What spares BuildKit a question for every layer it writes; only github.com answers it. */
export function keyListing({ run }: Host, token: string | null): string {
  const isHome = run !== null && new URL(run.serverUrl).hostname === "github.com";
  return isHome && token && !/[,"\s]/.test(token)
    ? `,repository=${run.owner}/${run.repo},ghtoken=${token}`
    : "";
}

/** A cache's text with access to the service, for `type=gha`; any other as it is. */
export function withAccess(text: string, access: ServiceAccess | null, more = ""): string {
  return access !== null && text.startsWith("type=gha,") ? `${text},${access.attributes}${more}` : text;
}
