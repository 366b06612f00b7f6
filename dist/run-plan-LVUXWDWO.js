import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{publicBuild,runPlan}from"./chunk-IL7XA7V2.js";import"./chunk-QISLC5OO.js";import"./chunk-7MGD7UR3.js";import"./chunk-D4GUPKFE.js";
import"./chunk-5QR7ZA2Y.js";import"./chunk-EO4DBF7B.js";import"./chunk-2INETRND.js";import"./chunk-VKLTQ6NR.js";import"./chunk-FASWXKQY.js";
import"./chunk-RJCZFKAD.js";import"./chunk-HSMMU2LK.js";import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";
import"./chunk-GLVP74BN.js";import"./chunk-V4IEDM6L.js";import"./chunk-47GTMNXF.js";import"./chunk-N3T5AVCF.js";import"./chunk-6TYACXGB.js";
import"./chunk-4MX7G7C6.js";import"./chunk-XSPRCWMJ.js";import"./chunk-LMD4GTQO.js";import"./chunk-HOSQTEJ2.js";import"./chunk-5PY2SCE5.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-ULV2LYG6.js";import"./chunk-EN2ZGNPM.js";import"./chunk-3JPBOUW3.js";import"./chunk-23OBHVH2.js";
import"./chunk-QEIRHUYG.js";export{publicBuild,runPlan};
