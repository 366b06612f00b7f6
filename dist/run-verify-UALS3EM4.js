import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  runVerify,
  verifyFolder
} from "./chunk-56UBZ7AF.js";
import "./chunk-U74SKIMH.js";
import "./chunk-OJQY7EMI.js";
import "./chunk-HKJSJYGI.js";
import "./chunk-MGPDQOSA.js";
import "./chunk-CIJHVWZ7.js";
import "./chunk-BZUB6NI4.js";
import "./chunk-FQX33BNJ.js";
import "./chunk-PSF3O77Y.js";
import "./chunk-WQMKPXBR.js";
import "./chunk-I32OJAXF.js";
export {
  runVerify,
  verifyFolder
};
