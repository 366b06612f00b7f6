import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readShardState}from"./chunk-ZGISCZAU.js";import{planOfRun}from"./chunk-5MP5WNOO.js";import{checkoutFile,jobFolder,shardArtifact}from"./chunk-ZVSSCQMQ.js";
import{reportReader,writeNamed,writeNamedStore}from"./chunk-OQFLGT4G.js";import{makeReceipt}from"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";
import"./chunk-HREFPI7T.js";import{besideOf}from"./chunk-PUH75D7C.js";import{storeOf}from"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";
import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";
import"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{copyFileSync,globSync,mkdirSync,rmSync}from"node:fs";import{basename,join,resolve}from"node:path";async function recordShard(inputs,host){const state=readShardState(host);if(!state||!host.job)return{summary:null};const plan=await planOfRun(inputs.plan,host);
const reports=await readThose(find(inputs.reports,host),host);const attempt=host.run?.runAttempt??1;const folder=join(jobFolder(host),`record-${state.index}-${state.
suite??""}`);const cases=reports.flatMap(report=>report.cases);const receipt=makeReceipt(plan,state.index,attempt,cases);const files=[join(folder,"receipt.json"),
join(folder,"timings.json")];writeNamed(host,files[0],JSON.stringify(receipt));writeNamedStore(host,files[1],storeOf(runOf(state,reports,host),cases));const coverage=copyCoverage(
inputs.coverage,folder,host);if(coverage.length>0){writeNamed(host,join(folder,checkoutFile),host.cwd);files.push(join(folder,checkoutFile),...coverage)}const name=shardArtifact(
plan,state.index,state.suite,attempt);const problem=await host.job.artifacts.upload(name,folder,files);if(problem)host.log.warn(`The receipt of shard ${state.index}\
 could not be kept: ${problem}.`);warnOfNothing(plan,state,reports,inputs,host);return{summary:null}}function warnOfNothing(plan,{index},reports,inputs,host){const tests=plan.
shards.find(shard=>shard.index===index)?.tests.length??0;if(tests===0||reports.length>0)return;const looked=inputs.reports.length===0?"input reports names none":
`none matches ${inputs.reports.join(", ")}`;host.log.warn(`Shard ${index} has no test report (${looked}), so nothing proves that its tests ran.`)}async function readThose(files,host){
const read=await reportReader(host);const reports=[];for(const file of files){try{reports.push(read(file))}catch(error){if(!(error instanceof UserError))throw error;
host.log.warn(error.message)}}return reports}function runOf({index,startupSeconds},reports,host){const started=reports.flatMap(({at})=>at??[]).sort()[0];return{
id:String(host.run?.runId??0),attempt:host.run?.runAttempt??1,shard:index,at:started??host.now().toISOString(),commit:host.run?.sha??null,...startupSeconds!==null&&
{startupSeconds},beside:besideOf(reports)}}function find(globs,host){return[...new Set(globSync([...globs],{cwd:host.cwd,exclude:["**/node_modules/**"]}))].sort()}
function copyCoverage(globs,folder,host){const patterns=(globs??"").split("\n").flatMap(line=>line.trim()||[]);const target=join(folder,"coverage");rmSync(target,
{recursive:true,force:true});mkdirSync(target,{recursive:true});return find(patterns,host).map((file,at)=>{const copy=join(target,`${at}-${basename(file)}`);copyFileSync(
resolve(host.cwd,file),copy);return copy})}export{recordShard};
