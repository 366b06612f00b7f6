import { visible } from "@keep-pace/findings/visible";

/**
 * Something the user can mend: one plain sentence, no stack. What it quotes can neither break the line nor steer a
 * terminal or runner. Everything else that is thrown is a bug.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  /** 2: wrong use or an unreadable input; 1: the answer is no. */
  readonly exitCode: 1 | 2;

  constructor(message: string, options: { exitCode?: 1 | 2; cause?: unknown } = {}) {
    super(visible(message), { cause: options.cause });
    this.exitCode = options.exitCode ?? 2;
  }
}
