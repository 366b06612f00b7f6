export { shardPlan } from "./plan.ts";
export { shardReceipt } from "./receipt.ts";
export { shardTake } from "./take.ts";
export { shardVerify } from "./verify.ts";
