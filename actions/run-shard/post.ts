import { runPost } from "@keep-pace/runner";
import { shardTake } from "@keep-pace/shards/commands";

await runPost(shardTake);
