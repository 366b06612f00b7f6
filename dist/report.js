import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  report
} from "./chunk-M6RTXLWL.js";
import {
  runAction
} from "./chunk-U3SIHYGJ.js";
import "./chunk-ERXRJASQ.js";
import "./chunk-DITQ3VA4.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-F3JSU6SK.js";
import "./chunk-6ZQEKFVW.js";
import "./chunk-I32OJAXF.js";

// actions/report/main.ts
await runAction(report);
