import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  runVerify,
  verifyFolder
} from "./chunk-NDPNL7KV.js";
import "./chunk-VFCSXMIM.js";
import "./chunk-SKCUIBOF.js";
import "./chunk-3LTIFJPJ.js";
import "./chunk-MVC3CJVY.js";
import "./chunk-SPG6VT7G.js";
import "./chunk-NTY3O2XP.js";
import "./chunk-MB522GYT.js";
import "./chunk-KGDYOYTE.js";
import "./chunk-MMFJCA6P.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-A3FMRNLJ.js";
import "./chunk-35YAVMQK.js";
import "./chunk-I32OJAXF.js";
export {
  runVerify,
  verifyFolder
};
