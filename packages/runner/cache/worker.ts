// A process of its own for GitHub's cache client, which cannot be stopped: ending the process does.
import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { restoreCache, saveCache } from "@actions/cache";
import type { Reply, Task, Written } from "./task.ts";

// The client counts an upload by whole blocks of 64 MB; the sockets tell whether a slow one still moves.
const sockets = new Set<Socket>();
let closed = 0;
subscribe("net.client.socket", (message) => {
  const { socket } = message as { socket: Socket };
  sockets.add(socket);
  socket.once("close", () => {
    sockets.delete(socket);
    closed += socket.bytesWritten;
  });
});
setInterval(() => {
  const written = [...sockets].reduce((sum, socket) => sum + (socket.bytesWritten ?? 0), closed);
  process.send?.({ written } satisfies Written);
}, 250).unref();

process.on("message", async ({ kind, paths, key, restoreKeys, lookupOnly }: Task) => {
  const reply = (answer: Reply) => process.send?.(answer);
  try {
    if (kind === "save") reply({ saved: (await saveCache([...paths], key)) !== -1 });
    else reply({ key: (await restoreCache([...paths], key, [...restoreKeys], { lookupOnly })) ?? null });
  } catch (error) {
    reply({ error: (error as Error).message });
  }
});
