import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{findPinned,pin}from"./chunk-5MP5WNOO.js";import{readNamedListing}from"./chunk-7CRNWEJJ.js";import{restoreStore}from"./chunk-JJPYNWOZ.js";
import"./chunk-ZVSSCQMQ.js";import{readNamedStore}from"./chunk-OQFLGT4G.js";import{makePlan}from"./chunk-IRCOPRWG.js";import{runnerOf,runners}from"./chunk-UYZUW3JO.js";
import"./chunk-TQYJSFTC.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import{estimate}from"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";
import{pathOf}from"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-K6UUWYER.js";import{codeSpan,duration,plural,wrap}from"./chunk-AUOMPV2Y.js";import{UserError,nearest}from"./chunk-SZUAWZHG.js";
import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{readFileSync}from"node:fs";import{isAbsolute,resolve}from"node:path";var serial=/\bdescribe\s*\.\s*serial\b|\bmode\s*:\s*["'`]serial["'`]/;function serialFiles(folder){
const known=new Map;return path=>{const told=known.get(path)??(isInside(path)&&serial.test(read(resolve(folder,path))));known.set(path,told);return told}}function isInside(path){
return!isAbsolute(path)&&!path.split(/[\\/]/).includes("..")}function read(file){try{return readFileSync(file,"utf8")}catch{return""}}async function runPlan(inputs,host){if(host.door==="action"&&host.job)return planInWorkflow(inputs,host,host.job);const suites=readSuites(inputs,host);return planAnswer(
await planFor(suites,namedEstimates(inputs,host),inputs,host),host)}function namedEstimates({timings},host){return timings?estimate(readNamedStore(host,timings)):
null}async function planInWorkflow(inputs,host,services){const name=inputs.name??"tests";if((host.run?.runAttempt??1)>1){const plan=await findPinned(name,host,services);
host.log.info(`This is a later attempt: the plan ${plan.planId} of the first one holds.`);return withOutputs({plan,listedOnly:[],timedOnly:[],largest:[]},JSON.stringify(
plan),host)}const suites=readSuites(inputs,host);const estimates=namedEstimates(inputs,host)??estimate(await restoreStore(name,host,services));const planned=await planFor(
suites,estimates.known.size>0?estimates:null,inputs,host);return withOutputs(planned,await pin(planned.plan,name,host,services),host)}function withOutputs(planned,output,host){
const{plan}=planned;const answer=planAnswer(planned,host);const headline=inShort(plan.matrix.include.length,plan);return{...answer,outputs:{plan:output,matrix:JSON.
stringify(plan.matrix),shards:String(plan.matrix.include.length),count:String(plan.shards.reduce((sum,{tests})=>sum+tests.length,0)),"plan-id":plan.planId,"pred\
icted-seconds":String(plan.predictedSeconds)},comment:{headline,markdown:answer.markdown(),worthSaying:false}}}async function planFor(suites,estimates,inputs,host){
const shards=readShards(inputs.shards);const isQuarantined=inputs.quarantine?(await import("./named-quarantine-PSE46MRZ.js")).namedQuarantine(inputs.quarantine,suites,
host):()=>false;if(estimates===null)host.log.info("There are no timings yet, so every test counts as one second.");return makePlan({suites,estimates,shards,circumstances:circumstancesOf(
inputs,estimates),groupOf:await grouping(inputs.together),isQuarantined,longestFirst:inputs.longestFirst,run:host.run?String(host.run.runId):null})}function readShards(shards){
if(shards===null||shards==="auto")return"auto";const count=/^\d{1,4}$/.test(shards)?Number(shards):0;if(count>=1&&count<=256)return count;throw new UserError(`-\
-shards is "${shards}": give a whole number from 1 to 256, or auto.`)}function circumstancesOf(inputs,estimates){return{startupSeconds:(inputs.startupSeconds||Math.
round(estimates?.startupSeconds??0))+(inputs.startupSeconds?0:Math.round(estimates?.setupSeconds??0)),targetSeconds:inputs.targetSeconds||null,maxMinutes:inputs.
maxMinutes||null,maxShards:inputs.maxShards,slots:inputs.slots||null}}function readSuites(inputs,host){const lists=namedLines(inputs.tests);if(lists.length===0)
throw new UserError("No list of tests was named: give --tests FILE, or - for standard input.");const chosen=readRunners(inputs.runner,lists.map(({name})=>name??
"tests"));const left=new Set(inputs.without?readNamedListing(host,inputs.without).ids:[]);const suites=lists.map(({name,value})=>{const{ids:listed,repeated}=readNamedListing(
host,value);const ids=left.size===0?listed:listed.filter(id=>!left.has(pathOf(id)));if(repeated>0)host.log.warn(`${value} repeats ${plural(repeated,"id")}: each\
 is planned once.`);const suite=name??"tests";const runner=chosen.get(suite)??runnerOf(listed);const serial2=runner==="playwright"?{isWhole:serialFiles(host.cwd)}:
{};return{name:suite,ids,runner,...serial2}});refuseTwice(suites);return suites}function refuseTwice(suites){const names=new Set;const owner=new Map;for(const{name,
ids}of suites){if(names.has(name))throw new UserError(`Two lists of tests have the name ${name}: write NAME=FILE for each.`);names.add(name);for(const id of ids){
const other=owner.get(id);if(other)throw new UserError(`${id} is in the suites ${other} and ${name}: list it in one of them.`);owner.set(id,name)}}}function readRunners(text,suites){
const chosen=new Map;for(const{name,value}of namedLines(text)){const runner=runners.find(known=>known===value);if(!runner){const meant=nearest(value,runners);throw new UserError(
`${value} is no runner: ${meant?`did you mean ${meant}?`:`use ${runners.join(", ")}.`}`)}if(name!==null&&!suites.includes(name)){throw new UserError(`--runner n\
ames the suite ${name}, which --tests does not: use ${suites.join(", ")}.`)}for(const suite of name===null?suites:[name])chosen.set(suite,runner)}return chosen}
function namedLines(text){return(text??"").split("\n").flatMap(line=>{const trimmed=line.trim();if(trimmed==="")return[];const[,name,value]=/^([\w-]+)=(.+)$/.exec(
trimmed)??[];return[{name:name??null,value:value??trimmed}]})}async function grouping(globs){const patterns=(globs??"").split("\n").flatMap(line=>line.trim()||[]);
if(patterns.length===0)return()=>null;const{default:micromatch}=await import("./micromatch-6TBLQVYT.js");const matchers=patterns.map(pattern=>({pattern,matches:micromatch.
matcher(pattern,{dot:true})}));return id=>{const path=id.split("::",1)[0];return matchers.find(({matches})=>matches(path)||matches(id))?.pattern??null}}var width=80;
function planAnswer({plan,listedOnly,timedOnly,largest},host){nameSome(host,listedOnly,"has no timing, so its time is guessed");nameSome(host,timedOnly,"has tim\
ings but is on no list");const counted=plan.shards.filter(({quarantine})=>!quarantine);const headline=inShort(counted.length,plan);const used=counted.filter(({tests})=>tests.
length>0).length;const limit=used===counted.length?limits[plan.limitedBy](largest):()=>emptyShards(used);const row=({index,seconds,tests,quarantine})=>[`${index}${quarantine?
" (quarantine)":""}`,duration(seconds),plural(tests.length,"test")];const table=["| shard | expected | holds |","| --- | --- | --- |"].concat(plan.shards.map(shard=>`\
| ${row(shard).join(" | ")} |`));return{json:plan,text:()=>[`${headline}.`,...plan.shards.map(shard=>`  shard ${row(shard).join(", ")}`),...wrap(limit(String),width)].
join("\n"),markdown:()=>[`${headline}.`,"",...table,"",limit(codeSpan)].join("\n")}}function inShort(shards,{predictedSeconds}){const time=duration(predictedSeconds);
return`${plural(shards,"shard")}, ${predictedSeconds<1?time:`about ${time}`}`}function emptyShards(used){return used===0?"There are no tests, so nothing will ru\
n.":`More shards would have no tests: ${used===1?"one is":`${used} are`} enough.`}var limits={sum:()=>()=>"More shards would end sooner.",largest:largest=>quote=>`\
More shards would not end sooner: split ${quote(largest[0]??"the longest test")}${largest.length>1?` and what must run with it`:""}, which takes longer than a s\
hard should.`,startup:()=>()=>"More shards would cost more in start-up than they save.",slots:()=>()=>"More shards would wait for a free runner.",matrix:()=>()=>"\
More shards are not allowed: GitHub takes 256 jobs in a matrix, and --max-shards may be lower."};var namedAtMost=10;function nameSome(host,ids,what){for(const id of ids.
slice(0,namedAtMost))host.log.info(`${id} ${what}.`);if(ids.length>namedAtMost)host.log.info(`${ids.length-namedAtMost} more: ${what}.`)}export{runPlan};
