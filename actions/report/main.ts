import { report } from "@keep-pace/delivery/commands";
import { runAction } from "@keep-pace/runner";

await runAction(report);
