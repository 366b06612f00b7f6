import { dockerfile } from "@keep-pace/dockerfile";
import { runAction } from "@keep-pace/runner";

await runAction(dockerfile);
