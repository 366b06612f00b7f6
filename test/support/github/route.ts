import type { Call, Reply } from "./reply.ts";
import type { State } from "./state.ts";
import type { Need } from "./tokens.ts";

export interface Route {
  readonly method: string;
  /** Below the repository, with `:name` for a segment; or from the root, with `^` in front. */
  readonly path: string;
  /** Alternatives. */
  readonly needs: readonly Need[];
  reply(state: State, call: Call): Reply;
}
