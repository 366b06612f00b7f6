import type { Job } from "../model.ts";
import type { Detector, Execution } from "./candidate.ts";

const native = /\b(x86[-_]64|amd64|x64)\b/i;
const foreign = /\b(aarch64|arm64|armv7l?|arm\/v7|ppc64le|s390x|riscv64)\b/i;

/** Emulation costs a factor of 5 to 20; less is promised. */
const mostSlowdown = 10;

/** A build for another processor by emulation (QEMU), many times slower than on a machine that has it. */
export const emulation: Detector = ({ job, limit }) => {
  const target = foreign.exec(job.name)?.[1];
  const nativeRunner = /\barm(64)?\b|macos|self-hosted/i.test(job.labels.join(" "));
  if (!isEmulated(job) || nativeRunner || limit <= 0) return null;
  return {
    kind: "emulation",
    title: `${job.name} emulates ${target ?? "another processor"}: build it on a native runner`,
    job: job.name,
    command: "keep-pace workflow --fix",
    basis: "measured",
    change: (execution) => ({ duration: nativeDuration(execution) }),
  };
};

function isEmulated(job: Job): boolean {
  if (foreign.test(job.name)) return true;
  // A matrix sets QEMU up for all its legs, the native one included.
  return !native.test(job.name) && job.steps.some((step) => /\bqemu\b|setup-qemu/i.test(step.name));
}

/** As long as the slowest build beside it that is not emulated. */
function nativeDuration({ job, attempt, node, limit }: Execution): number {
  const beside = attempt.jobs.filter(
    (other) => other.name !== job.name && other.ran && !isEmulated(other) && other.created < job.begun + 60,
  );
  const siblings = beside.filter((other) => family(other.name) === family(job.name));
  const lengths = siblings.flatMap((other) =>
    other.completed === null ? [] : [other.completed - other.begun],
  );
  if (lengths.length > 0) return Math.max(...lengths);
  // Without a sibling: no faster than the runner-up asks, nor than emulation is slow.
  return Math.max(node.duration - limit, node.duration / mostSlowdown);
}

const matrixWords = new Set(
  (
    "x86 x64 amd64 i686 aarch64 arm64 armv7 armv7l ppc64le s390x riscv64 universal universal2 " +
    "ubuntu windows macos linux win32 manylinux musllinux latest for on"
  ).split(" "),
);

/** A job's name without what a matrix adds: parenthesised values, processors, systems, versions. */
export function family(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== "" && !matrixWords.has(word) && !/^v?\d+$/.test(word)).join(" ");
}
