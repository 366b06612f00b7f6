import { percent } from "@keep-pace/findings";
import type { Report } from "../report.ts";
import { span } from "./words.ts";

export const splitHead = ["", "agent", "assisted", "no signal"] as const;

/** The five metrics by what is known of assistants; plain cells, `–` where nothing is known. */
export function splitRows({ dora }: Report): string[][] {
  if (!dora) return [];
  const { agent, assisted, noSignal } = dora.byAi;
  const row = (name: string, cell: (five: typeof agent) => string) => [
    name,
    ...[agent, assisted, noSignal].map(cell),
  ];
  const time = (seconds: number | null, n: number) => (seconds === null ? "–" : `${span(seconds)} (n=${n})`);
  return [
    row("deployments", ({ deploymentFrequency }) => String(deploymentFrequency.n)),
    row("lead time", ({ leadTime }) => time(leadTime.medianSeconds, leadTime.n)),
    row("change fail rate", ({ changeFailRate }) => share(changeFailRate.failed, changeFailRate)),
    row("recovery", ({ recovery }) => time(recovery.medianSeconds, recovery.n)),
    row("rework rate", ({ reworkRate }) => share(reworkRate.rework, reworkRate)),
  ];
}

interface Rate {
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
}

function share(part: number, { n, low, high }: Rate): string {
  if (n === 0) return "–";
  const range = low === null || high === null ? "" : ` (${percent(low)} to ${percent(high)})`;
  return `${part} of ${n}${range}`;
}

/** Why deployments count as failed: what, and where to see it. The address is GitHub's own. */
export function evidenceOf({ dora }: Report): readonly {
  readonly deployment: string;
  readonly kind: string;
  readonly url: string | null;
}[] {
  return (dora?.changeFailRate.evidence ?? []).map(({ deployment, kind, url }) => ({
    deployment: String(deployment),
    kind,
    url,
  }));
}
