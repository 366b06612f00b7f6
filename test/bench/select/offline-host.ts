import { type Host, terminalHost } from "@keep-pace/command";

/** A host for what is asked of the clone in `root`, without a network. */
export function offlineHost(root: string): Host {
  return terminalHost({
    cwd: root,
    program: "keep-pace",
    verbose: false,
    stderr: (text) => process.stderr.write(text),
    connect: () => Promise.reject(new Error("offline")),
  });
}
