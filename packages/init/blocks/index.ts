import type { Block } from "./block.ts";
import { images } from "./images.ts";
import { report } from "./report.ts";
import { shards } from "./shards.ts";
import { tests } from "./tests.ts";
import { wholeSuites } from "./whole-suites.ts";

/** Every block, in the order of the workflow; the report looks at all jobs before it. */
export const blocks: readonly Block[] = [tests, shards, wholeSuites, images, report];
