import { cache } from "@keep-pace/caching/commands";
import { runPost } from "@keep-pace/runner";

await runPost(cache);
