import { runAction } from "@keep-pace/runner";
import { shardTake } from "@keep-pace/shards/commands";

await runAction(shardTake);
