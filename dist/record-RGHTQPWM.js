import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{recordSelection}from"./chunk-BITICDOF.js";import{nameOf,selectionName}from"./chunk-5GDFFHHQ.js";import{selectionOfJob}from"./chunk-2RPM5XPS.js";
import{keepEdges}from"./chunk-OIVD3P2D.js";import{verdictsOf}from"./chunk-EGR6UAPQ.js";import{keepStore,restoreStore}from"./chunk-FLKCBNZP.js";
import"./chunk-ZVSSCQMQ.js";import{reportReader}from"./chunk-EJJE74CE.js";import"./chunk-IXYG44GL.js";import"./chunk-GLVP74BN.js";import{
mergeStores,storeOf}from"./chunk-V4IEDM6L.js";import"./chunk-HOSQTEJ2.js";import"./chunk-Y7OC5FYY.js";import"./chunk-EN2ZGNPM.js";import"./chunk-3JPBOUW3.js";
import{UserError}from"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";import{globSync}from"node:fs";async function recordSelected(inputs,host){const told=await recorded(inputs,host);if(host.job&&!told?.isCacheDown)await keepEdges(host,host.job);return{summary:told&&
{headline:told.headline,markdown:told.markdown}}}async function recorded(inputs,host){const name=nameOf(inputs);const selection=selectionOfJob(selectionName(inputs),
host);if(!host.job||!selection||inputs.reports.length===0)return null;const reports=await readThose(find(inputs.reports,host),host);if(reports.length===0&&selection.
tests.some(({decision})=>decision!=="skip")){host.log.warn(`No report matches ${inputs.reports.join(", ")}, so nothing is known of how the tests ended.`);return null}
const told=await recordSelection(selection,verdictsOf(reports),name,host,host.job);host.log.info(`Selection: ${told.headline}.`);if(!told.isCacheDown)await keepTimings(
reports,name,host,host.job);return told}async function keepTimings(reports,name,host,services){const started=reports.flatMap(({at})=>at??[]).sort()[0];const run={
id:String(host.run?.runId??0),attempt:host.run?.runAttempt??1,shard:0,at:started??host.now().toISOString(),commit:host.run?.sha??null};const mine=storeOf(run,reports.
flatMap(({cases})=>cases));await keepStore(name,mergeStores([await restoreStore(name,host,services),mine]),host,services)}async function readThose(files,host){const read=await reportReader(
host);return files.flatMap(file=>{try{return[read(file)]}catch(error){if(!(error instanceof UserError))throw error;host.log.warn(error.message);return[]}})}function find(globs,host){
return[...new Set(globSync([...globs],{cwd:host.cwd,exclude:["**/node_modules/**"]}))].sort()}export{recordSelected};
