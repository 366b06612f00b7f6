import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Artifacts } from "@keep-pace/command";
import { earlierAttempts } from "./earlier-attempts.ts";
import { type ArtifactService, artifactService } from "./service.ts";

type Contents = Readonly<Record<string, Uint8Array>>;

/** Where artifacts of this run can be read from: the job's own service, the REST API for earlier attempts. */
interface Source {
  readonly what: string;
  list(): Promise<readonly string[]>;
  download(name: string): Promise<Contents | null>;
}

const retentionDays = 7;
const noService = "this runner has no artifact service";

/** The files that jobs of this run hand to each other. `token` reaches those of earlier attempts. */
export function actionsArtifacts(token: string | null): Artifacts {
  const service = artifactService(process.env, () => new Date());
  return {
    async upload(name, folder, files) {
      if (!service) return noService;
      try {
        await service.upload(name, contentsOf(folder, files), retentionDays);
        return null;
      } catch (error) {
        return (error as Error).message;
      }
    },
    async download(prefix, folder) {
      const problems = service ? [] : [noService];
      const names: string[] = [];
      for (const source of service ? await sources(service, token) : []) {
        for (const name of await tryTo(source.what, problems, () => source.list(), [])) {
          if (!name.startsWith(prefix) || names.includes(name)) continue;
          const contents = await tryTo(name, problems, () => source.download(name), null);
          if (contents === null) continue;
          layDown(join(folder, name), contents);
          names.push(name);
        }
      }
      return { names, problems };
    },
  };
}

async function sources(service: ArtifactService, token: string | null): Promise<Source[]> {
  const earlier = token === null ? null : await earlierAttempts(token);
  return [
    { ...service, what: "the artifacts of this attempt" },
    ...(earlier ? [{ ...earlier, what: "the artifacts of earlier attempts (actions: read)" }] : []),
  ];
}

async function tryTo<T>(what: string, problems: string[], act: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await act();
  } catch (error) {
    problems.push(`${what}: ${(error as Error).message}`);
    return otherwise;
  }
}

function contentsOf(folder: string, files: readonly string[]): Contents {
  return Object.fromEntries(
    files.map((file) => [relative(folder, file).split(sep).join("/"), readFileSync(file)]),
  );
}

/** Writes an artifact's files below `folder`; a name that would leave it is left out. */
function layDown(folder: string, contents: Contents): void {
  for (const [name, bytes] of Object.entries(contents)) {
    const path = resolve(folder, name);
    if (name.endsWith("/") || !path.startsWith(resolve(folder) + sep)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}
