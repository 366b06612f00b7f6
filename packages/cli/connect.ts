import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "@keep-pace/command";
import { createGitHub, fetchSend, type GitHub } from "@keep-pace/github";
import { etagFolder } from "./etags.ts";
import type { Terminal } from "./run.ts";

const publicApi = "https://api.github.com";

/** A repository on GitHub as `GITHUB_API_URL` and `GITHUB_TOKEN` reach it; without a token what is public. */
export function connect({ env, version, stderr }: Terminal, owner: string, repo: string): GitHub {
  const apiUrl = env.GITHUB_API_URL || publicApi;
  const token = env.GITHUB_TOKEN || null;
  if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl)) {
    throw new UserError(
      `GITHUB_API_URL is "${apiUrl}", which is no web address: use one such as ${publicApi}.`,
    );
  }
  const log = (line: string) => stderr(`${line}\n`);
  return createGitHub({
    owner,
    repo,
    send: fetchSend({ apiUrl, token, userAgent: `keep-pace/${version}` }),
    sleep,
    now: () => new Date(),
    log,
    etags: etagFolder(env, [apiUrl, token ?? ""], log),
  });
}
