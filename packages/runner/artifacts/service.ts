import { createHash } from "node:crypto";
import { pack, unpack } from "./archive.ts";
import { type Call, get, type Message, type Owner, ownerOf, put, twirp } from "./protocol.ts";

/**
 * The artifact service of a workflow run, version 4, as far as keep-pace uses it: small artifacts, held in memory.
 * Written here because the toolkit's own client would make up a third of what every job downloads.
 * Source of the protocol: actions/toolkit, packages/artifact.
 */
export interface ArtifactService {
  /** Keeps `files` (name → content) under `name`, in place of an earlier artifact of that name. */
  upload(name: string, files: Readonly<Record<string, Uint8Array>>, retentionDays: number): Promise<void>;
  /** The names of the run's artifacts. */
  list(): Promise<readonly string[]>;
  /** The files of an artifact, those of more than 64 MiB left out; `null` when the run has none of that name. */
  download(name: string): Promise<Readonly<Record<string, Uint8Array>> | null>;
}

/** The service of this run by the runner's variables; `null` where there is none. Its calls reject with a sentence. */
export function artifactService(
  env: Readonly<Record<string, string | undefined>>,
  now: () => Date,
): ArtifactService | null {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env;
  const owner = token ? ownerOf(token) : null;
  if (!url || !token || !owner) return null;
  const call = twirp(
    `${url.replace(/\/?$/, "/")}twirp/github.actions.results.api.v1.ArtifactService/`,
    token,
  );
  return {
    upload: (name, files, days) => upload(call, { ...owner, name }, files, expiry(now(), days)),
    list: async () => (await listed(call, owner)).map(({ name }) => String(name)),
    download: (name) => download(call, owner, name),
  };
}

function expiry(now: Date, days: number): string {
  return new Date(now.getTime() + days * 24 * 3600 * 1000).toISOString();
}

async function upload(
  call: Call,
  artifact: Owner & { readonly name: string },
  files: Readonly<Record<string, Uint8Array>>,
  expires_at: string,
): Promise<void> {
  await call("DeleteArtifact", { ...artifact }).catch(() => {});
  const archive = pack(files);
  const created = await call("CreateArtifact", { ...artifact, version: 4, expires_at });
  await put(text(created, "signed_upload_url"), archive);
  const hash = `sha256:${createHash("sha256").update(archive).digest("hex")}`;
  await call("FinalizeArtifact", { ...artifact, size: String(archive.length), hash });
}

async function download(call: Call, owner: Owner, name: string): Promise<Record<string, Uint8Array> | null> {
  const found = (await listed(call, owner, name)).find((artifact) => artifact.name === name);
  if (!found) return null;
  // An artifact belongs to the job that made it.
  const maker = {
    workflow_run_backend_id: text(found, "workflow_run_backend_id"),
    workflow_job_run_backend_id: text(found, "workflow_job_run_backend_id"),
  };
  const signed = await call("GetSignedArtifactURL", { ...maker, name });
  return unpack(await get(text(signed, "signed_url")));
}

async function listed(call: Call, owner: Owner, name?: string): Promise<readonly Message[]> {
  const { artifacts } = await call("ListArtifacts", { ...owner, ...(name && { name_filter: name }) });
  return Array.isArray(artifacts) ? artifacts : [];
}

/** A text of an answer: the protocol names fields in snake_case, some servers in camelCase. */
function text(message: Message, name: string): string {
  const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = message[name] ?? message[camel];
  if (typeof value !== "string") throw new Error(`the artifact service left out ${name}`);
  return value;
}
