/** US dollars a minute. Source: GitHub Docs, "Actions runner pricing". */
export interface PriceTable {
  /** The day from which the prices hold, ISO 8601. */
  readonly from: string;
  /** System and architecture → processors → price. */
  readonly standard: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Runner label → price, for what the table does not know. Tried first. */
  readonly labels: Readonly<Record<string, number>>;
}

export const listPrices: PriceTable = {
  from: "2026-01-01",
  standard: {
    "linux-x64": {
      1: 0.002,
      2: 0.006,
      4: 0.012,
      8: 0.022,
      16: 0.042,
      32: 0.082,
      64: 0.162,
      96: 0.252,
    },
    "linux-arm64": { 2: 0.005, 4: 0.008, 8: 0.014, 16: 0.026, 32: 0.05, 64: 0.098 },
    "windows-x64": { 2: 0.01, 4: 0.022, 8: 0.042, 16: 0.082, 32: 0.162, 64: 0.322, 96: 0.552 },
    "windows-arm64": { 2: 0.008, 4: 0.014, 8: 0.026, 16: 0.05, 32: 0.098, 64: 0.194 },
    macos: { 3: 0.062, 5: 0.102, 12: 0.077 },
  },
  labels: {},
};

export interface RunnerPrice {
  /** Dollars a minute. */
  readonly perMinute: number;
  /** Free in public repositories and covered by included minutes elsewhere. */
  readonly standard: boolean;
}

/**
 * The price of the runner that `labels` ask for; `null` when they name none that the table knows.
 * Self-hosted runners cost nothing on the list.
 */
export function priceOf(labels: readonly string[], table: PriceTable): RunnerPrice | null {
  const names = labels.map((label) => label.toLowerCase());
  const own = names.find((name) => Object.hasOwn(table.labels, name));
  if (own !== undefined) return { perMinute: table.labels[own] as number, standard: false };
  if (names.includes("self-hosted")) return { perMinute: 0, standard: false };
  for (const name of names) {
    const kind = runnerKind(name);
    const perMinute = kind && table.standard[kind.system]?.[kind.processors];
    if (perMinute !== undefined && perMinute !== null)
      return { perMinute, standard: kind?.standard === true };
  }
  return null;
}

/** What GitHub's own labels say, such as `ubuntu-24.04-arm`, `windows-latest-8-cores` or `macos-15-xlarge`. */
function runnerKind(label: string): { system: string; processors: number; standard: boolean } | null {
  const match = /^(ubuntu|linux|windows|macos)(?:-(?:latest|slim|vs\d+|\d+(?:\.\d+)?))?(?:-(.+))?$/.exec(
    label,
  );
  if (!match) return null;
  const [, family = "", rest = ""] = match;
  if (family === "macos") return macKind(rest);
  const system = family === "windows" ? "windows" : "linux";
  if (label === "ubuntu-slim") return { system: "linux-x64", processors: 1, standard: true };
  const architecture = /(^|-)arm(64)?($|-)/.test(rest) ? "arm64" : "x64";
  const size = /(?:^|-)(\d+)-?(?:cores?|vcpus?)?$/.exec(rest.replace(/(^|-)(arm64|arm|x64)(?=-|$)/, ""))?.[1];
  if (rest !== "" && size === undefined && !/^(arm|arm64|x64)$/.test(rest)) return null;
  return { system: `${system}-${architecture}`, processors: Number(size ?? 2), standard: size === undefined };
}

function macKind(rest: string): { system: string; processors: number; standard: boolean } | null {
  const processors = { "": 3, intel: 3, arm64: 3, large: 12, xlarge: 5 }[rest];
  return processors === undefined ? null : { system: "macos", processors, standard: processors === 3 };
}
