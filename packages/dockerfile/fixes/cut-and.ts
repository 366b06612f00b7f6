import type { Fix, Refusal } from "@keep-pace/findings";
import type { Run } from "../runs.ts";
import type { Subject } from "../subject.ts";
import { composed } from "./compose.ts";
import { type CutFor, cutRun } from "./cut-run.ts";
import { isRefusal } from "./refusal.ts";

/** True for a refusal that may go away once the RUN is cut in two. */
export function isFused({ code }: Refusal): boolean {
  return code === "fused-run" || code === "complex-run";
}

/** Cuts a RUN and does the rest in the result; `null` where it cannot be cut, or that is of no help. */
export function cutAnd(
  subject: Subject,
  run: Run,
  destination: string,
  wanted: CutFor,
  attempt: (subject: Subject) => Fix | Refusal,
): Fix | Refusal | null {
  const cut = cutRun(subject, run, destination, wanted);
  if (cut === null) return null;
  const answer = composed(subject, cut, attempt);
  if (answer === null || isRefusal(answer)) return answer;
  const what = wanted === "install" ? "the install" : "the OS packages";
  const { description } = answer;
  const then = description.charAt(0).toLowerCase() + description.slice(1);
  return { ...answer, description: `Give ${what} a RUN apart from what follows; ${then}` };
}
