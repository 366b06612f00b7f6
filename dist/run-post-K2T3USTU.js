import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{archiveName,buildsOfJob,carrierName,carry,extractDockerfile,readMatrix,readState,sizeOf}from"./chunk-HI2STGYS.js";import{chain,planJob,shapeOf}from"./chunk-3QLWIW4Z.js";
import"./chunk-7MGD7UR3.js";import"./chunk-HT2KAKHP.js";import"./chunk-5QR7ZA2Y.js";import"./chunk-IRCOPRWG.js";import"./chunk-EQSM74O3.js";
import"./chunk-UYZUW3JO.js";import"./chunk-7OLFKGEV.js";import"./chunk-TQYJSFTC.js";import"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";
import"./chunk-HREFPI7T.js";import"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-VLRMGQNA.js";
import"./chunk-Z22LD4FX.js";import"./chunk-3XZBYKFF.js";import{evaluate,readCopied,readDockerfile,readIgnore}from"./chunk-S2AJQQ2F.js";import"./chunk-LO35UJGF.js";
import"./chunk-T5K2X36F.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";import"./chunk-LMD4GTQO.js";import"./chunk-VHCEOWP2.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-ULV2LYG6.js";
import"./chunk-N47RT6AM.js";import{trustOf}from"./chunk-ORJCDP6T.js";import{readHistory}from"./chunk-K6UUWYER.js";import{codeSpan,percent}from"./chunk-AUOMPV2Y.js";
import"./chunk-SZUAWZHG.js";import{visible}from"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{copyFileSync,mkdirSync as mkdirSync2,renameSync,rmSync as rmSync2,writeFileSync as writeFileSync2}from"node:fs";import{tmpdir}from"node:os";import{join as join2}from"node:path";import{mkdirSync,readFileSync,rmSync,writeFileSync}from"node:fs";import{homedir}from"node:os";import{dirname,join}from"node:path";function readBuildLog(text){const vertices=/^\s*\{/m.test(text)?rawVertices(text):plainVertices(text);const all=[...vertices.values()];const steps=all.flatMap(stepOf);
return{steps:steps.sort((a,b)=>a.stage.localeCompare(b.stage)||a.position-b.position),imports:all.flatMap(vertex=>transferOf(vertex,/^importing cache manifest from (.+)$/)),
exports:all.flatMap(vertex=>transferOf(vertex,/^exporting (?:cache )?to ((?!image|oci|docker|client).+)$/)),importedBytes:importedBytes(all)}}function rawVertices(text){
const vertices=new Map;for(const line of text.split("\n")){const message=line.startsWith("{")?parsed(line):null;for(const{digest,name,started,completed,cached,error}of message?.
vertexes??[]){const vertex=vertices.get(digest)??newVertex(name);vertices.set(digest,vertex);if(cached)vertex.cached=true;if(error)vertex.error=error;if(started&&
completed)vertex.spans.set(Date.parse(started),Date.parse(completed))}for(const{vertex,id,current,total}of message?.statuses??[]){vertices.get(vertex)?.statuses.
set(id,total??current??0)}}return vertices}function parsed(line){try{return JSON.parse(line)}catch{return null}}function newVertex(name){return{name,cached:false,
error:null,spans:new Map,statuses:new Map}}function plainVertices(text){const vertices=new Map;for(const raw of text.split("\n")){const line=raw.replace(/^\ufeff?\d{4}-\d\d-\d\dT[\d:.]+Z /,
"").replace(/\x1b\[[\d;]*m/g,"");const[,number,rest=""]=/^#(\d+) (.*)$/.exec(line.slice(0,2e3).trimEnd())??[];if(number===void 0)continue;const vertex=vertices.
get(number);if(!vertex)vertices.set(number,newVertex(rest));else readPlain(vertex,rest)}return vertices}function readPlain(vertex,rest){const[,seconds]=/^DONE (\d+(?:\.\d+)?)s$/.
exec(rest)??[];const[,error]=/^ERROR: (.*)$/.exec(rest)??[];const[,layer,size,unit]=/^(sha256:[0-9a-f]{64}) [\d.]+[kMG]?B \/ ([\d.]+)([kMG]?B)/.exec(rest)??[];const[
,written]=/^writing layer (sha256:[0-9a-f]{64})/.exec(rest)??[];if(rest==="CACHED")vertex.cached=true;if(seconds!==void 0)vertex.spans.set(0,Number(seconds)*1e3);
if(error!==void 0)vertex.error=error;if(layer!==void 0)vertex.statuses.set(layer,Number(size)*(units[unit??"B"]??1));if(written!==void 0)vertex.statuses.set(`wr\
iting layer ${written}`,0)}var units={B:1,kB:1e3,MB:1e6,GB:1e9};function secondsOf({spans}){return[...spans].reduce((sum2,[start,end])=>sum2+Math.max(0,end-start),
0)/1e3}var stepName=/^\[(?:(?<platform>\w+\/[\w/]+)(?:->\S+)? ?)?(?<stage>\S+)? *(?<position>\d+)\/\d+\] (?<instruction>.*)$/s;function stepOf(vertex){const{platform,
stage,position,instruction}=stepName.exec(vertex.name)?.groups??{};if(instruction===void 0)return[];return[{stage:stage??"",platform:platform??null,position:Number(
position),instruction,cached:vertex.cached,seconds:vertex.cached?0:secondsOf(vertex)}]}function transferOf(vertex,pattern){const place=pattern.exec(vertex.name)?.[1];
if(place===void 0)return[];const layers=[...vertex.statuses].filter(([id])=>/sha256:/.test(id));const bytes=layers.reduce((sum2,[,size])=>sum2+size,0);return[{place,
seconds:secondsOf(vertex),layers:layers.length,bytes:bytes>0?bytes:null,error:vertex.error}]}function importedBytes(vertices){const layers=new Map;for(const{name,
statuses}of vertices){if(!stepName.test(name)||/\] FROM /.test(name))continue;for(const[id,size]of statuses)if(/^sha256:/.test(id))layers.set(id,size)}return layers.
size===0?null:[...layers.values()].reduce((sum2,size)=>sum2+size,0)}function stageTruths(log,around){const groups=new Map;for(const step of log.steps.filter(({instruction})=>!instruction.startsWith("FROM "))){const key=`${step.platform??
""} ${step.stage}`;groups.set(key,[...groups.get(key)??[],step])}const nothingThere=!log.imports.some(({error})=>error===null)||log.steps.every(({cached})=>!cached);
return[...groups.values()].map(steps=>{const[first]=steps;const ran=steps.filter(({cached})=>!cached);return{stage:first?.stage||"image",platform:first?.platform??
null,cached:steps.length-ran.length,total:steps.length,seconds:ran.reduce((sum2,{seconds})=>sum2+seconds,0),missed:ran.map((step,at)=>({instruction:step.instruction,
seconds:step.seconds,why:at>0?"the step above it ran again":nothingThere?cold(log):reason(step,around)}))}})}function cold({imports}){const failed=imports.find(
({error})=>error!==null);if(imports.length===0)return"no cache was asked for";return failed?`the cache could not be read (${failed.error})`:"the cache held noth\
ing for it"}function reason(step,around){const{shape}=around;const instruction=shape&&instructionOf(step,shape);if(!shape||!instruction)return"its text, its fil\
es or the step before it changed";const from=instruction.flags.find(({name})=>name==="from")?.value;if(from)return`what it copies from ${from} changed`;const copied=readCopied(
instruction,readIgnore(around.files,around.context,shape.dockerfile.path),shape.dockerfile.escape);if(copied)return copyReason(copied,around);const inFinal=shape.
stages.every(stage=>!stage.instructions.includes(instruction))||chain(shape.final).some(stage=>stage.instructions.includes(instruction));if(!inFinal&&around.mode===
"min")return"mode=min keeps the layers of the final image alone";const passed=[...around.args.keys()].filter(name=>shape.evaluation.environment(instruction).has(
name));if(passed.length>0)return`its text changed, or the build argument ${passed.slice(0,3).join(", ")}, which is part of its key`;return"its text, its base im\
age or the environment changed, or the cache has lost its layer"}function copyReason(copied,{changed,context}){if(changed===null)return"a file that it copies ch\
anged";const prefix=context==="."?"":`${context}/`;const own=changed.filter(path=>path.startsWith(prefix)&&copied.covers(path.slice(prefix.length)));if(own.length===
0)return"a file that it copies changed before the newest commit";const more=own.length>3?` and ${own.length-3} more`:"";return`it copies ${own.slice(0,3).join("\
, ")}${more}, changed by the newest commit`}function instructionOf(step,{stages,dockerfile}){const named=stages.find(({name,index})=>name===step.stage||`stage-${index}`===
step.stage);const stage=named??(step.stage===""?stages.at(-1):void 0);if(!stage||dockerfile.problem!==null)return null;const words=step.instruction.split(/\s+/);
const rated=stage.instructions.filter(({keyword})=>keyword===words[0]&&keyword!=="FROM").map(instruction=>({instruction,alike:sharedWords(words,instruction.source.
trim().split(/\s+/))}));const most=Math.max(...rated.map(({alike})=>alike));return rated.find(({alike})=>alike===most)?.instruction??null}function sharedWords(some,others){
return some.filter(word=>others.includes(word)).length}var emptyScopeRecord={seconds:{},runs:[]};var mostRuns=20;var mostSteps=300;function remember(record,log,finalStages2){const ran=log.steps.filter(step=>!step.cached&&
makesLayer(step));const seconds={...record.seconds,...Object.fromEntries(ran.map(step=>[stepKey(step),round(step.seconds)]))};const newest=Object.entries(seconds).
slice(-mostSteps);const cached=log.steps.filter(step=>step.cached&&makesLayer(step));const sum2=steps=>round(steps.reduce((total,step)=>total+(seconds[stepKey(step)]??
0),0));const sample={exportSeconds:round(log.exports.reduce((total,{seconds:seconds2})=>total+seconds2,0)),savedSeconds:sum2(cached),savedByMax:finalStages2===null?
0:sum2(cached.filter(({stage})=>!finalStages2.has(stage))),warm:cached.length>0};return{seconds:Object.fromEntries(newest),runs:[...record.runs,sample].slice(-mostRuns)}}
function makesLayer({instruction}){return!instruction.startsWith("FROM ")}function stepKey({stage,platform,instruction}){return`${platform??""}|${stage}|${instruction.
slice(0,200)}`}var enough=3;function judgeExport({seconds,runs},mode){const warm=runs.filter(run=>run.warm);const exporting=runs.filter(({exportSeconds:exportSeconds2})=>exportSeconds2>
0);const exportSeconds=mean(exporting.map(run=>run.exportSeconds));const saved=mean(warm.map(run=>run.savedSeconds));const most=Object.values(seconds).reduce((sum2,one)=>sum2+
one,0);const nothingToSay={exportSeconds,savedSeconds:saved,advice:null};if(exporting.length===0)return{...nothingToSay,pays:null};if(exportSeconds>most&&most>0){
return{pays:false,exportSeconds,savedSeconds:saved,advice:`Writing the cache takes ${spoken(exportSeconds)}, longer than all steps of the build together (${spoken(
most)}): leave cache-to out.`}}if(warm.length<enough)return{...nothingToSay,pays:null};if(exportSeconds<=saved)return{...nothingToSay,pays:true};const loss=`tak\
es ${spoken(exportSeconds)} a run`;const advice=mode==="max"?`mode=max costs more than it saves: writing the cache ${loss}, and cached steps spare ${spoken(saved)}\
, ${spoken(mean(warm.map(run=>run.savedByMax)))} of it by the layers that mode=min would not keep. Use mode=min.`:`Writing the cache ${loss}, and cached steps s\
pare ${spoken(saved)}: leave cache-to out.`;return{pays:false,exportSeconds,savedSeconds:saved,advice}}function mean(values){return values.length===0?0:round(values.
reduce((sum2,value)=>sum2+value,0)/values.length)}function round(seconds){return Math.round(seconds*100)/100}function spoken(seconds){return`${seconds.toFixed(1)}\
 s`}function truthHeadline(truths){const stages=truths.flatMap(truth=>truth.stages);const total=sum(stages.map(stage=>stage.total));const cached=sum(stages.map(stage=>stage.
cached));return`image builds: ${cached} of ${total} steps cached${total>0?` (${percent(cached/total)})`:""}`}function buildLine({scope,stages,log,savedSeconds}){
const total=sum(stages.map(stage=>stage.total));const cached=sum(stages.map(stage=>stage.cached));const written=log.exports.map(exported).join(", ");const saved=savedSeconds>
0?`, ${savedSeconds.toFixed(1)} s saved`:"";return`${visible(scope)}: ${cached} of ${total} steps cached${saved}${written===""?"":`; ${visible(written)}`}.`}function truthMarkdown({
scope,stages,log,verdict,savedSeconds}){const rows=stages.map(({stage,platform,cached,total,seconds,missed})=>[codeSpan(`${platform?`${platform} `:""}${stage}`),
`${cached} of ${total}`,`${seconds.toFixed(1)} s`,missed[0]?missedText(missed[0]):""]);const table=[["stage","cached","ran","the first that was not, and why"],[
"---","---","---","---"],...rows];const facts=[...log.imports.map(imported),...log.importedBytes===null?[]:[`${megabytes(log.importedBytes)} of layers read`],...log.
exports.map(exported),...savedSeconds>0?[`cached steps saved ${savedSeconds.toFixed(1)} s`]:[]];return[`**${codeSpan(scope)}**`,table.map(cells=>`| ${cells.join(
" | ")} |`).join("\n"),...facts.length>0?[`${facts.map(fact=>visible(fact).replaceAll("<","&lt;")).join("; ")}.`]:[],...verdict.advice===null?[]:[`**${verdict.advice}\
**`]].join("\n\n")}function missedText({instruction,why}){return`${codeSpan(instruction.replace(/\s+/g," ").slice(0,80)).replaceAll("|","\\|")}: ${codeSpan(why).
replaceAll("|","\\|")}`}function imported({place,error}){return error===null?`cache read from ${short(place)}`:`cache not read from ${short(place)} (${error.slice(
0,200)})`}function exported({place,seconds,layers,bytes,error}){if(error!==null)return`cache not written to ${short(place)} (${error.slice(0,200)})`;return`cach\
e written to ${short(place)} in ${seconds.toFixed(1)} s (${layers} ${layers===1?"layer":"layers"}${bytes===null?"":`, ${megabytes(bytes)}`})`}function short(place){
return/^gha:|GitHub Actions/.test(place)?"GitHub's cache":place}function megabytes(bytes){return bytes<1e6?`${Math.ceil(bytes/1e3)} kB`:`${(bytes/1e6).toFixed(1)}\
 MB`}function sum(values){return values.reduce((total,value)=>total+value,0)}async function tellTruth(inputs,host,job,state){const logs=await buildLogs(host,state.startedAt);if(logs.length===0)return{headline:"image builds",markdown:[],savedSeconds:null};
const matrix=readMatrix(inputs.matrix);const plan=await planJob(host,inputs,{writes:false,event:"push",matrix});const builds=buildsOfJob(plan.builds,host,matrix);
const records=await restoreRecords(host,job);const truths=[];let savedSeconds=0;for(const log of logs){const build=builds.length>0?closest(log,builds,plan):null;
const truth=await truthOf(log,build,plan,records);truths.push(truth);savedSeconds+=Math.max(0,truth.savedSeconds-log.exports.reduce((sum2,{seconds})=>sum2+seconds,
0));host.log.info(buildLine(truth));if(truth.verdict.advice!==null)host.log.warn(truth.verdict.advice)}await saveRecords(host,job,records);return{headline:truthHeadline(
truths),markdown:truths.map(truthMarkdown),savedSeconds}}async function buildLogs(host,since){const ask=(...args)=>host.exec("docker",["buildx","history",...args]).
catch(()=>null);const listed=await ask("ls","--no-trunc","--format","{{json .}}");if(listed?.code!==0)return[];const records=new TextDecoder().decode(listed.stdout).
split("\n").filter(Boolean).map(line=>JSON.parse(line)).filter(({created_at,name=""})=>Date.parse(created_at)>=since&&!name.includes(carrierName)).slice(0,20);const logs=[];
for(const{ref}of records.reverse()){const log=await ask("logs","--progress","rawjson",ref.split("/").at(-1)??ref);if(log?.code===0)logs.push(readBuildLog(log.stderr+
new TextDecoder().decode(log.stdout)))}return logs.filter(({steps})=>steps.length>0)}async function truthOf(log,build,plan,records){const{git,files}=plan.workspace;
const shape=build&&shapeFor(build,plan);const newest=git&&await readHistory(git,1);const scope=build?.scope??"image";const record=remember(records.get(scope)??emptyScopeRecord,
log,shape&&finalStages(shape));records.set(scope,record);const mode=build?.mode??"min";const verdict=judgeExport(record,mode);const stages=stageTruths(log,{shape,
files,context:build?.found.context??".",args:build?.found.args??new Map,changed:newest?.commits[0]?.paths??null,mode});return{scope,log,stages,verdict,savedSeconds:record.
runs.at(-1)?.savedSeconds??0}}function shapeFor({dockerfile,target},{workspace}){const read=readDockerfile(workspace.files,dockerfile);return typeof read==="str\
ing"?null:shapeOf(read,evaluate(read),target)}function finalStages({final}){return new Set(["",...chain(final).map(({name,index})=>name??`stage-${index}`)])}function closest(log,builds,plan){
const names=new Set(log.steps.map(({instruction})=>instruction.replace(/\s+/g," ").slice(0,60)));const counts=builds.map(build=>{const read=readDockerfile(plan.
workspace.files,build.dockerfile);const own=typeof read==="string"?[]:read.instructions.map(({keyword,value})=>`${keyword} ${value}`.replace(/\s+/g," "));return{
build,count:own.filter(text=>[...names].some(name=>name.includes(text.slice(0,50)))).length}});const most=Math.max(...counts.map(({count})=>count));return counts.
find(({count})=>count===most)?.build??null}var recordPath="~/.cache/keep-pace/buildkit-record.json";function recordFile({system:{env}}){return recordPath.replace(
"~",env.HOME??homedir())}function recordPrefix({run,system}){return`keep-pace-buildkit-record-${system.arch}-${run?.job??"job"}-`}async function restoreRecords(host,{
cache}){const file=recordFile(host);rmSync(file,{force:true});const prefix=recordPrefix(host);if(cache.noReads===null)await cache.restore({paths:[recordPath],key:`${prefix}${host.
run?.runId}`,restoreKeys:[prefix]},{patience:5e3});try{return new Map(Object.entries(JSON.parse(readFileSync(file,"utf8"))))}catch{return new Map}}async function saveRecords(host,{
cache},records){if(cache.noWrites!==null||trustOf(host)!=="trusted")return;const file=recordFile(host);mkdirSync(dirname(file),{recursive:true});writeFileSync(join(
file),JSON.stringify(Object.fromEntries(records)));const{runId=0,runAttempt=1}=host.run??{};await cache.save({paths:[recordPath],key:`${recordPrefix(host)}${runId}\
-${runAttempt}`})}async function runPost(inputs,host){const{job}=host;const state=job&&readState(job);if(!job||!state)return{summary:null};const temp=host.system.env.RUNNER_TEMP??
tmpdir();rmSync2(join2(temp,"keep-pace-buildkit"),{recursive:true,force:true});const truth=await tellTruth(inputs,host,job,state);const mounts=state.mounts===null?
null:await saveMounts(state.mounts,inputs,host,job);job.cache.close();if(mounts!==null)host.log.info(`Cache mounts: ${mounts}.`);const parts=[...truth.markdown,
...mounts===null||state.mounts===null?[]:[mountLine(state.mounts,mounts)]];return{summary:parts.length===0?null:{headline:truth.headline,markdown:parts.join("\n\n")},
savedSeconds:truth.savedSeconds}}function mountLine({restoredKey,seconds,mounts},saved){const filled=restoredKey===null?"started empty":`filled in ${seconds.toFixed(
1)} s`;return`${mounts.length===1?"One cache mount":`${mounts.length} cache mounts`}: ${filled}; ${saved}.`}async function saveMounts(state,inputs,host,{cache}){
const refusal=refusalOf(inputs,host,cache.noWrites);if(refusal!==null)return`not saved, ${refusal}`;if(await isSaved(state.key,cache))return"not saved, today's \
entry is there";const temp=join2(host.system.env.RUNNER_TEMP??tmpdir(),"keep-pace-mounts");const context=join2(temp,"empty");mkdirSync2(context,{recursive:true});
const text=extractDockerfile(state.image,state.mounts,new Map(state.digests),inputs.mountLimit*1e6);const start=host.now().getTime();const extracted=await carry(
host,temp,text,context);if(typeof extracted==="string"){host.log.warn(`The cache mounts were not saved: ${extracted}.`);return`not saved, ${extracted}`}const tooLarge=state.
mounts.filter(({folder:folder2})=>extracted.report.tooLarge.includes(folder2)).map(({target})=>target);for(const target of tooLarge)host.log.warn(`The cache mou\
nt ${target} is larger than ${inputs.mountLimit} MB and is not carried: raise mount-limit, or set mounts: false.`);if(extracted.archive===null)return"not saved,\
 nothing in them changed";const bytes=sizeOf(extracted.archive);const folder=join2(host.system.env.HOME??temp,".cache/keep-pace/buildkit-mounts");rmSync2(folder,
{recursive:true,force:true});mkdirSync2(folder,{recursive:true});move(extracted.archive,join2(folder,archiveName));writeFileSync2(join2(folder,"mounts.json"),JSON.
stringify(state.mounts.map(({folder:name,id})=>({folder:name,id}))));const{saved,problem}=await cache.save({paths:[savedPath],key:state.key});const before=new Map(
state.digests);const changed=state.mounts.filter(({folder:name})=>extracted.report.digests.get(name)!==before.get(name));host.log.info(`Cache mounts that change\
d: ${changed.map(({target})=>target).join(", ")}.`);const seconds=((host.now().getTime()-start)/1e3).toFixed(1);return saved?`saved ${Math.ceil(bytes/1e6)} MB i\
n ${seconds} s`:`not saved, ${problem}`}var savedPath="~/.cache/keep-pace/buildkit-mounts";async function isSaved(key,cache){if(cache.noReads!==null)return false;
const found=await cache.restore({paths:[savedPath],key},{lookupOnly:true,patience:5e3});return found.key?.toLowerCase()===key.toLowerCase()}function refusalOf({
save},host,noWrites){if(save==="never")return"as asked";if(noWrites!==null)return noWrites;return save==="always"||trustOf(host)==="trusted"?null:"this run is n\
ot of a trusted branch"}function move(from,to){try{renameSync(from,to)}catch{copyFileSync(from,to);rmSync2(from)}}export{runPost};
