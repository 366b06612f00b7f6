import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  shardTake
} from "./chunk-3CXPFTKR.js";
import {
  runAction
} from "./chunk-ZU2IWIER.js";
import "./chunk-RCKMX47Z.js";
import "./chunk-KTNIUEYF.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-CMI6PB4Q.js";
import "./chunk-WJPYA44L.js";
import "./chunk-E46IT2HH.js";
import "./chunk-UH2TTHMO.js";
import "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";

// actions/run-shard/main.ts
await runAction(shardTake);
