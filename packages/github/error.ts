/**
 * `forbidden`: the token may not (401, 403); `not-found`: there is none, or it is hidden from the token (404);
 * `rate-limit`: not now; `unavailable`: no answer, a broken one or a 5xx; `rejected`: any other refusal (422…).
 */
export type GitHubErrorKind = "forbidden" | "not-found" | "rate-limit" | "unavailable" | "rejected";

interface Details {
  readonly kind: GitHubErrorKind;
  readonly status?: number;
  readonly permission?: string;
  readonly retryAfterMs?: number;
  readonly mayHaveHappened?: boolean;
  readonly cause?: unknown;
}

/** GitHub did not do what it was asked. The message is one sentence for the user. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  readonly kind: GitHubErrorKind;
  /** `null` when no answer came. */
  readonly status: number | null;
  /** What the job's `permissions` lack, such as `pull-requests: write`; `null` when that is not the reason. */
  readonly permission: string | null;
  /** How long GitHub asks to wait before the next try. */
  readonly retryAfterMs: number | null;
  /** A write that may have taken effect although no good answer came: read again before trying again. */
  readonly mayHaveHappened: boolean;

  constructor(message: string, details: Details) {
    super(message, { cause: details.cause });
    this.kind = details.kind;
    this.status = details.status ?? null;
    this.permission = details.permission ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.mayHaveHappened = details.mayHaveHappened ?? false;
  }
}
