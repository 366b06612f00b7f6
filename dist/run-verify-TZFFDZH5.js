import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  runVerify,
  verifyFolder
} from "./chunk-PZRU7UXJ.js";
import "./chunk-KFCHPKPX.js";
import "./chunk-IMZECJOY.js";
import "./chunk-3LTIFJPJ.js";
import "./chunk-MVC3CJVY.js";
import "./chunk-SPG6VT7G.js";
import "./chunk-NTY3O2XP.js";
import "./chunk-MB522GYT.js";
import "./chunk-KGDYOYTE.js";
import "./chunk-Z36K5KC5.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-JMBXJXVB.js";
import "./chunk-D2WJRB4N.js";
import "./chunk-WFJ7VTB3.js";
import "./chunk-I32OJAXF.js";
export {
  runVerify,
  verifyFolder
};
