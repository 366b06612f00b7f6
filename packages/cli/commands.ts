import { buildkit, buildkitPlan } from "@keep-pace/buildkit-cache/commands";
import { cache, cachePlan, cacheReplay } from "@keep-pace/caching/commands";
import { check, fix } from "@keep-pace/check/commands";
import type { Command } from "@keep-pace/command";
import { report } from "@keep-pace/delivery/commands";
import { dockerfile, dockerfileReplay } from "@keep-pace/dockerfile/commands";
import { select, selectExplain } from "@keep-pace/graph/commands";
import { init } from "@keep-pace/init/commands";
import { shardPlan, shardReceipt, shardTake, shardVerify } from "@keep-pace/shards/commands";
import { sweep } from "@keep-pace/sweep/commands";
import { timingsImport, timingsShow } from "@keep-pace/timings/commands";
import { workflow } from "@keep-pace/workflow/commands";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  check,
  fix,
  init,
  dockerfile,
  dockerfileReplay,
  workflow,
  cache,
  cachePlan,
  cacheReplay,
  buildkit,
  buildkitPlan,
  select,
  selectExplain,
  shardPlan,
  shardTake,
  shardReceipt,
  shardVerify,
  timingsImport,
  timingsShow,
  report,
  sweep,
];
