import { join } from "node:path";
import type { Report } from "@keep-pace/delivery";
import type { FakeGitHub } from "./fake-github.ts";
import { sourceCli } from "./source-cli.ts";

/** Runs `keep-pace report` from its source in `folder` against a fake GitHub, by default with a token of it. */
export async function reportCli(
  fake: FakeGitHub,
  folder: string,
  args: readonly string[],
  token = fake.token(),
) {
  const env = { GITHUB_API_URL: fake.url, GITHUB_TOKEN: token, XDG_CACHE_HOME: join(folder, "cache") };
  const result = await sourceCli(folder, ["report", ...args], env);
  return { ...result, report: () => JSON.parse(result.stdout) as Report };
}
