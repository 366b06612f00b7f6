import { basename, dirname } from "node:path";
import { type ExecResult, type Host, UserError } from "@keep-pace/command";

/** A build of the Dockerfile `file` with the folder `context`, both absolute. Nothing is kept but the cache. */
export type Builder = (file: string, context: string) => Promise<ExecResult>;

/** The builder of this machine: `docker buildx`, else `buildctl` where BUILDKIT_HOST says whom to ask. */
export async function findBuilder(host: Host): Promise<Builder> {
  const start = (command: string, args: readonly string[]) => host.exec(command, args).catch(() => null);
  if ((await start("docker", ["buildx", "inspect"]))?.code === 0) {
    const options = ["buildx", "build", "--progress=plain", "--output=type=cacheonly"];
    return (file, context) => host.exec("docker", [...options, "--file", file, context]);
  }
  if (host.system.env.BUILDKIT_HOST && (await start("buildctl", ["debug", "workers"]))?.code === 0) {
    return (file, context) =>
      host.exec("buildctl", [
        ...["build", "--progress=plain", "--frontend=dockerfile.v0", `--opt=filename=${basename(file)}`],
        ...[`--local=context=${context}`, `--local=dockerfile=${dirname(file)}`],
      ]);
  }
  throw new UserError(
    "--build needs a builder: start docker with buildx, or set BUILDKIT_HOST for buildctl.",
  );
}
