import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{publicBuild,runPlan}from"./chunk-RQYYKNLB.js";import"./chunk-3QLWIW4Z.js";import"./chunk-7MGD7UR3.js";import"./chunk-HT2KAKHP.js";
import"./chunk-5QR7ZA2Y.js";import"./chunk-IRCOPRWG.js";import"./chunk-EQSM74O3.js";import"./chunk-UYZUW3JO.js";import"./chunk-7OLFKGEV.js";
import"./chunk-TQYJSFTC.js";import"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import"./chunk-PUH75D7C.js";
import"./chunk-YW5SWLRP.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-VLRMGQNA.js";import"./chunk-Z22LD4FX.js";import"./chunk-3XZBYKFF.js";
import"./chunk-S2AJQQ2F.js";import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";
import"./chunk-LMD4GTQO.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-ULV2LYG6.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";import"./chunk-SZUAWZHG.js";
import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";export{publicBuild,runPlan};
