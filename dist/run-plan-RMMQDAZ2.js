import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{publicBuild,runPlan}from"./chunk-BO7QXIHZ.js";import"./chunk-QYG2KL5A.js";import"./chunk-7MGD7UR3.js";import"./chunk-EI6CTHT5.js";
import"./chunk-5QR7ZA2Y.js";import"./chunk-EO4DBF7B.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-VKLTQ6NR.js";import"./chunk-FASWXKQY.js";
import"./chunk-RJCZFKAD.js";import"./chunk-HSMMU2LK.js";import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";
import"./chunk-GLVP74BN.js";import"./chunk-V4IEDM6L.js";import"./chunk-G2CJMWRB.js";import"./chunk-RKASZE5D.js";import"./chunk-HFFIOODQ.js";
import"./chunk-ZGXMIWOD.js";import"./chunk-WIJV2DW6.js";import"./chunk-LMD4GTQO.js";import"./chunk-GROPLWL2.js";import"./chunk-5PY2SCE5.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-ULV2LYG6.js";import"./chunk-6PZASV37.js";import"./chunk-3JPBOUW3.js";import"./chunk-23OBHVH2.js";
import"./chunk-QEIRHUYG.js";export{publicBuild,runPlan};
