import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{runVerify,verifyFolder}from"./chunk-EWSKNNB3.js";import"./chunk-G6T3FS5E.js";import"./chunk-TIHEHQPC.js";import"./chunk-HQMB3KXS.js";
import"./chunk-TU6HCG6R.js";import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-B2BQA2DZ.js";import"./chunk-LWWVADJM.js";
import"./chunk-BKIZVOWM.js";import"./chunk-5ZQBEWYH.js";import"./chunk-DVULIKRX.js";import"./chunk-Y7OC5FYY.js";import"./chunk-EN2ZGNPM.js";
import"./chunk-75RM3I6K.js";import"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";export{runVerify,verifyFolder};
