import { type ContextCopy, contextCopy, isWithin } from "../copies.ts";
import { unknownWorkdir } from "../evaluate.ts";
import { placedFiles } from "../fixes/between.ts";
import { manifestNames } from "../installs/index.ts";
import { within } from "../installs/install.ts";
import type { Stage } from "../model.ts";
import { firstInstalls, type Install } from "../runs.ts";
import type { Subject } from "../subject.ts";

/** The installs of a stage that stand below a copy and read a manifest that it brings, in their order. */
export function carriedBy(subject: Subject, stage: Stage, copy: ContextCopy): Install[] {
  return firstInstalls(subject, stage).filter(
    (install) => install.firstIndex > copy.instruction.index && carries(subject, copy, install),
  );
}

/** The base image alone says where the install runs: where else than where all of the context went? */
function mayMeet({ sources, destination }: ContextCopy, directory: string): boolean {
  // A `cd app` below what went to /app: the directory is the root.
  const places = [unknownWorkdir, unknownWorkdir + destination];
  return places.includes(directory) && destination.startsWith("/") && sources.includes("");
}

/** Where the image starts in its root, as most do, the context lies there: what an absolute directory then holds. */
function belowRoot({ sources, destination }: ContextCopy, directory: string): string | null {
  if (destination !== unknownWorkdir || !sources.includes("") || !directory.startsWith("/")) return null;
  return directory.slice(1) === "" ? null : directory.slice(1);
}

/** True when the copy stands above the install and brings, among more, the manifest that it reads. */
function carries(subject: Subject, copy: ContextCopy, install: Install): boolean {
  const { run, directory, manager, invocation } = install;
  if (copy.instruction.index > run.instruction.index || directory === null) return false;
  const unknown = mayMeet(copy, directory) ? "" : belowRoot(copy, directory);
  if (unknown === null && !isWithin(directory, copy.destination)) return false;
  const inside = unknown ?? directory.slice(copy.destination.length);
  const manifests = manifestNames(manager, invocation);
  return copy.sources.some((source) => {
    const folder = within(source.replace(/\/?\*+$/, ""), inside);
    const pattern = manager.manifestPattern;
    if (pattern && folder !== null) {
      const prefix = folder === "" ? "" : `${folder}/`;
      return subject.contextFiles.some(
        (file) => file.startsWith(prefix) && pattern.test(file) && copy.copied.covers(file),
      );
    }
    return (
      folder !== null &&
      manifests.some((name) => {
        const path = within(folder, name);
        return (
          path !== null &&
          subject.contextFiles.includes(path) &&
          copy.copied.covers(path) &&
          !isReplaced(subject, copy, install, path, `${directory}/${name}`)
        );
      })
    );
  });
}

/** True when a COPY of a single file puts another manifest in the place of the one that `copy` brings. */
function isReplaced(
  subject: Subject,
  { instruction }: ContextCopy,
  { run }: Install,
  manifest: string,
  place: string,
): boolean {
  const between = subject.dockerfile.instructions.slice(instruction.index + 1, run.instruction.index);
  return between.some((each) => {
    const other = contextCopy(subject, each);
    if (other === null || other.broad || !other.copied.certain) return false;
    return placedFiles(subject, other).some(({ file, path }) => path === place && file !== manifest);
  });
}
