import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{namedShard,readNamedPlan}from"./chunk-L7B6MM6V.js";import{readReports,writeNamed}from"./chunk-D7ZV2KGD.js";import{makeReceipt}from"./chunk-FASWXKQY.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-IXYG44GL.js";import"./chunk-GLVP74BN.js";import"./chunk-V4IEDM6L.js";
import"./chunk-GROPLWL2.js";import"./chunk-Y7OC5FYY.js";import"./chunk-6PZASV37.js";import"./chunk-3JPBOUW3.js";import{UserError}from"./chunk-23OBHVH2.js";
import"./chunk-QEIRHUYG.js";async function runReceipt(inputs,host){const plan=readNamedPlan(host,inputs.plan);const shard=namedShard(plan,inputs.plan,inputs.index);if(!inputs.out)throw new UserError(
"No file for the receipt was named: give --out FILE.");if(inputs.report.length===0&&shard.tests.length>0){host.log.warn(`No report was named, so the receipt of \
shard ${shard.index} proves none of its tests.`)}const reports=inputs.report.length===0?[]:await readReports(host,inputs.report);const receipt=makeReceipt(plan,
shard.index,inputs.attempt,reports.flatMap(({cases})=>cases));const text=`${JSON.stringify(receipt,null,2)}
`;writeNamed(host,inputs.out,text);return{json:receipt,text:()=>text,markdown:()=>text}}export{runReceipt};
