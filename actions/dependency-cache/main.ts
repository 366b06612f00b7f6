import { cache } from "@keep-pace/caching/commands";
import { runAction } from "@keep-pace/runner";

await runAction(cache);
