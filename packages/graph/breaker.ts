import { breakerText, type Ledger, openBreakers } from "@keep-pace/timings/ledger";
import type { Evidence } from "./select.ts";

/** Where a proof was wrong once, the whole project runs until somebody has dealt with it. */
export function breakerEvidence(ledger: Ledger, reset: number): Evidence {
  const open = openBreakers(ledger, reset);
  return ({ path }, { built }) => {
    // What escaped in a project without a folder of its own may be anybody's.
    const cause = open.get(built.projects.ownerOf(path) ?? "") ?? open.get("");
    return cause ? { doubt: { code: "breaker", text: breakerText(cause) } } : null;
  };
}
