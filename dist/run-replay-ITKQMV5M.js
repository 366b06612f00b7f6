import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{policies,readTimeline,simulate}from"./chunk-Z22LD4FX.js";import"./chunk-P373OAQM.js";import"./chunk-LMD4GTQO.js";import{openWorkspace,workspaceHistory}from"./chunk-VHCEOWP2.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";
import{wrap}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";async function runCacheReplay(inputs,host){const workspace=await openWorkspace(host,inputs.path);const timeline=await timelineOf(workspace,inputs.commits,host);
const simulations=policies.map(policy=>simulate(timeline,policy));const commits=Math.max(0,timeline.commits.length-1);return{json:{commits,policies:simulations},
text:({width})=>text(commits,simulations,width),markdown:()=>markdown(commits,simulations)}}async function timelineOf(workspace,limit,host){const{git,root}=workspace;
if(!git)throw new UserError(`${root} is not in a git repository, so there is no history to replay.`);const history=await workspaceHistory(host,workspace,limit);
if(!history||history.commits.length===0)return{commits:[],packageBytes:new Map};if(history.shallow)host.log.warn("The clone is shallow, so only the commits it h\
olds are replayed.");const timeline=await readTimeline(git,history,scopeOf(workspace));if(timeline){const known=timeline.commits.some(({locks})=>locks.size>0);return known?
timeline:{...timeline,commits:[]}}throw new UserError("git could not read the lock files of past commits: fetch the history with its contents.")}function scopeOf({
scopes}){return path=>scopes.some(scope=>scope.path===""||path===scope.path||path.startsWith(`${scope.path}/`))}var nothing="There is no history to replay: no l\
ock file of the past commits lists packages with their versions.";var heads=["policy","exact hits","held on miss","re-fetched","stored","stranded"];function cells({
name,runs,exactHits,coverage,redownloaded,storedBytes,strandedBytes}){return[name,share(runs===0?null:exactHits/runs),share(coverage),share(redownloaded),`${Math.
round(storedBytes/1e6)} MB`,`${Math.round(strandedBytes/1e6)} MB`]}function share(value){return value===null?"\u2013":`${(value*100).toFixed(1)} %`}function headline(commits,simulations){
const runs=simulations[0]?.runs??0;if(runs===0)return nothing;return`${commits} commits as ${runs} runs, one of the pull request and one after the merge each; s\
izes by typical packages.`}var legend="Held on miss: how much of the packages a restore without the exact key still brought. The touch is a scheduled run twice \
a week that restores what is in use.";function text(commits,simulations,width){const table=[[...heads],...simulations.map(cells)];const widths=heads.map((_,at)=>Math.
max(...table.map(row=>row[at].length)));const lines=table.map(row=>row.map((cell,at)=>at===0?cell.padEnd(widths[at]):cell.padStart(widths[at])).join("  "));if(simulations[0]?.
runs===0)return wrap(nothing,width).join("\n");return[...wrap(headline(commits,simulations),width),"",...lines,"",...wrap(legend,width)].join("\n")}function markdown(commits,simulations){
if(simulations[0]?.runs===0)return nothing;const row=values=>`| ${values.join(" | ")} |`;return[headline(commits,simulations),"",row(heads),row(heads.map((_,at)=>at===
0?"---":"---:")),...simulations.map(one=>row(cells(one))),"",legend].join("\n")}export{runCacheReplay};
