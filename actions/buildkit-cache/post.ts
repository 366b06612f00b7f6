import { buildkit } from "@keep-pace/buildkit-cache/commands";
import { runPost } from "@keep-pace/runner";

await runPost(buildkit);
