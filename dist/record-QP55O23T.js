import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{recordSelection}from"./chunk-GGFZNX7W.js";import{nameOf,selectionName}from"./chunk-5GDFFHHQ.js";import{keepStore,restoreStore}from"./chunk-HA4IIRXJ.js";
import"./chunk-ZVSSCQMQ.js";import{keepEdges}from"./chunk-HSZM3LPJ.js";import"./chunk-I6OOGJNX.js";import"./chunk-WLCGLMUR.js";import{selectionOfJob}from"./chunk-WTBCCX2E.js";
import{reportReader}from"./chunk-XBQDJXOO.js";import{verdictsOf}from"./chunk-ASBHL3VV.js";import"./chunk-4YSILCHQ.js";import"./chunk-273JJNJE.js";
import{mergeStores,storeOf}from"./chunk-B7BNODUX.js";import"./chunk-5ZQBEWYH.js";import"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-6I3H43BT.js";import"./chunk-I25A2IMF.js";import{UserError}from"./chunk-6WXBJRQ5.js";import"./chunk-QEIRHUYG.js";import{globSync}from"node:fs";async function recordSelected(inputs,host){const told=await recorded(inputs,host);if(host.job&&!told?.isCacheDown)await keepEdges(host,host.job);return{summary:told&&
{headline:told.headline,markdown:told.markdown}}}async function recorded(inputs,host){const name=nameOf(inputs);const selection=selectionOfJob(selectionName(inputs),
host);if(!host.job||!selection||inputs.reports.length===0)return null;const reports=await readThose(find(inputs.reports,host),host);if(reports.length===0&&selection.
tests.some(({decision})=>decision!=="skip")){host.log.warn(`No report matches ${inputs.reports.join(", ")}, so nothing is known of how the tests ended.`);return null}
const told=await recordSelection(selection,verdictsOf(reports),name,host,host.job);host.log.info(`Selection: ${told.headline}.`);if(!told.isCacheDown)await keepTimings(
reports,name,host,host.job);return told}async function keepTimings(reports,name,host,services){const started=reports.flatMap(({at})=>at??[]).sort()[0];const run={
id:String(host.run?.runId??0),attempt:host.run?.runAttempt??1,shard:0,at:started??host.now().toISOString(),commit:host.run?.sha??null};const mine=storeOf(run,reports.
flatMap(({cases})=>cases));await keepStore(name,mergeStores([await restoreStore(name,host,services),mine]),host,services)}async function readThose(files,host){const read=await reportReader(
host);return files.flatMap(file=>{try{return[read(file)]}catch(error){if(!(error instanceof UserError))throw error;host.log.warn(error.message);return[]}})}function find(globs,host){
return[...new Set(globSync([...globs],{cwd:host.cwd,exclude:["**/node_modules/**"]}))].sort()}export{recordSelected};
