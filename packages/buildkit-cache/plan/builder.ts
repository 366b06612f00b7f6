import { cacheOptions, type Job, type Step } from "@keep-pace/workflow";
import type { FoundBuild } from "../builds/build.ts";
import { environmentOf, filled, type Known } from "../builds/expressions.ts";

/** What makes the images of a build. */
export interface Builder {
  /** `null` where no step in front makes a builder. */
  readonly driver: string | null;
  readonly step: Step | null;
}

/** The builder that a build uses: the last that a step in front of it sets up. */
export function builderOf({ step }: FoundBuild): Builder {
  if (step === null) return { driver: "docker-container", step: null };
  const { steps } = step.job;
  const before = steps.slice(0, steps.indexOf(step));
  const setUp = before.findLast(({ uses }) => uses?.repository === "docker/setup-buildx-action");
  if (setUp) return { driver: setUp.input("driver") || "docker-container", step: setUp };
  // Others bring a builder of their own, and so may what cannot be looked into.
  const made = before.find(
    ({ uses, opaque, run }) =>
      opaque ||
      /buildx|builder|depot|setup-docker/.test(uses?.action ?? "") ||
      /buildx (?:create|use)|containerd-snapshotter/.test(run ?? ""),
  );
  const named = step.input("builder") !== null;
  return { driver: made || named ? "docker-container" : null, step: null };
}

/**
 * The registry's repository that a build may keep its layers in: one it pushes to after a login there; for GitHub's
 * own registry the job's token must be allowed to write packages. `null` where that cannot be said.
 */
export function registryOf(build: FoundBuild, known: Known): string | null {
  const { step, push } = build;
  if (step === null || !push) return null;
  const { job } = step;
  const variables = new Map([...known, ...environmentOf(step)]);
  const fill = (text: string) => filled(text, variables).toLowerCase();
  const hosts = job.steps
    .filter(({ uses }) => uses?.repository === "docker/login-action")
    .map((login) => hostOf(fill(login.input("registry") ?? "docker.io")));
  const images = [
    ...build.tags.map(fill),
    ...existing(build).map(fill),
    ...metadataImages(job).map(fill),
  ].flatMap(repositoryIn);
  return images.find((image) => hosts.includes(hostOf(image)) && mayWrite(job, image)) ?? null;
}

/** What docker/metadata-action makes tags of. */
function metadataImages({ steps }: Job): string[] {
  return steps
    .filter(({ uses }) => uses?.repository === "docker/metadata-action")
    .flatMap(({ input }) => (input("images") ?? "").split(/[\n,]/))
    .map((line) => line.trim().replace(/^name=/, ""));
}

/** The registry that a build keeps its layers in already. */
function existing({ cacheTo }: FoundBuild): string[] {
  return cacheTo.flatMap((text) => cacheOptions(text).get("ref") ?? []);
}

/** `ghcr.io/o/r:tag` → `ghcr.io/o/r`; nothing where an expression is left. */
function repositoryIn(reference: string): string[] {
  const repository = reference.replace(/@.*$/, "").replace(/:[^/:]*$/, "");
  return repository === "" || /[^\w./:-]/.test(repository) ? [] : [repository];
}

function hostOf(image: string): string {
  const first = image.split("/")[0] ?? "";
  const host = first.includes(".") || first.includes(":") || first === "localhost" ? first : "docker.io";
  return host === "index.docker.io" ? "docker.io" : host;
}

function mayWrite(job: Job, image: string): boolean {
  const granted = job.permission("packages");
  return hostOf(image) !== "ghcr.io" || granted === "write" || granted === null;
}
