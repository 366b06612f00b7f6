import { dockerfile } from "@keep-pace/dockerfile/commands";
import { runAction } from "@keep-pace/runner";

await runAction(dockerfile);
