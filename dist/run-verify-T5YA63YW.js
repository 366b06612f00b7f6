import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{runVerify,verifyFolder}from"./chunk-YJMBOD42.js";import"./chunk-L7B6MM6V.js";import"./chunk-D7ZV2KGD.js";import"./chunk-EO4DBF7B.js";
import"./chunk-FASWXKQY.js";import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";import"./chunk-GLVP74BN.js";
import"./chunk-V4IEDM6L.js";import"./chunk-GROPLWL2.js";import"./chunk-Y7OC5FYY.js";import"./chunk-6PZASV37.js";import"./chunk-3JPBOUW3.js";
import"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";export{runVerify,verifyFolder};
