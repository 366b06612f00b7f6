import { check, fix } from "@keep-pace/check";
import type { Command } from "@keep-pace/command";
import { dockerfile, dockerfileReplay } from "@keep-pace/dockerfile";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [check, fix, dockerfile, dockerfileReplay];
