import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{recordSelection}from"./chunk-OOQPQ7QK.js";import{selectionOfJob}from"./chunk-QHTNH6CM.js";import{keepStore,restoreStore}from"./chunk-JJPYNWOZ.js";
import"./chunk-ZVSSCQMQ.js";import{nameOf,selectionName}from"./chunk-5GDFFHHQ.js";import{keepEdges}from"./chunk-4JXQUFVQ.js";import"./chunk-4BCDPKWI.js";
import{reportReader}from"./chunk-OQFLGT4G.js";import"./chunk-U5JDF4IU.js";import{verdictsOf}from"./chunk-Z6YVZQJF.js";import"./chunk-HREFPI7T.js";
import"./chunk-PUH75D7C.js";import{mergeStores,storeOf}from"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";
import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{globSync}from"node:fs";async function recordSelected(inputs,host){const told=await recorded(inputs,host);if(host.job&&!told?.isCacheDown)await keepEdges(host,host.job);return{summary:told&&
{headline:told.headline,markdown:told.markdown}}}async function recorded(inputs,host){const name=nameOf(inputs);const selection=selectionOfJob(selectionName(inputs),
host);if(!host.job||!selection||inputs.reports.length===0)return null;const reports=await readThose(find(inputs.reports,host),host);if(reports.length===0&&selection.
tests.some(({decision})=>decision!=="skip")){host.log.warn(`No report matches ${inputs.reports.join(", ")}, so nothing is known of how the tests ended.`);return null}
const told=await recordSelection(selection,verdictsOf(reports),name,host,host.job);host.log.info(`Selection: ${told.headline}.`);if(!told.isCacheDown)await keepTimings(
reports,name,host,host.job);return told}async function keepTimings(reports,name,host,services){const started=reports.flatMap(({at})=>at??[]).sort()[0];const run={
id:String(host.run?.runId??0),attempt:host.run?.runAttempt??1,shard:0,at:started??host.now().toISOString(),commit:host.run?.sha??null};const mine=storeOf(run,reports.
flatMap(({cases})=>cases));await keepStore(name,mergeStores([await restoreStore(name,host,services),mine]),host,services)}async function readThose(files,host){const read=await reportReader(
host);return files.flatMap(file=>{try{return[read(file)]}catch(error){if(!(error instanceof UserError))throw error;host.log.warn(error.message);return[]}})}function find(globs,host){
return[...new Set(globSync([...globs],{cwd:host.cwd,exclude:["**/node_modules/**"]}))].sort()}export{recordSelected};
