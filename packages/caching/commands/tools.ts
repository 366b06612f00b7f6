import type { Exec, Host } from "@keep-pace/command";
import { type Machine, runnerNames } from "../machine.ts";
import { managers } from "../managers.ts";
import type { Repository } from "../repository.ts";
import { folderOf } from "../repository.ts";
import { findRuntime, type Runtime } from "../runtimes/runtime.ts";

/** The machine of this host, with the versions of those tools that the repository's files leave open. */
export async function inspectMachine(
  host: Host,
  repository: Repository,
  only: readonly string[] | null,
): Promise<Machine> {
  const { platform, arch, env } = host.system;
  const machine: Machine = { ...runnerNames(platform, arch), env, tools: {} };
  const open = new Map<string, Runtime>();
  for (const { name, stores, keyFiles } of managers) {
    const asked = stores.filter((store) => only === null || only.includes(name) || only.includes(store.name));
    const folders = asked.length > 0 ? keyFiles(repository).map(folderOf) : [];
    if (folders.length === 0) continue;
    for (const { runtime } of asked) {
      if (runtime && !findRuntime(runtime, repository, folders, machine).version)
        open.set(runtime.tool, runtime);
    }
  }
  const versions = await Promise.all(
    [...open.values()].map(
      async ({ tool, probe }) => [tool, await versionOf(probe, host.exec, host.cwd)] as const,
    ),
  );
  const tools = versions.flatMap(([tool, version]) => (version === null ? [] : [[tool, version] as const]));
  return { ...machine, tools: Object.fromEntries(tools) };
}

/** The first version number that a program prints; `null` when it is not there or prints none. */
async function versionOf(
  [program, ...args]: Runtime["probe"],
  exec: Exec,
  cwd: string,
): Promise<string | null> {
  try {
    const { code, stdout, stderr } = await exec(program, args, { cwd });
    // Java prints its version on stderr.
    return code === 0
      ? (/\d+(?:\.\d+)+|\d+/.exec(`${new TextDecoder().decode(stdout)}\n${stderr}`)?.[0] ?? null)
      : null;
  } catch {
    return null;
  }
}
