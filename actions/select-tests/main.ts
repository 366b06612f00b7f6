import { select } from "@keep-pace/graph/commands";
import { runAction } from "@keep-pace/runner";

await runAction(select);
