// The door of the root action.yml.
import { check } from "@keep-pace/check/commands";
import { runAction } from "@keep-pace/runner";

await runAction(check);
