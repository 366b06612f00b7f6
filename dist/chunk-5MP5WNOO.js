import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{jobFolder,planArtifact}from"./chunk-ZVSSCQMQ.js";import{readNamed,writeNamed}from"./chunk-OQFLGT4G.js";import{PlanError,readPlan}from"./chunk-KRQXFUQL.js";
import{UserError}from"./chunk-SZUAWZHG.js";import{join}from"node:path";import{gunzipSync,gzipSync}from"node:zlib";var plainBytes=64*1024;var largestOutput=900*1024;var packed="gzip:";var elsewhere="artifact:";function planOutput(json,artifact){if(Buffer.byteLength(json)<=plainBytes)
return json;const text=packed+gzipSync(json).toString("base64");return text.length<=largestOutput?text:elsewhere+artifact}function readPlanOutput(output){const trimmed=output.
trim();if(trimmed.startsWith(elsewhere))return{artifact:trimmed.slice(elsewhere.length)};if(!trimmed.startsWith(packed))return{text:trimmed};try{const bytes=gunzipSync(
Buffer.from(trimmed.slice(packed.length),"base64"),{maxOutputLength:256*1024*1024});return{text:bytes.toString()}}catch{throw new PlanError("is no plan that kee\
p-pace wrote")}}var file="plan.json";async function findPinned(name,host,services){const{text,problems}=await fetchPlan(planArtifact(name),host,services);if(text!==null)return readPlan(
text);throw new UserError(`This is attempt ${host.run?.runAttempt} of the run, and the plan of its first attempt cannot be read (${problems.join("; ")||"it is n\
ot among the artifacts"}): grant actions: read and pass the token, re-run only the failed jobs, or start a new run. A new plan would run other tests than those \
that failed.`,{exitCode:1})}async function pin(plan,name,host,services){const json=JSON.stringify(plan);const folder=jobFolder(host);const path=join(folder,file);
writeNamed(host,path,json);const artifact=planArtifact(name);const output=planOutput(json,artifact);const problem=await services.artifacts.upload(artifact,folder,
[path]);if(problem&&!output.startsWith("{")&&output.endsWith(artifact)){throw new UserError(`The plan is too long for a job's output and could not be kept as an\
 artifact: ${problem}.`)}if(problem)host.log.info(`The plan is kept in the job's output alone: ${problem}.`);return output}async function planOfRun(output,host){
if(!output)throw new UserError("Input plan is empty: pass the output plan of the job that made it, and list that job in needs.");const plan=await readOutput(output,
host);const run=host.run?String(host.run.runId):null;if(plan.run!==run){throw new UserError(`Input plan belongs to run ${plan.run}, this is run ${run}: pass the\
 output of this run's job.`)}return plan}async function readOutput(output,host){try{const found=readPlanOutput(output);if("text"in found)return readPlan(found.text);
const fetched=host.job?await fetchPlan(found.artifact,host,host.job):null;if(fetched?.text)return readPlan(fetched.text);throw new UserError(`The plan lies in t\
he artifact ${found.artifact}, which cannot be read (${fetched?.problems.join("; ")||"it is not there"}).`)}catch(error){if(error instanceof PlanError)throw new UserError(
`Input plan ${error.message}.`,{cause:error});throw error}}async function fetchPlan(artifact,host,{artifacts}){const folder=join(jobFolder(host),"fetched");const{
names,problems}=await artifacts.download(artifact,folder);const text=names.includes(artifact)?readNamed(host,join(folder,artifact,file)):null;return{text,problems}}export{findPinned,pin,planOfRun};
