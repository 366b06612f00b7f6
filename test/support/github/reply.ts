import type { FakeToken } from "./tokens.ts";

/** A request as a route sees it. */
export interface Call {
  readonly token: FakeToken | null;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Reply =
  | { readonly status: number; readonly body: unknown }
  /** A file on GitHub's storage: the answer is a redirect to it, as for a log. */
  | { readonly redirect: string }
  | { readonly text: string }
  /** A listing: the server cuts it into pages. */
  | { readonly list: readonly unknown[]; readonly key?: string };

export function ok(body: unknown, status = 200): Reply {
  return { status, body };
}

/** An error in GitHub's own form. */
export function problem(status: number, message: string, errors?: readonly unknown[]): Reply {
  const documentation_url = "https://docs.github.com/rest";
  return {
    status,
    body: { message, ...(errors && { errors }), documentation_url, status: String(status) },
  };
}

export const notFound = problem(404, "Not Found");

const bodyTooLong = "Body is too long (maximum is 65536 characters)";

/** GitHub's complaint about the text of a comment, or `null`. Characters are counted, as its message says. */
export function bodyProblem(resource: string, body: unknown): Reply | null {
  if (typeof body !== "string" || body.trim() === "") {
    return problem(422, "Validation Failed", [{ resource, code: "missing_field", field: "body" }]);
  }
  if ([...body].length <= 65_536) return null;
  return problem(422, "Validation Failed", [
    { resource, code: "unprocessable", field: "data", message: bodyTooLong },
  ]);
}
