import { join } from "node:path";
import type { Report } from "@keep-pace/delivery";
import { runCli } from "../../packages/cli/run.ts";
import type { FakeGitHub } from "./fake-github.ts";

/** Runs `keep-pace report` from its source in `folder` against a fake GitHub, by default with a token of it. */
export async function reportCli(
  fake: FakeGitHub,
  folder: string,
  args: readonly string[],
  token = fake.token(),
) {
  let [stdout, stderr] = ["", ""];
  const exit = await runCli(["report", ...args], {
    cwd: folder,
    program: "keep-pace",
    env: { GITHUB_API_URL: fake.url, GITHUB_TOKEN: token, XDG_CACHE_HOME: join(folder, "cache") },
    version: "0.0.0-test",
    width: 80,
    isTty: false,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
  });
  return { exit, stdout, stderr, report: () => JSON.parse(stdout) as Report };
}
