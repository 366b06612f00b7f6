import { buildkit } from "@keep-pace/buildkit-cache/commands";
import { runAction } from "@keep-pace/runner";

await runAction(buildkit);
