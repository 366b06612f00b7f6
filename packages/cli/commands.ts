import { cachePlan, cacheReplay } from "@keep-pace/caching/commands";
import { check, fix } from "@keep-pace/check/commands";
import type { Command } from "@keep-pace/command";
import { dockerfile } from "@keep-pace/dockerfile/commands";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, fix, dockerfile, cachePlan, cacheReplay];
