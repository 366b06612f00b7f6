import { runAction } from "@keep-pace/runner";
import { shardVerify } from "@keep-pace/shards/commands";

await runAction(shardVerify);
