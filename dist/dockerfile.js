import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  dockerfile
} from "./chunk-T7U3CSTR.js";
import {
  runAction
} from "./chunk-U3SIHYGJ.js";
import "./chunk-ERXRJASQ.js";
import "./chunk-DITQ3VA4.js";
import "./chunk-RMHWGHCA.js";
import "./chunk-F3JSU6SK.js";
import "./chunk-6ZQEKFVW.js";
import "./chunk-I32OJAXF.js";

// actions/dockerfile/main.ts
await runAction(dockerfile);
