import { setTimeout as wait } from "node:timers/promises";
import { createGitHub, type EtagStore, fetchSend, type GitHub } from "@keep-pace/github";
import type { FakeGitHub } from "../fake-github.ts";

export interface Connection {
  readonly github: GitHub;
  /** Every wait asked for, in milliseconds. */
  readonly waits: readonly number[];
  readonly log: readonly string[];
}

/** The real client over the real transport, against the fake. Waits are recorded and last 1/`speed` of their time. */
export function connect(
  fake: FakeGitHub,
  options: { token?: string; repo?: string; speed?: number; etags?: EtagStore; waitBudgetMs?: number } = {},
): Connection {
  const waits: number[] = [];
  const log: string[] = [];
  const { token = fake.token(), speed = Number.POSITIVE_INFINITY, etags, waitBudgetMs } = options;
  const github = createGitHub({
    owner: "octo-org",
    repo: options.repo ?? "shop",
    send: fetchSend({ apiUrl: fake.url, token, userAgent: "keep-pace-test", timeoutMs: 10_000 }),
    sleep(ms) {
      waits.push(ms);
      return wait(ms / speed);
    },
    now: () => new Date(),
    log: (line) => log.push(line),
    ...(etags && { etags }),
    ...(waitBudgetMs !== undefined && { waitBudgetMs }),
  });
  return { github, waits, log };
}
