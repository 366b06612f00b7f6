import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{namedShard,readNamedPlan}from"./chunk-N6BNU57G.js";import{readReports,writeNamed}from"./chunk-XBQDJXOO.js";import{makeReceipt}from"./chunk-TU6HCG6R.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-4YSILCHQ.js";import"./chunk-273JJNJE.js";import"./chunk-B7BNODUX.js";
import"./chunk-5ZQBEWYH.js";import"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-6I3H43BT.js";
import"./chunk-I25A2IMF.js";import{UserError}from"./chunk-6WXBJRQ5.js";import"./chunk-QEIRHUYG.js";async function runReceipt(inputs,host){const plan=readNamedPlan(host,inputs.plan);const shard=namedShard(plan,inputs.plan,inputs.index);if(!inputs.out)throw new UserError(
"No file for the receipt was named: give --out FILE.");if(inputs.report.length===0&&shard.tests.length>0){host.log.warn(`No report was named, so the receipt of \
shard ${shard.index} proves none of its tests.`)}const reports=inputs.report.length===0?[]:await readReports(host,inputs.report);const receipt=makeReceipt(plan,
shard.index,inputs.attempt,reports.flatMap(({cases})=>cases));const text=`${JSON.stringify(receipt,null,2)}
`;writeNamed(host,inputs.out,text);return{json:receipt,text:()=>text,markdown:()=>text}}export{runReceipt};
