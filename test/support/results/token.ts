import { createHash, createHmac, randomBytes } from "node:crypto";

/** What a job may do with the caches of one ref. */
interface CacheScope {
  readonly scope: string;
  readonly read: boolean;
  readonly write: boolean;
}

/** What a job's runtime token says. */
export interface RuntimeToken {
  readonly scopes: readonly CacheScope[];
  readonly run: string;
  readonly job: string;
}

export interface JobIdentity {
  /** The full ref the job runs on. Default: refs/heads/main. */
  readonly ref?: string;
  /** The base branch of a pull request, a full ref. */
  readonly base?: string;
  /** Default: refs/heads/main. */
  readonly defaultBranch?: string;
  /** As GitHub gives it to runs that others can trigger: nothing can be saved. */
  readonly readOnly?: boolean;
  /** Jobs of one run share artifacts. Default: "1". */
  readonly run?: string;
  readonly job?: string;
}

/** A job reads the caches of its own ref, of its base and of the default branch; it writes only its own. */
function cacheScopes(identity: JobIdentity): CacheScope[] {
  const { ref = "refs/heads/main", base, defaultBranch = "refs/heads/main", readOnly = false } = identity;
  const others = [base, defaultBranch].filter((scope) => scope !== undefined && scope !== ref);
  return [
    { scope: ref, read: true, write: !readOnly },
    ...[...new Set(others as string[])].map((scope) => ({ scope, read: true, write: false })),
  ];
}

const secret = randomBytes(32);

/** A JSON Web Token with the claims that the toolkit and BuildKit read: `scp`, `ac`, `nbf`, `exp`. */
export function signToken(identity: JobIdentity): string {
  const { run = "1", job = "1" } = identity;
  const seconds = Math.floor(Date.now() / 1000);
  const access = cacheScopes(identity).map(({ scope, read, write }) => ({
    Scope: scope,
    Permission: Number(read) + 2 * Number(write),
  }));
  const claims = {
    ac: JSON.stringify(access),
    scp: `Actions.ExampleScope Actions.Results:${uuid(run)}:${uuid(`${run}/${job}`)}`,
    nbf: seconds - 60,
    // The client's clock, not the fake one, decides whether a client still uses it.
    exp: seconds + 6 * 3600,
  };
  const body = `${encode({ typ: "JWT", alg: "HS256" })}.${encode(claims)}`;
  return `${body}.${sign(body)}`;
}

/** The claims of an `Authorization` header, or `null` for a token that is not ours. */
export function readToken(authorization: string | undefined): RuntimeToken | null {
  const [, body, claims, signature] = /^Bearer ([\w-]+\.([\w-]+))\.([\w-]+)$/.exec(authorization ?? "") ?? [];
  if (!body || !claims || signature !== sign(body)) return null;
  const { ac, scp } = JSON.parse(Buffer.from(claims, "base64url").toString()) as { ac: string; scp: string };
  const access = JSON.parse(ac) as { Scope: string; Permission: number }[];
  const [, run = "", job = ""] = scp.split(" ")[1]?.split(":") ?? [];
  const scopes = access.map(({ Scope, Permission }) => ({
    scope: Scope,
    read: (Permission & 1) !== 0,
    write: (Permission & 2) !== 0,
  }));
  return { scopes, run, job };
}

/** A stable identifier in the form of the service's own. */
function uuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(body: string): string {
  return createHmac("sha256", secret).update(body).digest("base64url");
}
