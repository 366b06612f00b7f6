/**
 * What GitHub's cache client prints is the only place where it tells what went wrong (@actions/cache 6.3, cache.js,
 * internal/shared/cacheTwirpClient.js, internal/uploadUtils.js, internal/downloadUtils.js).
 */

/** True once the service has named an entry. */
export function answered(lines: readonly string[]): boolean {
  return lines.some((line) => /^Cache hit for|^Received \d|^Cache Size/.test(line));
}

/** True once the service has reserved a key and takes bytes, by the second protocol or the first. */
export function reserved(lines: readonly string[]): boolean {
  return lines.some((line) => /^::debug::(?:Attempting to upload cache located at|Saving Cache)/.test(line));
}

/** The last count of a `Received N of M`, `Sent N of M` or `Cache Size: … (N B)` line; 0 without one. */
export function bytesOf(lines: readonly string[], word: "Received" | "Sent" | "Cache Size"): number {
  const line = lines.findLast((one) => one.startsWith(word)) ?? "";
  return Number(/\((\d+) B\)/.exec(line)?.[1] ?? / (\d+) of \d+/.exec(line)?.[1] ?? 0);
}

const reasons: readonly RegExp[] = [
  // Says "another job may be creating this cache" for every refusal; the debug line before it says why.
  /^::debug::Failed to reserve cache: (?:\w*Error: )*(.*)$/,
  /^::(?:warning|error)[^:]*::(?:Failed to (?:restore|save): )?(.*)$/,
  /^Attempt \d+ of \d+ failed with error: (.*?)\. Retrying request/,
  /^Cache (?:save|restore) skipped: (.*)$/,
  /^Failed to (?:restore|save): (.*)$/,
];

/** Why the last task failed, one clause; `null` when nothing tells so. */
export function failureOf(lines: readonly string[]): string | null {
  for (const reason of reasons) {
    const line = lines.findLast((one) => reason.test(one) && !/rate limit will reset/.test(one));
    if (line !== undefined) return clause(reason.exec(line)?.[1] ?? "");
  }
  return null;
}

function clause(text: string): string {
  const plain = decodeURIComponent(text.replace(/%(?![0-9A-F]{2})/g, "%25"));
  const short = plain
    // Our stand-in's path says nothing to a reader.
    .replace(/"?[^"' ]*\/control\/bin\/(g?tar)["']?/g, "$1")
    .replace(/^Failed to \w+: /, "")
    .replace(/^Failed to make request after \d+ attempts: /, "")
    .replace(/^Received non-retryable error: /, "")
    .replace(/^Failed request: \((\d+)\) ?/, "HTTP $1 ")
    .replace(/[.\s]+$/, "");
  return short.split(/\r?\n/, 1)[0] || "no reason was given";
}
