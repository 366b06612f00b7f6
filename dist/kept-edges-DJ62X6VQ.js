import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{handOverEdges,keepEdges,mayKeepEdges,restoreEdges,untilOutage}from"./chunk-4JXQUFVQ.js";import"./chunk-4BCDPKWI.js";import"./chunk-OQFLGT4G.js";
import"./chunk-U5JDF4IU.js";import"./chunk-Z6YVZQJF.js";import"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";
import"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";export{handOverEdges,keepEdges,mayKeepEdges,restoreEdges,untilOutage};
