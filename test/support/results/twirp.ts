/** An error answer of the Twirp protocol. */
export class TwirpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** A request's JSON body; the clients send names in snake_case and may leave defaults out. */
export type TwirpBody = Readonly<Record<string, unknown>>;

export function textOf(body: TwirpBody, name: string): string {
  return typeof body[name] === "string" ? body[name] : "";
}
