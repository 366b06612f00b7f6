import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{namedShard,readNamedPlan}from"./chunk-7CRNWEJJ.js";import{readReports,writeNamed}from"./chunk-OQFLGT4G.js";import"./chunk-TQYJSFTC.js";
import{makeReceipt}from"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";
import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";async function runReceipt(inputs,host){const plan=readNamedPlan(host,inputs.plan);const shard=namedShard(plan,inputs.plan,inputs.index);if(!inputs.out)throw new UserError(
"No file for the receipt was named: give --out FILE.");if(inputs.report.length===0&&shard.tests.length>0){host.log.warn(`No report was named, so the receipt of \
shard ${shard.index} proves none of its tests.`)}const reports=inputs.report.length===0?[]:await readReports(host,inputs.report);const receipt=makeReceipt(plan,
shard.index,inputs.attempt,reports.flatMap(({cases})=>cases));const text=`${JSON.stringify(receipt,null,2)}
`;writeNamed(host,inputs.out,text);return{json:receipt,text:()=>text,markdown:()=>text}}export{runReceipt};
