import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{runVerify,verifyFolder}from"./chunk-V2WKU4QI.js";import"./chunk-N6BNU57G.js";import"./chunk-XBQDJXOO.js";import"./chunk-HQMB3KXS.js";
import"./chunk-TU6HCG6R.js";import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-4YSILCHQ.js";import"./chunk-273JJNJE.js";
import"./chunk-B7BNODUX.js";import"./chunk-5ZQBEWYH.js";import"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-6I3H43BT.js";import"./chunk-I25A2IMF.js";import"./chunk-6WXBJRQ5.js";import"./chunk-QEIRHUYG.js";export{runVerify,verifyFolder};
