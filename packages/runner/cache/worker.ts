// A process of its own for GitHub's cache client, which cannot be stopped: ending the process does.
import { restoreCache, saveCache } from "@actions/cache";
import type { Reply, Task } from "./task.ts";

process.on("message", async ({ kind, paths, key, restoreKeys, lookupOnly }: Task) => {
  const reply = (answer: Reply) => process.send?.(answer);
  try {
    if (kind === "save") reply({ saved: (await saveCache([...paths], key)) !== -1 });
    else reply({ key: (await restoreCache([...paths], key, [...restoreKeys], { lookupOnly })) ?? null });
  } catch (error) {
    reply({ error: (error as Error).message });
  }
});
