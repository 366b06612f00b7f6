import { runAction } from "@keep-pace/runner";
import { shardPlan } from "@keep-pace/shards/commands";

await runAction(shardPlan);
