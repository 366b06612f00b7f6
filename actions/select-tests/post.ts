import { select } from "@keep-pace/graph/commands";
import { runPost } from "@keep-pace/runner";

await runPost(select);
