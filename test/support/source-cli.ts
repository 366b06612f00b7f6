import { runCli } from "../../packages/cli/run.ts";

/** Runs `keep-pace` from its source in `folder`, in this process, as a terminal of 80 columns that is none. */
export async function sourceCli(folder: string, args: readonly string[], env: Record<string, string> = {}) {
  let [stdout, stderr] = ["", ""];
  const exit = await runCli(args, {
    cwd: folder,
    program: "keep-pace",
    env,
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
  return { exit, stdout, stderr };
}
