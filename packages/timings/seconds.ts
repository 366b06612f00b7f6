/**
 * A duration as test reports write it, in seconds: `1.5`, `0,03`, `1,024.12`, `1.024,12`, `1e-05`.
 * The last separator decides which one is decimal. One comma followed by exactly three digits may be either
 * (`1,024`), so it is unknown, as is everything that is no number.
 */
export function parseSeconds(text: string | undefined): number | null {
  if (text === undefined) return null;
  const plain = text.trim();
  if (/^\d+(\.\d+)?([eE][-+]?\d+)?$/.test(plain)) return finite(Number(plain));
  const comma = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(plain);
  if (comma) return finite(Number(`${comma[1]?.replaceAll(",", "")}.${comma[2]}`));
  const point = /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(plain);
  if (point) return finite(Number(`${point[1]?.replaceAll(".", "")}.${point[2]}`));
  const decimal = /^(\d+),(\d+)$/.exec(plain);
  if (!decimal) return null;
  // A thousands group cannot start with 0, so 0,160 is a decimal.
  const ambiguous = decimal[2]?.length === 3 && /^[1-9]\d{0,2}$/.test(decimal[1] as string);
  return ambiguous ? null : finite(Number(`${decimal[1]}.${decimal[2]}`));
}

function finite(value: number): number | null {
  return Number.isFinite(value) && value >= 0 ? value : null;
}

/**
 * An instant of a report as ISO 8601 UTC. Without a zone it is taken as UTC; `null` when it is no instant, or one
 * before 1970, which tools write when they do not know.
 */
export function parseInstant(text: string | number | undefined): string | null {
  if (text === undefined || text === "") return null;
  const unzoned = typeof text === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.,]+$/.test(text.trim());
  const at = new Date(unzoned ? `${text.trim()}Z` : text);
  return at.getTime() > 0 ? at.toISOString() : null;
}
