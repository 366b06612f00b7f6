import type { BlobStore } from "./blobs.ts";
import type { RuntimeToken } from "./token.ts";
import { type TwirpBody, TwirpError, textOf } from "./twirp.ts";

export interface Artifact {
  readonly id: number;
  /** The run that owns the artifact, as the service names it. */
  readonly run: string;
  readonly job: string;
  readonly name: string;
  readonly blob: string;
  readonly sizeBytes: number;
  /** `sha256:…` of the uploaded archive. */
  readonly digest: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly complete: boolean;
}

/** GitHub's artifact service, version 4: artifacts belong to a run, names are unique in it, contents immutable. */
export class ArtifactStore {
  readonly #now: () => Date;
  readonly #blobs: BlobStore;
  #artifacts: Artifact[] = [];
  #ids = 0;

  constructor(now: () => Date, blobs: BlobStore) {
    this.#now = now;
    this.#blobs = blobs;
  }

  /** Complete artifacts of all runs, oldest first, without those past their retention. */
  list(): readonly Artifact[] {
    const now = this.#now();
    return this.#artifacts.filter(
      ({ complete, expiresAt }) => complete && (expiresAt === null || expiresAt > now),
    );
  }

  create(body: TwirpBody, { run, job }: RuntimeToken) {
    const name = textOf(body, "name");
    if (this.#artifacts.some((artifact) => artifact.run === run && artifact.name === name)) {
      throw new TwirpError(
        409,
        "already_exists",
        "an artifact with this name already exists on the workflow run",
      );
    }
    const { id: blob, url } = this.#blobs.create(`${name}.zip`);
    const expires = textOf(body, "expires_at");
    const rest = {
      sizeBytes: 0,
      digest: null,
      complete: false,
      expiresAt: expires ? new Date(expires) : null,
    };
    this.#artifacts.push({ id: ++this.#ids, run, job, name, blob, createdAt: this.#now(), ...rest });
    return { ok: true, signed_upload_url: url };
  }

  finish(body: TwirpBody, { run }: RuntimeToken) {
    const name = textOf(body, "name");
    const artifact = this.#artifacts.find(
      (found) => found.run === run && found.name === name && !found.complete,
    );
    if (!artifact) throw new TwirpError(404, "not_found", `artifact ${name} was not created`);
    const finished = {
      ...artifact,
      sizeBytes: Number(body.size),
      digest: textOf(body, "hash") || null,
      complete: true,
    };
    this.#artifacts = this.#artifacts.map((old) => (old.id === finished.id ? finished : old));
    return { ok: true, artifact_id: String(finished.id) };
  }

  find(body: TwirpBody, { run }: RuntimeToken) {
    const [name, id] = [textOf(body, "name_filter"), body.id_filter];
    const found = this.list().filter(
      (artifact) =>
        artifact.run === run &&
        (name === "" || artifact.name === name) &&
        (id === undefined || String(artifact.id) === id),
    );
    return {
      artifacts: found.map((artifact) => ({
        workflow_run_backend_id: artifact.run,
        workflow_job_run_backend_id: artifact.job,
        database_id: String(artifact.id),
        name: artifact.name,
        size: String(artifact.sizeBytes),
        created_at: artifact.createdAt.toISOString(),
        ...(artifact.digest && { digest: artifact.digest }),
      })),
    };
  }

  download(body: TwirpBody, token: RuntimeToken) {
    return { signed_url: this.#blobs.urlOf(this.#named(body, token).blob) };
  }

  delete(body: TwirpBody, token: RuntimeToken) {
    const { id } = this.#named(body, token);
    this.#artifacts = this.#artifacts.filter((artifact) => artifact.id !== id);
    return { ok: true, artifact_id: String(id) };
  }

  #named(body: TwirpBody, { run }: RuntimeToken): Artifact {
    const name = textOf(body, "name");
    const artifact = this.list().find((found) => found.run === run && found.name === name);
    if (!artifact) throw new TwirpError(404, "not_found", `artifact ${name} not found`);
    return artifact;
  }
}
