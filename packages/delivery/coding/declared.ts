/**
 * Seconds that the trailers `Coding-Time: 15m` of commit messages declare in sum; `null` when there is none.
 * A day is not taken: how many hours it has differs, so write `8h`.
 */
export function declaredSeconds(messages: readonly string[]): number | null {
  const values = messages.flatMap((message) =>
    [...message.matchAll(/^[ \t]*coding-time:[ \t]*(.+)$/gim)].flatMap(
      ([, value = ""]) => parseDuration(value.trim()) ?? [],
    ),
  );
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) : null;
}

const units =
  /^(?:(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:\.\d+)?)\s*m(?:in(?:utes?|s)?)?)?\s*(?:(\d+)\s*s(?:ec(?:onds?|s)?)?)?$/i;
const mostHours = 1000;

/** Seconds of `8h`, `1h30m`, `15 min` or `90s`; `null` for anything else, for nothing and for over 1,000 hours. */
function parseDuration(text: string): number | null {
  if (text.length > 40) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = units.exec(text) ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total > 0 && total <= mostHours * 3600 ? total : null;
}
