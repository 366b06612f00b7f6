import type { Host } from "@keep-pace/command";

/** What the main step of run-shard tells its post step. */
export interface ShardState {
  readonly index: number;
  readonly suite: string | null;
  /** From the job's start until the tests were handed over. */
  readonly startupSeconds: number | null;
}

const name = "shard";

export function keepShardState(host: Host, state: ShardState): void {
  host.job?.state.write(name, JSON.stringify(state));
}

export function readShardState(host: Host): ShardState | null {
  const text = host.job?.state.read(name);
  return text ? (JSON.parse(text) as ShardState) : null;
}
