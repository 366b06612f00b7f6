/** What decides where a build's layers are kept. */
export interface Circumstances {
  /** As docker/setup-buildx-action names it: `docker` for the engine's own; `null` where nobody made a builder. */
  readonly driver: string | null;
  /** True for machines that are not GitHub's own and keep their disks. */
  readonly selfHosted: boolean;
  /** True where no workflow runs the build. */
  readonly local: boolean;
  /** A repository of a registry that the job is logged in to and pushes to; `null` without one. */
  readonly registry: string | null;
  readonly pushes: boolean;
  /** What the user asked for. */
  readonly wanted: BackendChoice;
  /** Bytes that all builds together would keep, as far as can be guessed, and those there is room for. */
  readonly expectedBytes: number;
  readonly quotaBytes: number;
}

export const backendChoices = ["auto", "gha", "registry", "local", "inline"] as const;
export type BackendChoice = (typeof backendChoices)[number];
export type Backend = "gha" | "registry" | "local" | "inline" | "none";

export interface Choice {
  readonly backend: Backend;
  /** One clause. */
  readonly because: string;
}

/** What one image's layers take where nobody knows better, with all stages and without. */
export const typicalBytes = { max: 1_000_000_000, min: 500_000_000 } as const;

/** The share of the quota that images may fill before they push out what else is cached. */
const fairShare = 0.8;

/** Where a build's layers are best kept. Source: Docker Docs, "Cache storage backends". */
export function chooseBackend(around: Circumstances): Choice {
  const { driver, wanted, registry } = around;
  const able = driver !== "docker";
  if (wanted !== "auto") return asked(wanted, around);
  if (!able && around.pushes)
    return {
      backend: "inline",
      because: "the docker driver exports no cache but one inside of the pushed image",
    };
  if (!able)
    return { backend: "none", because: "the docker driver exports no cache and the image is not pushed" };
  if (around.selfHosted)
    return registry !== null
      ? {
          backend: "registry",
          because: "the machine is one's own, near no GitHub cache, and the job pushes to a registry",
        }
      : { backend: "local", because: "the machine is one's own and keeps its disk" };
  const tight = around.expectedBytes > around.quotaBytes * fairShare;
  if (tight && registry !== null)
    return {
      backend: "registry",
      because: `the images' layers (about ${gigabytes(around.expectedBytes)}) would fill GitHub's ${gigabytes(around.quotaBytes)}, and the job may push to ${registry}`,
    };
  const doubt = tight
    ? `, although the images' layers (about ${gigabytes(around.expectedBytes)}) may fill its ${gigabytes(around.quotaBytes)}`
    : "";
  return { backend: "gha", because: `GitHub's cache needs no rights and no registry${doubt}` };
}

function asked(wanted: Exclude<BackendChoice, "auto">, { driver, registry, pushes }: Circumstances): Choice {
  if (driver === "docker" && wanted !== "inline")
    return {
      backend: pushes ? "inline" : "none",
      because: `${wanted} was asked for, which the docker driver cannot write`,
    };
  if (wanted === "registry" && registry === null)
    return {
      backend: "gha",
      because:
        "a registry was asked for, but no repository is known that the job may push to: set registry-ref",
    };
  return { backend: wanted, because: `${wanted} was asked for` };
}

function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 1e8) / 10} GB`;
}
