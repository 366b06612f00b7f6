import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  PlanError,
  readPlan,
  shardAt
} from "./chunk-HKJSJYGI.js";
import {
  readNamed
} from "./chunk-MGPDQOSA.js";
import {
  UserError
} from "./chunk-WQMKPXBR.js";

// packages/shards/listing.ts
var ListingError = class extends Error {
  name = "ListingError";
};
function parseListing(text) {
  const body = text.replace(/^\ufeff/, "").trim();
  const all = body.startsWith("[") ? parseArray(body) : body.split("\n").map((line) => line.trim());
  const named = all.filter((id) => id !== "");
  const ids = [...new Set(named)];
  return { ids, repeated: named.length - ids.length };
}
function parseArray(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ListingError("starts with [ but is no JSON array");
  }
  if (!Array.isArray(value) || !value.every((id) => typeof id === "string")) {
    throw new ListingError("is a JSON array of something else than test ids");
  }
  return value;
}

// packages/shards/commands/read.ts
function readNamedPlan(host, file) {
  if (!file) throw new UserError("No plan was named: give --plan FILE.");
  const text = readNamed(host, file);
  return explained(file, () => readPlan(text));
}
function namedShard(plan, file, index) {
  return explained(file ?? "The plan", () => shardAt(plan, index));
}
function readNamedListing(host, file) {
  const text = readNamed(host, file);
  return explained(file === "-" ? "Standard input" : file, () => parseListing(text));
}
function explained(file, read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlanError) && !(error instanceof ListingError)) throw error;
    throw new UserError(`${file} ${error.message}.`, { cause: error });
  }
}

export {
  readNamedPlan,
  namedShard,
  readNamedListing
};
