import * as z from "zod/mini";
import { configSchema } from "./config-schema.ts";

/** The configuration's JSON Schema, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(configSchema, { io: "input" }),
    title: "keep-pace",
    description: "The optional configuration of keep-pace, .github/keep-pace.yml.",
  };
}
