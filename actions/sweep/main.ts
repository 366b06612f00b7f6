import { runAction } from "@keep-pace/runner";
import { sweep } from "@keep-pace/sweep/commands";

await runAction(sweep);
