import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  dockerfile
} from "./chunk-PTF5JU7P.js";
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

// actions/dockerfile/main.ts
await runAction(dockerfile);
