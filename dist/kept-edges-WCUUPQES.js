import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{handOverEdges,keepEdges,mayKeepEdges,restoreEdges,untilOutage}from"./chunk-HSZM3LPJ.js";import"./chunk-I6OOGJNX.js";import"./chunk-WLCGLMUR.js";
import"./chunk-XBQDJXOO.js";import"./chunk-ASBHL3VV.js";import"./chunk-B7BNODUX.js";import"./chunk-5ZQBEWYH.js";import"./chunk-XB62HTOP.js";
import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-6I3H43BT.js";import"./chunk-I25A2IMF.js";import"./chunk-6WXBJRQ5.js";
import"./chunk-QEIRHUYG.js";export{handOverEdges,keepEdges,mayKeepEdges,restoreEdges,untilOutage};
