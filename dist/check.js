import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  check
} from "./chunk-PHIPOVQ6.js";
import {
  runAction
} from "./chunk-7B2C74SD.js";
import "./chunk-DITQ3VA4.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-VPXESIN6.js";
import "./chunk-HRJOLTET.js";
import "./chunk-CMI6PB4Q.js";
import "./chunk-366IYCTX.js";
import "./chunk-UH2TTHMO.js";
import "./chunk-I32OJAXF.js";

// actions/check/main.ts
await runAction(check);
