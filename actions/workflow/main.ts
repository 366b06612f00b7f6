import { runAction } from "@keep-pace/runner";
import { workflow } from "@keep-pace/workflow/commands";

await runAction(workflow);
