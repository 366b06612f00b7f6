import type { Delivery, Deployed, Incident, Merged, Shipment } from "./model.ts";

export type EvidenceKind = "rollback" | "revert" | "hotfix" | "incident";

/** Why a deployment counts as failed, and what ended the failure. */
export interface Failure {
  readonly failed: Shipment;
  readonly kind: EvidenceKind;
  /** Where to see it. */
  readonly url: string | null;
  /** When a later deployment, or the incident's end, put it right; `null` while nothing did. */
  readonly mended: number | null;
  /** The change that put it right, where one did. */
  readonly remedy: Merged | null;
  /** The incident's title without the figures in it. */
  readonly title: string | null;
}

const hotfixWithin = 72 * 3600;

/** Every sign that a deployment failed. Two signs may be about one deployment. */
export function failuresOf(shipments: readonly Shipment[], delivery: Delivery): Failure[] {
  return [
    ...rollbacks(shipments),
    ...reverts(shipments, delivery),
    ...hotfixes(shipments),
    ...delivery.incidents.flatMap((incident) => blamed(incident, shipments)),
  ];
}

function rollbacks(shipments: readonly Shipment[]): Failure[] {
  return shipments.flatMap((shipment, at) => {
    const failed = shipments[at - 1];
    const { deployed, isRollback } = shipment;
    return isRollback && failed
      ? [failureBy("rollback", failed, shipment, { url: deployed.url, remedy: null })]
      : [];
  });
}

/** A revert blames the deployment that brought what it reverts, unless both came together. */
function reverts(shipments: readonly Shipment[], { history }: Delivery): Failure[] {
  return shipments.flatMap((remedy) => {
    const byPull = remedy.pulls.flatMap((change) => {
      const target = revertedPull(change);
      const failed = shipments.find(({ pulls }) => pulls.some(({ pull }) => pull.number === target));
      return failed ? [failureBy("revert", failed, remedy, { url: change.url, remedy: change })] : [];
    });
    const byCommit = remedy.commits.flatMap((sha) => {
      const node = history.get(sha);
      const failed = node && shipmentOfCommit(shipments, revertedCommit(node.message));
      return failed ? [failureBy("revert", failed, remedy, { url: node.url, remedy: null })] : [];
    });
    const found = [...byPull, ...byCommit].filter(({ failed }) => failed.deployed.at < remedy.deployed.at);
    // The commit of a revert's pull request says the same again.
    return found.filter((one, at) => found.findIndex(({ failed }) => failed === one.failed) === at);
  });
}

/** A hotfix blames the newest deployment before its merge that touched the same files, not older than 72 hours. */
function hotfixes(shipments: readonly Shipment[]): Failure[] {
  return shipments.flatMap((remedy) =>
    remedy.pulls.filter(isHotfix).flatMap((change) => {
      const failed = shipments.findLast(
        ({ deployed, pulls }) =>
          deployed.at <= change.pull.merged &&
          deployed.at >= change.pull.merged - hotfixWithin &&
          pulls.some((earlier) => sharesFile(earlier, change)),
      );
      return failed ? [failureBy("hotfix", failed, remedy, { url: change.url, remedy: change })] : [];
    }),
  );
}

function failureBy(
  kind: EvidenceKind,
  failed: Shipment,
  { deployed }: Shipment,
  seen: Pick<Failure, "url" | "remedy">,
): Failure {
  return { failed, kind, mended: deployed.at, title: null, ...seen };
}

function sharesFile({ files }: Merged, other: Merged): boolean {
  return files?.some((file) => other.files?.includes(file)) === true;
}

/** An incident blames the deployment that it names, or that brought the commit or the pull request it names. */
function blamed(incident: Incident, shipments: readonly Shipment[]): Failure[] {
  const before = shipments.filter(({ deployed }) => deployed.at <= incident.opened);
  const failed = before.findLast((shipment) => isNamed(incident.text, shipment));
  if (!failed) return [];
  const title = (incident.text.split("\n")[0] ?? "")
    .toLowerCase()
    .replace(/[\d\s#]+/g, " ")
    .trim();
  const { url, closed: mended } = incident;
  return [{ failed, kind: "incident", url, mended, remedy: null, title: title === "" ? null : title }];
}

function isNamed(text: string, { deployed, commits, pulls }: Shipment): boolean {
  const shas = text.match(/\b[0-9a-f]{7,40}\b/gi)?.map((sha) => sha.toLowerCase()) ?? [];
  const numbers = [...text.matchAll(/(?:^|[^\w&])#(\d{1,9})\b|\/pull\/(\d{1,9})\b/g)].map(([, hash, path]) =>
    Number(hash ?? path),
  );
  const starts = (sha: string | null) =>
    sha !== null && shas.some((named) => sha.toLowerCase().startsWith(named));
  return (
    namesDeployment(text, deployed) ||
    [deployed.sha, ...commits].some(starts) ||
    pulls.some(({ pull, mergeSha }) => numbers.includes(pull.number) || starts(mergeSha))
  );
}

function namesDeployment(text: string, { id }: Deployed): boolean {
  return [...text.matchAll(/\bdeployments?[\s/#:]{1,3}(\d{1,20})\b/gi)].some(([, named]) => named === id);
}

function shipmentOfCommit(shipments: readonly Shipment[], sha: string | null): Shipment | undefined {
  if (sha === null) return undefined;
  return shipments.find(
    ({ commits, pulls }) => commits.includes(sha) || pulls.some(({ mergeSha }) => mergeSha === sha),
  );
}

function revertedCommit(message: string): string | null {
  return /^This reverts commit ([0-9a-f]{7,40})\b/m.exec(message)?.[1] ?? null;
}

/** The pull request that GitHub's revert button undid: its branch says so, or its description. */
function revertedPull({ pull }: Merged): number | null {
  const named = /^revert-(\d{1,9})-/.exec(pull.headRef ?? "") ?? /^Reverts \S*#(\d{1,9})\b/m.exec(pull.body);
  return named ? Number(named[1]) : null;
}

export function isRevert({ pull }: Merged): boolean {
  return /^revert-\d+-/.test(pull.headRef ?? "") || /^This reverts commit |^Reverts \S*#\d/m.test(pull.body);
}

export function isRevertCommit(message: string): boolean {
  return revertedCommit(message) !== null;
}

/** By branch or by label, as teams mark what must not wait. */
export function isHotfix({ pull, labels }: Merged): boolean {
  return (
    /^(hotfix|incident)[-/]/i.test(pull.headRef ?? "") || labels.some((label) => hotfixLabel.test(label))
  );
}

const hotfixLabel = /^(type[:/ ]+)?(hotfix|incident)$/i;
