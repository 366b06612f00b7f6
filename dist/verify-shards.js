import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  shardVerify
} from "./chunk-PUGZLZGV.js";
import {
  runAction
} from "./chunk-I3STL2BN.js";
import "./chunk-HYW6H2YM.js";
import "./chunk-HY5TY5O6.js";
import "./chunk-FQX33BNJ.js";
import "./chunk-PSF3O77Y.js";
import "./chunk-CMI6PB4Q.js";
import "./chunk-366IYCTX.js";
import "./chunk-UH2TTHMO.js";
import "./chunk-WQMKPXBR.js";
import "./chunk-I32OJAXF.js";

// actions/verify-shards/main.ts
await runAction(shardVerify);
