import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{configAround,emptyConfig,firstTextAround}from"./chunk-VHCEOWP2.js";import{require_micromatch}from"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";
import"./chunk-Y7OC5FYY.js";import{GitHubError}from"./chunk-EVUJ5A6N.js";import"./chunk-K6UUWYER.js";import{codeSpan,columns,duration,escapeMarkdown,
percent,plural,proseMarkdown,wrap}from"./chunk-AUOMPV2Y.js";import{UserError,cannotWrite}from"./chunk-SZUAWZHG.js";import{clip,visible}from"./chunk-E5G3Q3CS.js";
import{__toESM}from"./chunk-QEIRHUYG.js";import{readFileSync as readFileSync3,renameSync,rmSync as rmSync2,writeFileSync as writeFileSync2}from"node:fs";import{resolve as resolve2}from"node:path";var agentAccounts=new Map([["209825114","Claude"],["215619710","Claude"],["208546643","Claude"],["198982749","Copilot"],["167198135","Copilot"],["206951365","Cu\
rsor"],["215057067","Codex"],["199175422","Codex"],["176961590","Gemini"],["208079219","Amazon Q"],["158243242","Devin"],["205137888","Cline"],["230936708","Con\
tinue"],["201248094","Cody"],["220155983","JetBrains AI"],["161369871","Jules"]]);var agentLogins=new Map([["claude[bot]","Claude"],["anthropic-claude[bot]","Cl\
aude"],["claude-code-action[bot]","Claude"],["copilot","Copilot"],["copilot-swe-agent[bot]","Copilot"],["copilot[bot]","Copilot"],["cursor[bot]","Cursor"],["ope\
nai-codex[bot]","Codex"],["chatgpt-codex-connector[bot]","Codex"],["gemini-code-assist[bot]","Gemini"],["amazon-q-developer[bot]","Amazon Q"],["devin-ai-integra\
tion[bot]","Devin"],["cline[bot]","Cline"],["continue[bot]","Continue"],["sourcegraph-cody[bot]","Cody"],["jetbrains-ai[bot]","JetBrains AI"],["google-labs-jule\
s[bot]","Jules"]]);var assistantEmails=new Map([["noreply@anthropic.com","Claude"],["cursoragent@cursor.com","Cursor"],["noreply@aider.chat","Aider"],["copilot@\
github.com","Copilot"],["amp@ampcode.com","Amp"],["noreply@opencode.ai","opencode"],["droid@factory.ai","Factory"],["noreply@kiro.dev","Kiro"],["crush@charm.lan\
d","Crush"],["openhands@all-hands.dev","OpenHands"],["qwen-coder@alibabacloud.com","Qwen"]]);var agentBranches=new Map([["codex/","Codex"],["claude/","Claude"],
["copilot/","Copilot"],["cursor/","Cursor"],["devin/","Devin"],["cline/","Cline"],["aider/","Aider"],["gemini/","Gemini"],["jules/","Jules"]]);var assistantLines=[
[/^Amp-Thread-ID:/im,"Amp"],[/^Replit-Commit-Author: (Agent|Assistant)\b/im,"Replit"],[/^Entire-[A-Z][A-Za-z-]*:/m,"Entire"],[/^Assisted-by:\s*\S/im,"Assisted-b\
y"],[/^\W*Generated with \[?Claude Code\b/im,"Claude Code"]];var upkeepBots=/^(dependabot|renovate|renovate-bot|pre-commit-ci|greenkeeper|snyk-bot|mend-for-github-com|pyup-bot|depfu|imgbot|allcontributors|semantic-release-bot)(\[bot\])?$/i;function classify(pull,commits){if(pull&&upkeepBots.test(pull.author.login??"")){return{class:"noSignal",evidence:[]}}const authored=[...pull?agentName(pull.author,
"opened the pull request"):[],...commits.flatMap(commit=>agentName(commit.author,"wrote a commit"))];const signs=[...commits.flatMap(commit=>assistants(commit.message)),
...pull?[...footers(pull.body),...branchSign(pull.headRef)]:[]];const evidence2=[...new Set([...authored,...signs])];return{class:authored.length>0?"agent":signs.
length>0?"assisted":"noSignal",evidence:evidence2}}function agentOf(person){const login=person.login?.toLowerCase()??"";const id=/^(\d+)\+[^@]+@users\.noreply\.github\.com$/i.
exec(person.email??"")?.[1];const byEmail=assistantEmails.get(person.email?.toLowerCase()??"");return agentLogins.get(login)??(id?agentAccounts.get(id):void 0)??
byEmail??null}function agentName(person,did){const agent=agentOf(person)??(/ \(aider\)$/.test(person.name??"")?"Aider":null);return agent?[`${agent} ${did}`]:[]}
var coAuthor=/^co-authored-by:[^<\n]*<([^>\n]+)>/gim;function assistants(message){const emails=[...message.matchAll(coAuthor)].map(([,email=""])=>email.trim());
const names=emails.flatMap(email=>agentOf({login:null,name:null,email,isBot:false})??[]);return[...names.map(name2=>`${name2} is named as co-author`),...footers(
message)]}function footers(text2){return assistantLines.filter(([pattern])=>pattern.test(text2)).map(([,name2])=>name2==="Assisted-by"?"an Assisted-by trailer":
`signed by ${name2}`)}function branchSign(ref){const agent=agentBranches.get(/^[a-z]+\//.exec(ref??"")?.[0]??"");return agent?[`the branch is named as ${agent} \
does`]:[]}var line=/^keep-pace verify-shards: (\d{1,7}) s lost to the flaky test ([^\s\p{Cc}][^\p{Cc}]{0,600})$/u;function flakyLine(text2){const[,seconds7,id]=line.exec(
text2)??[];return id===void 0?null:{id,wastedSeconds:Number(seconds7)}}function flakyTestsOf(jobs,logs){if(!logs)return null;const found=new Map;for(const job of jobs){
for(const text2 of logs.get(job.id)?.split("\n")??[]){const test=flakyLine(text2);if(test)found.set(test.id,test)}}return[...found.values()].sort((a,b)=>b.wastedSeconds-
a.wastedSeconds||(a.id<b.id?-1:1))}var exporting=/^#(\d+) exporting (?:to GitHub Actions Cache|cache to \S+)/;var step=/^#(\d+) \[[^\]]*\d+\/\d+\] (?!FROM )/;var done=/^#(\d+) DONE (\d{1,6}(?:\.\d+)?)s$/;
function isExportLine(line2){return exporting.test(line2)||done.test(line2)}function layerExports(lines2){const kinds=new Map;const seconds7={export:0,step:0};for(const line2 of lines2){
const[,exported]=exporting.exec(line2)??[];const[,named]=step.exec(line2)??[];if(exported!==void 0)kinds.set(exported,"export");if(named!==void 0&&!kinds.has(named))
kinds.set(named,"step");const[,number="",took]=done.exec(line2)??[];const kind=kinds.get(number);if(kind&&took!==void 0){seconds7[kind]+=Number(took);kinds.delete(
number)}}return seconds7.export>0?{exportSeconds:seconds7.export,stepSeconds:seconds7.step}:null}var unmeasured={bytes:null,restoreSeconds:null,saveSeconds:null,installSeconds:null,withCache:null,hits:0,withoutCache:null,misses:0,savedSeconds:null,pays:null};
var amount=String.raw`\d{1,6}\.\d s|not known`;var size=String.raw`(?:, (\d{1,7}(?:\.\d)? [kM]B))?`;var store="([a-z][a-z0-9-]{0,39})";var restored=new RegExp(String.
raw`^${store}: (restored|restored an older entry|nothing to restore) in (${amount})${size}(?: \(([^\s()]{1,512})\))?(?:: .*)?\.$`);var saved=new RegExp(String.raw`^${store}: saved in (${amount})${size}\.$`);
var measured=new RegExp(String.raw`^${store}: (?:installed in (${amount})|no install seen); median with the cache (${amount}) \((\d{1,6}) runs?\), without (${amount}) \((\d{1,6}) runs?\); (?:a run (saves|loses) (\d{1,6}\.\d) s( so far)?|too few runs to tell whether it pays)\.$`);
var outcomes={restored:"exact","restored an older entry":"partial","nothing to restore":"miss"};function ownLine(line2){const[,restoredStore,what,took,bytes,key2]=restored.
exec(line2)??[];if(restoredStore&&what){const outcome=outcomes[what];const series3={store:restoredStore,restoreSeconds:seconds(took),...known({bytes:bytesOf(bytes)})};
return{event:{outcome,key:key2??null,store:restoredStore},series:series3}}const[,savedStore,saving,savedBytes]=saved.exec(line2)??[];if(savedStore){const series3={
store:savedStore,saveSeconds:seconds(saving),...known({bytes:bytesOf(savedBytes)})};return{event:{outcome:"saved",key:null,store:savedStore},series:series3}}const series2=measuredSeries(
line2);return series2&&{event:null,series:series2}}function measuredSeries(line2){const match2=measured.exec(line2);if(!match2)return null;const[,name2="",install2,
withCache,hits,withoutCache,misses,way,gain2,soFar]=match2;const savedSeconds=gain2===void 0?null:Number(gain2)*(way==="loses"?-1:1);return{store:name2,installSeconds:seconds(
install2),withCache:seconds(withCache),hits:Number(hits),withoutCache:seconds(withoutCache),misses:Number(misses),savedSeconds,pays:savedSeconds===null||soFar?null:
way==="saves"}}function seconds(text2){return text2===void 0||text2==="not known"?null:Number.parseFloat(text2)}function bytesOf(text2){return text2===void 0?null:
Math.round(Number.parseFloat(text2)*(text2.endsWith("kB")?1e3:1e6))}function known({bytes}){return bytes===null?{}:{bytes}}var lines=[[/^Cache hit for restore-key: (.+)$/,"partial"],[/^Cache hit for: (.+)$/,"exact"],[/^Cache not found for input keys: (.+)$/,"miss"],[/^(?:\S+ )?[Cc]ache is not found$/,
"miss"],[/^Cache saved with(?: the)? key: (.+)$/,"saved"],[/^Restored from cache key "(.+)" full match: true\.?$/,"exact"],[/^Restored from cache key "(.+)" full match: false\.?$/,
"partial"],[/^No cache found\.?$/,"miss"],[/^No GitHub Actions cache found for key: (.+)$/,"miss"],[/^\S+ cache restored from GitHub Actions cache with key: (.+)$/,
"exact"],[/^Basic caching restored from cache key: (.+)$/,"exact"],[/^Basic caching did not find an entry to restore/,"miss"]];var restored2=/^Cache restored from key: (.+)$/;
var own=/^keep-pace ([a-z-]{1,40}): saved (\d{1,6}(?:\.\d+)?) s\b/;function readLog(log){const events=[];const saved2=[];const vertices=new Map;const series2=new Map;
const all=messages(log);for(const line2 of all){const mine=ownLine(line2);const event=mine?mine.event:cacheEvent(line2,events.at(-1));if(event)events.push(event);
if(mine)series2.set(mine.series.store,{...unmeasured,...series2.get(mine.series.store),...mine.series});const[,action,seconds7]=own.exec(line2)??[];if(action&&seconds7)
saved2.push({action,seconds:Number(seconds7)});readVertex(line2,vertices)}const layers2=[...vertices.values()];return{events,saved:saved2,series:series2,layerExports:layerExports(
all),layers:layers2.length===0?null:{cached:layers2.filter(Boolean).length,total:layers2.length}}}function factLines(log){return messages(log).filter(line2=>cacheEvent(
line2,void 0)||ownLine(line2)||own.test(line2)||flakyLine(line2)||vertex.test(line2)||cachedVertex.test(line2)||isExportLine(line2)).slice(0,mostLines).join("\n")}
var mostLines=500;function messages(log){return log.split(/\r?\n/).map(line2=>line2.slice(0,1e3).replace(/^\ufeff?\d{4}-\d\d-\d\dT[\d:.]+Z /,"").replace(/\x1b\[[\d;]*m/g,
"").trim())}function cacheEvent(line2,previous){for(const[pattern,outcome]of lines){const match2=pattern.exec(line2);if(match2)return{outcome,key:match2[1]??null,
store:null}}const key2=restored2.exec(line2)?.[1];if(key2===void 0||previous&&previous.outcome!=="miss"&&previous.outcome!=="saved"&&previous.key===key2)return null;
return{outcome:"exact",key:key2,store:null}}var vertex=/^#(\d+) \[[^\]]*\d+\/\d+\] /;var cachedVertex=/^#(\d+) CACHED$/;function readVertex(line2,vertices){const named=vertex.
exec(line2)?.[1];if(named!==void 0&&!vertices.has(named))vertices.set(named,false);const cached=cachedVertex.exec(line2)?.[1];if(cached!==void 0&&vertices.has(cached))
vertices.set(cached,true)}function cacheOf(jobs,logs){const read2=jobs.flatMap(job=>{const log=logs?.get(job.id);return log===void 0?[]:[{job:job.name,facts:readLog(log)}]});if(read2.length===
0)return null;const events=read2.flatMap(({job,facts:facts2})=>facts2.events.map(event=>({job,...event})));const builds=read2.flatMap(({job,facts:facts2})=>facts2.
layers?[{job,...facts2.layers}]:[]);const count2=outcome=>events.filter(event=>event.outcome===outcome).length;const[exact2,partial,miss,saved2]=[count2("exact"),
count2("partial"),count2("miss"),count2("saved")];const restores=exact2+partial+miss;const layers2=builds.reduce((sum2,{cached,total:total2})=>({cached:sum2.cached+
cached,total:sum2.total+total2}),{cached:0,total:0});return{exact:exact2,partial,miss,saved:saved2,logs:read2.length,hitRate:restores===0?null:exact2/restores,jobs:[
...read2.flatMap(({job,facts:{events:events2,series:series2}})=>events2.filter(event=>!tellsAgain(event,events2)).map(({outcome,key:key2,store:store2})=>({job,outcome,
key:key2,series:series2.get(store2??"")??null,cachedLayers:null,layers:null}))),...builds.map(({job,cached,total:total2})=>({job,outcome:null,key:null,series:null,
cachedLayers:cached,layers:total2}))],layers:builds.length===0?null:layers2,layerExports:exportsOf(read2.flatMap(({facts:facts2})=>facts2.layerExports??[])),savedSeconds:read2.
flatMap(({job,facts:facts2})=>facts2.saved.map(entry=>({job,...entry})))}}function exportsOf(all){if(all.length===0)return null;return{exportSeconds:all.reduce(
(sum2,{exportSeconds})=>sum2+exportSeconds,0),stepSeconds:all.reduce((sum2,{stepSeconds})=>sum2+stepSeconds,0)}}function tellsAgain({outcome,store:store2},events){
return outcome==="saved"&&store2!==null&&events.some(other=>other.store===store2&&other.outcome!=="saved")}function quantile(values2,share2){const sorted=[...values2].sort((a,b)=>a-b);const at2=(sorted.length-1)*share2;const[below,above]=[sorted[Math.floor(at2)],sorted[Math.
ceil(at2)]];if(below===void 0||above===void 0)return null;return below+(above-below)*(at2-Math.floor(at2))}function median(values2){return quantile(values2,.5)}var leastSamples=20;function calibrate(declared){if(declared.length<leastSamples)return null;const[low,high]=[quantile(declared,.05),quantile(declared,.95)];return{
constants:{floor:Math.max(60,low),leadHigh:Math.max(60,high)},changes:declared.length}}var minutes=60;var hours=3600;var people={sessionGap:60*minutes,leadHigh:120*minutes,floor:15*minutes,dayCap:8*hours};var agents={sessionGap:60*minutes,leadHigh:60*
minutes,floor:5*minutes,dayCap:24*hours};function declaredSeconds(messages2){const values2=messages2.flatMap(message=>[...message.matchAll(/^[ \t]*coding-time:[ \t]*(.+)$/gim)].flatMap(([,value=""])=>parseDuration(
value.trim())??[]));return values2.length>0?values2.reduce((a,b)=>a+b,0):null}var units=/^(?:(\d+(?:\.\d+)?)\s*h(?:ours?|rs?)?)?\s*(?:(\d+(?:\.\d+)?)\s*m(?:in(?:utes?|s)?)?)?\s*(?:(\d+)\s*s(?:ec(?:onds?|s)?)?)?$/i;
var mostHours=1e3;function parseDuration(text2){if(text2.length>40)return null;const[,hours2="0",minutes2="0",seconds7="0"]=units.exec(text2)??[];const total2=Number(
hours2)*3600+Number(minutes2)*60+Number(seconds7);return total2>0&&total2<=mostHours*3600?total2:null}var clockSlack=300;var rewriteSpread=5;function workOf(commits){return commits.filter(commit=>commit.parents<2&&(!commit.author.isBot||agentOf(commit.author)!==
null))}function signalsOf(change){const work=workOf(change.commits??[]);const ready=readyAt(change,work);const limit=(ready??Number.POSITIVE_INFINITY)+clockSlack;
const authored=byAuthor(work).map(commits=>times(commits,limit)).filter(list=>list.length>0);const stamps=work.flatMap(commit=>commit.committed??[]);return{authored,
pushed:(change.pushes??[]).map(push=>push.at).filter(at2=>at2<=limit),ready,rewritten:stamps.length>1&&Math.max(...stamps)-Math.min(...stamps)<=rewriteSpread,byAgent:change.
pull!==null&&agentOf(change.pull.author)!==null,commits:work.length}}function byAuthor(commits){const groups=new Map;for(const commit of commits){const author=commit.
author.email??commit.author.login??commit.author.name??"";groups.set(author,[...groups.get(author)??[],commit])}return[...groups.values()]}function times(commits,limit){
const dates=commits.flatMap(({authored,committed})=>{const wrong=authored!==null&&committed!==null&&authored>committed+clockSlack;return(wrong?committed:authored??
committed)??[]});return dates.filter(date=>date<=limit).sort((a,b)=>a-b)}function readyAt(change,work){const dates=work.flatMap(commit=>commit.authored??commit.
committed??[]);const last=dates.length>0?Math.max(...dates):null;if(change.readyForReview!==null)return change.readyForReview;const pull=change.pull;if(pull?.created==
null||pull.draft)return last;const started=dates.some(date=>date<=pull.created+clockSlack);return started||last===null?pull.created:change.firstReview??last}function estimateCoding(change){const messages2=workOf(change.commits??[]).map(commit=>commit.message);const declared=declaredSeconds(messages2);if(declared!==null)
return exact(declared,"declared by Coding-Time trailers");const worked=change.agentWork.reduce((sum2,[start,end])=>sum2+end-start,0);if(worked>0)return exact(worked,
"the agent reported when it started and finished");const signals=signalsOf(change);const own2=signals.byAgent?null:calibrate(declaredChanges(change));const constants={
...signals.byAgent?agents:people,...own2?.constants};const coding=fromPushes(signals,constants)??fromCommits(signals,constants)??intervalOnly(signals,constants);
if(!coding||!own2)return coding;return{...coding,evidence:`${coding.evidence}; calibrated by ${own2.changes} declared changes`}}function declaredChanges({declared,
commits}){const own2=new Set(commits?.map(commit=>commit.sha));const others=declared.filter(commit=>!own2.has(commit.sha));return others.flatMap(commit=>declaredSeconds(
[commit.message])??[])}function exact(seconds7,evidence2){return{seconds:seconds7,low:seconds7,high:seconds7,grade:"A",evidence:evidence2}}var leastSpan=30*60;function fromPushes(signals,constants){
const times2=withReady(signals.pushed,signals.ready);if(signals.pushed.length<2||span(times2)<leastSpan)return null;const first=Math.min(...times2,...signals.authored.
flat());const evidence2=`${signals.pushed.length} pushes before review, by the server's clock`;return bounded(within(times2,constants),upTo([first,...times2],constants),
"B",evidence2,constants)}function fromCommits(signals,constants){const times2=signals.authored.flat();if(times2.length<3||span(times2)<leastSpan||signals.rewritten)
return null;const sessions=signals.authored.reduce((sum2,list)=>sum2+sessionCount(list,constants),0);const evidence2=`${times2.length} commits in ${sessions} co\
ding session${sessions===1?"":"s"}`;return fromLists(signals.authored,"C",evidence2,constants)}function intervalOnly(signals,constants){if(signals.commits===0)return null;
const what=signals.rewritten?`${signals.commits} commits that were rewritten together`:`${signals.commits} commit${signals.commits===1?"":"s"}, which tell littl\
e about duration`;const lists=signals.authored.length>0?signals.authored:[[]];const{low,high}=fromLists(lists,"D",what,constants);return point(low,Math.max(high,
2*low),"D",what)}function fromLists(lists,grade,evidence2,constants){const low=lists.reduce((sum2,list)=>sum2+within(list,constants),0);const high=lists.reduce(
(sum2,list)=>sum2+upTo(list,constants),0);return bounded(low,high,grade,evidence2,constants)}function bounded(low,high,grade,evidence2,constants){const least2=Math.
max(low,constants.floor);return point(least2,Math.max(high,least2),grade,evidence2)}function point(low,high,grade,evidence2){return{seconds:Math.sqrt(low*high),
low,high,grade,evidence:evidence2}}function within(times2,{sessionGap}){return gaps(times2).reduce((sum2,gap)=>sum2+(gap<=sessionGap?gap:0),0)}function sessionCount(times2,{
sessionGap}){return times2.length===0?0:1+gaps(times2).filter(gap=>gap>sessionGap).length}function upTo(times2,constants){const{leadHigh,dayCap}=constants;const days=new Set(
times2.map(time=>Math.floor(time/86400))).size;const sessions=within(times2,constants)+Math.max(1,sessionCount(times2,constants))*leadHigh;return Math.min(sessions,
span(times2)+leadHigh,Math.max(1,days)*dayCap)}function gaps(times2){const sorted=[...times2].sort((a,b)=>a-b);return sorted.slice(1).map((time,at2)=>time-sorted[at2])}
function span(times2){return times2.length===0?0:Math.max(...times2)-Math.min(...times2)}function withReady(times2,ready){return ready===null?[...times2]:[...times2,
ready]}var import_micromatch=__toESM(require_micromatch(),1);var ownerFiles=[".github/CODEOWNERS","CODEOWNERS","docs/CODEOWNERS"];var tame=/^(?=.{0,400}$)(?!(?:.*?\*\*){5})(?:[^*/]*\*+){0,4}[^*/]*(?:\/(?:[^*/]*\*+){0,4}[^*/]*)*$/;
var mostRules=2e3;function codeOwners(text2){const rules3=text2.split(/\r?\n/).slice(0,mostRules).flatMap(line2=>{const[pattern,...owners]=line2.replace(/(^|\s)#.*$/,
"").trim().split(/\s+/);if(!pattern||/[![\]]/.test(pattern)||!tame.test(pattern))return[];return[{area:owners.join(" ")||noOwner,globs:globsOf(pattern)}]});return{
from:"CODEOWNERS",rules:rules3.reverse()}}var noOwner="no area";function globsOf(pattern){const inner=pattern.replace(/^\/|\/$/g,"");const isAnchored=pattern.replace(
/\/$/,"").includes("/");const base=isAnchored?inner:`**/${inner}`;if(pattern.endsWith("/"))return[`${base}/**`];return base.endsWith("/*")&&isAnchored?[base]:[base,
`${base}/**`]}function areaOf({rules:rules3}){const matchers=rules3.map(({area,globs})=>({area,fits:globs.map(glob=>import_micromatch.default.matcher(glob,{dot:true}))}));
const known2=new Map;return file3=>{const area=known2.get(file3)??matchers.find(({fits})=>fits.some(fit=>fit(file3)))?.area??noOwner;known2.set(file3,area);return area}}function lengthOf([start,end]){return Math.max(0,end-start)}function overlapAfter([start,end],instant2){return Math.max(0,end-Math.max(start,instant2))}function coveredBy(intervals){
let covered=0;let reached=Number.NEGATIVE_INFINITY;for(const[start,end]of[...intervals].sort((a,b)=>a[0]-b[0])){covered+=Math.max(0,end-Math.max(start,reached));
reached=Math.max(reached,end)}return covered}var stampTolerance=2;var startTolerance=10;function criticalJobs(attempt){const jobs=attempt.jobs.filter(job2=>job2.ran&&job2.completed!==null);const path=[];let job=latest(
jobs);while(job){path.unshift(job);job=predecessor(job,jobs,attempt.started)}return path}function predecessor(job,jobs,started){const before=latest(possibleNeeds(
job,jobs));const direct=before&&job.created-before.completed<=stampTolerance;return direct||job.created-started>startTolerance?before:null}function possibleNeeds(job,jobs){
const near=jobs.filter(other=>endsBefore(other,job));const inTime=near.filter(other=>other.completed<=job.created);const last=latest(inTime)?.completed??Number.
NEGATIVE_INFINITY;return job.created-last<=stampTolerance?inTime:near}function endsBefore(other,job){return other.completed!==null&&other.completed<=job.created+
stampTolerance&&other.created<job.created}function latest(jobs){return jobs.reduce((best,job)=>best&&(best.completed??0)>=(job.completed??0)?best:job,null)}function longestStep(job){
const steps2=job.steps.flatMap(({name:name2,started,completed})=>started===null||completed===null?[]:[{name:name2,seconds:completed-started}]);return steps2.reduce(
(best,step2)=>best&&best.seconds>=step2.seconds?best:step2,null)}function milliseconds(seconds7){return Math.round(seconds7*1e3)/1e3}function sum(seconds7){return milliseconds(seconds7.reduce((total2,value)=>total2+value,0))}
function iso(instant2){return new Date(instant2*1e3).toISOString().replace(".000Z","Z")}function pushesOf(change){if(change.runs===null)return null;if(change.days!==null)return everyRun(change.runs);const runs=ownRuns(change,change.runs);const bySha=new Map;
for(const push of change.pushes??[]){if(!bySha.has(push.sha))bySha.set(push.sha,{at:push.at,runs:[]})}for(const run of runs){const push=bySha.get(run.sha);if(push)
push.runs.push(run);else bySha.set(run.sha,{at:run.created,runs:[run]})}const served=change.pushes===null;const end=change.pull?.closed??Number.POSITIVE_INFINITY;
const pushes2=[...bySha].map(([sha,{at:at2,runs:runs2}])=>({sha,runs:runs2,at:served||runs2.length===0?Math.min(at2,...runs2.map(run=>run.created)):at2})).filter(
({at:at2})=>at2<end).sort((a,b)=>a.at-b.at);return pushes2.map((push,index)=>({...push,until:Math.min(pushes2[index+1]?.at??end,end)}))}function everyRun(runs){
const inOrder2=[...runs].sort((a,b)=>a.created-b.created);return inOrder2.map(run=>({sha:run.sha,at:run.created,runs:[run],until:Number.POSITIVE_INFINITY}))}function ownRuns(change,runs){
if(change.runId!==null)return runs.filter(run=>run.id===change.runId);const shas=knownShas(change);if(change.pull===null&&shas.size===0){const newest2=[...runs].
sort((a,b)=>b.created-a.created)[0];return newest2?[newest2]:[]}return runs.filter(run=>belongs(run,change,shas))}function knownShas(change){const shas=[...(change.
commits??[]).map(commit=>commit.sha),...(change.pushes??[]).map(push=>push.sha),change.pull?.headSha??""];return new Set(shas.filter(sha=>sha!==""))}var notWaitedFor=new Set(
["schedule","workflow_run","repository_dispatch"]);function belongs(run,{pull},shas){if(notWaitedFor.has(run.event)||run.created>=(pull?.closed??Number.POSITIVE_INFINITY))
return false;if(shas.has(run.sha)||pull&&run.pulls.includes(pull.number))return true;if(!pull||run.branch===null||run.branch!==pull.headRef)return false;const sameRepository=run.
headRepository===null||pull.headRepository===null?run.branch!==pull.baseRef:run.headRepository===pull.headRepository;return sameRepository&&run.created>=(pull.created??
0)}function waitOf(run,until){return run.attempts.reduce((sum2,attempt)=>sum2+wallOf(attempt,until),0)}function wallOf(attempt,until){return attempt.ended===null?
0:Math.max(0,Math.min(attempt.ended,until)-attempt.started)}function slowestRun({runs,until}){return runs.reduce((best,run)=>best&&waitOf(best,until)>=waitOf(run,
until)?best:run,null)}function reportedRun(pushes2){const push=pushes2.findLast(({runs})=>runs.length>0);const run=push&&slowestRun(push);const attempt=run?.attempts.
at(-1);return run&&attempt?{run,attempt}:null}function waitingOf(pushes2,approvals){const waits=pushes2.map(push=>{const run=slowestRun(push);return{push,attempts:run?.attempts??[],seconds:run?waitOf(run,push.
until):0}});const parts=waits.flatMap(({push,attempts})=>attempts.map(attempt=>({...partsOf(attempt,push.until,approvals),number:attempt.number})));const jobs=pushes2.
flatMap(push=>executed(push).map(job=>({job,until:push.until})));return{seconds:sum(waits.map(wait=>wait.seconds)),queueSeconds:sum(parts.map(part2=>part2.queue)),
approvalSeconds:sum(parts.map(part2=>part2.approval)),concurrencySeconds:sum(parts.map(part2=>part2.concurrency)),rerunSeconds:sum(parts.filter(part2=>part2.number>
1).map(part2=>part2.wall)),timeToGreenSeconds:timeToGreen(pushes2.at(-1)),supersededSeconds:sum(jobs.map(({job,until})=>overlapAfter(machineTime(job),until))),runnerSeconds:sum(
jobs.map(({job})=>runnerSeconds(job))),pushes:waits.map(({push,seconds:seconds7})=>({sha:push.sha,at:push.at,seconds:seconds7}))}}function runnerSeconds(job){return milliseconds(
lengthOf(machineTime(job)))}function executed(push){return push.runs.flatMap(run=>run.attempts.flatMap(attempt=>attempt.jobs.filter(job=>job.ran)))}function machineTime(job){
return job.ran&&job.completed!==null?[job.begun,job.completed]:[job.begun,job.begun]}function partsOf(attempt,until,approvals){const wall=wallOf(attempt,until);
const path=criticalJobs(attempt);const clip2=instant2=>Math.min(Math.max(instant2,attempt.started),attempt.started+wall);const queues=path.map(job=>{const queue2=clip2(
job.begun)-clip2(job.created);const approval2=Math.min(queue2,approvals.get(job.id)??0);return{approval:approval2,queue:queue2-approval2}});const approval=Math.
min(wall,sum(queues.map(part2=>part2.approval)));const idle=clip2(path[0]?.created??attempt.started)-attempt.started;return{wall,queue:Math.min(wall-approval,sum(
queues.map(part2=>part2.queue))),approval,concurrency:idle>concurrencyFrom?idle:0}}var concurrencyFrom=15;function timeToGreen(push){const last=push?.runs.flatMap(
run=>run.attempts.at(-1)??[])??[];if(!push||last.length===0||!last.every(isGreen))return null;return milliseconds(Math.max(...last.map(attempt=>attempt.ended))-
push.at)}var green=new Set(["success","skipped","neutral"]);function isGreen(attempt){if(!attempt.finished||attempt.ended===null)return false;if(attempt.conclusion!==
null)return green.has(attempt.conclusion);return attempt.jobs.every(job=>green.has(job.conclusion??"success"))}var listPrices={from:"2026-01-01",standard:{"linux-x64":{1:.002,2:.006,4:.012,8:.022,16:.042,32:.082,64:.162,96:.252},"linux-arm64":{2:.005,4:.008,8:.014,16:.026,
32:.05,64:.098},"windows-x64":{2:.01,4:.022,8:.042,16:.082,32:.162,64:.322,96:.552},"windows-arm64":{2:.008,4:.014,8:.026,16:.05,32:.098,64:.194},macos:{3:.062,
5:.102,12:.077}},labels:{}};function priceOf(labels,table2){const names=labels.map(label=>label.toLowerCase());const own2=names.find(name2=>Object.hasOwn(table2.
labels,name2));if(own2!==void 0)return{perMinute:table2.labels[own2],standard:false};if(names.includes("self-hosted"))return{perMinute:0,standard:false};for(const name2 of names){
const kind=runnerKind(name2);const perMinute=kind&&table2.standard[kind.system]?.[kind.processors];if(perMinute!==void 0&&perMinute!==null)return{perMinute,standard:kind?.
standard===true}}return null}function runnerKind(label){const match2=/^(ubuntu|linux|windows|macos)(?:-(?:latest|slim|vs\d+|\d+(?:\.\d+)?))?(?:-(.+))?$/.exec(label);
if(!match2)return null;const[,family2="",rest=""]=match2;if(family2==="macos")return macKind(rest);const system=family2==="windows"?"windows":"linux";if(label===
"ubuntu-slim")return{system:"linux-x64",processors:1,standard:true};const architecture=/(^|-)arm(64)?($|-)/.test(rest)?"arm64":"x64";const size3=/(?:^|-)(\d+)-?(?:cores?|vcpus?)?$/.
exec(rest.replace(/(^|-)(arm64|arm|x64)(?=-|$)/,""))?.[1];if(rest!==""&&size3===void 0&&!/^(arm|arm64|x64)$/.test(rest))return null;return{system:`${system}-${architecture}`,
processors:Number(size3??2),standard:size3===void 0}}function macKind(rest){const processors={"":3,intel:3,arm64:3,large:12,xlarge:5}[rest];return processors===
void 0?null:{system:"macos",processors,standard:processors===3}}function costOf(jobs,table2,isPrivate){const priced=jobs.filter(job=>job.ran&&job.completed!==null).map(job=>({job,price:priceOf(job.labels,table2),minutes:Math.
ceil(runnerSeconds(job)/60)}));const usd2=({price,minutes:minutes2})=>price===null?null:price.perMinute*minutes2;const known2=priced.filter(({price})=>price!==null);
const dear=known2.filter(({price})=>isPrivate===true||price?.standard===false);const billable=isPrivate===null&&known2.some(({price})=>price?.standard)?null:dear;
const nothingKnown=known2.length===0&&priced.length>0;return{listUsd:nothingKnown?null:cents(total(known2.map(entry=>usd2(entry)??0))),billedUsd:nothingKnown||billable===
null?null:cents(total(billable.map(entry=>usd2(entry)??0))),pricesFrom:table2.from,jobs:byName(priced.map(entry=>({job:entry.job.name,minutes:entry.minutes,listUsd:usd2(
entry)}))),unpriced:[...new Set(priced.filter(({price})=>!price).map(({job})=>job.labels.join(", ")))]}}function byName(entries){const totals=new Map;for(const entry of entries){
const{minutes:minutes2,listUsd}=totals.get(entry.job)??{minutes:0,listUsd:0};const together=listUsd===null||entry.listUsd===null?null:cents(listUsd+entry.listUsd);
totals.set(entry.job,{job:entry.job,minutes:minutes2+entry.minutes,listUsd:together})}return[...totals.values()].sort((a,b)=>(b.listUsd??0)-(a.listUsd??0)||b.minutes-
a.minutes)}function total(amounts){return amounts.reduce((a,b)=>a+b,0)}function cents(usd2){return Math.round(usd2*1e6)/1e6}function costByArea(runs,changed,rules3,prices){const area=areaOf(rules3);const totals=new Map;let n=0;for(const run of runs){const files=changed.get(run.sha)??
[];const jobs=costOf(run.attempts.flatMap(attempt=>attempt.jobs),prices,null).jobs;if(files.length===0||jobs.length===0)continue;n+=1;const minutes2=jobs.reduce(
(sum2,job)=>sum2+job.minutes,0);const usd2=jobs.reduce((sum2,{listUsd})=>sum2===null||listUsd===null?null:sum2+listUsd,0);for(const[name2,share2]of shares(files.
map(area))){const known2=totals.get(name2)??{minutes:0,listUsd:0};totals.set(name2,{minutes:known2.minutes+minutes2*share2,listUsd:known2.listUsd===null||usd2===
null?null:known2.listUsd+usd2*share2})}}return n===0?null:{from:rules3.from,n,of:runs.length,areas:ranked(totals)}}function shares(areas2){const found=new Map;for(const area of areas2)
found.set(area,(found.get(area)??0)+1/areas2.length);return found}function ranked(totals){const all=[...totals.values()].reduce((sum2,{minutes:minutes2})=>sum2+
minutes2,0);return[...totals].map(([area,{minutes:minutes2,listUsd}])=>({area,minutes:rounded(minutes2,10),listUsd:listUsd===null?null:rounded(listUsd,1e6),share:all===
0?0:minutes2/all})).sort((a,b)=>b.minutes-a.minutes||a.area.localeCompare(b.area,"en"))}function rounded(value,parts){return Math.round(value*parts)/parts}var patterns=[["llm",/\b(claude|codex|gemini|copilot|aider|coderabbit|ai[- ]inference|llm|openai|anthropic)\b|run-gemini-cli/i],["migration",/\b(migrat\w*|flyway|liquibase|alembic|db:(deploy|push|migrate))\b/i],
["deploy",/\b(deploy\w*|publish\w*|release|rollout|terraform|pulumi|helm|kubectl|upload[- ]pages)\b/i],["scan",/\b(codeql|sast|scan\w*|trivy|snyk|semgrep|audit|lint\w*|eslint|ruff|clippy|type-?check|fmt|format\w*)\b/i],
["test",/\b(tests?|testing|pytest|jest|vitest|playwright|cypress|e2e|rspec|junit|tox|nox|spec|ctest|coverage)\b/i],["build",/\b(build\w*|compil\w*|bundl\w*|docker|webpack|package|wheels?|make|cargo|gradle|maven|mvn)\b/i],
["setup",/^(set up|setup|initialize|checkout|complete job|stop containers|post |pre )|\b(checkout|install\w*|npm ci|restore|cache|download\w*|pip|bundle install|deps|dependencies)\b/i]];
function stagesOf(jobs){const seconds7=new Map;for(const job of jobs.filter(job2=>job2.ran)){for(const[stage,time]of stageTimes(job))seconds7.set(stage,(seconds7.
get(stage)??0)+time)}const total2=sum([...seconds7.values()]);const entry=stage=>{const time=seconds7.get(stage)??0;return{seconds:time,share:total2===0?0:time/
total2}};return{build:entry("build"),test:entry("test"),scan:entry("scan"),deploy:entry("deploy"),migration:entry("migration"),llm:entry("llm"),setup:entry("set\
up"),other:entry("other")}}function stageOf(step2,job){return match(step2,true)??match(job,false)??"other"}function match(name2,withSetup){if(withSetup&&/^(post|pre|set up|complete) /i.
test(name2))return"setup";const stages2=withSetup?patterns:patterns.filter(([stage])=>stage!=="setup");return stages2.find(([,pattern])=>pattern.test(name2))?.[0]??
null}function stageTimes(job){const timed=job.steps.filter(step2=>step2.started!==null&&step2.completed!==null);if(timed.length===0)return[[stageOf("",job.name),
runnerSeconds(job)]];const byStage=new Map;for(const step2 of timed){const stage=stageOf(step2.name,job.name);byStage.set(stage,[...byStage.get(stage)??[],intervalOf(
step2)])}return[...byStage].map(([stage,intervals])=>[stage,coveredBy(intervals)])}function intervalOf(step2){return[step2.started,step2.completed]}function llmSteps(jobs,{steps:names=[]}){const parts=names.map(name2=>name2.toLowerCase());const calls=(name2,stage)=>stage||parts.some(part2=>part2!==""&&name2.
toLowerCase().includes(part2));return jobs.flatMap(job=>{const steps2=job.steps.flatMap(({name:name2,started,completed})=>calls(name2,stageOf(name2,"")==="llm")&&
started!==null&&completed!==null?[{job:job.name,step:name2,seconds:milliseconds(completed-started)}]:[]);const whole=steps2.length===0&&calls(job.name,stageOf("",
job.name)==="llm");return whole?[{job:job.name,step:job.name,seconds:runnerSeconds(job)}]:steps2})}function llmUse(changes,settings){const counts=changes.map(jobs=>llmSteps(
jobs,settings).length);const calls=counts.reduce((a,b)=>a+b,0);if(changes.length===0)return null;const{usdPerCall=null}=settings;const usd2=usdPerCall===null?null:
cents2(calls*usdPerCall);return{calls,changes:changes.length,callsPerChange:calls/changes.length,usd:usd2,usdPerChange:usd2===null?null:cents2(usd2/changes.length),
warning:warningOf(Math.max(...counts),changes.length,settings)}}function warningOf(most,changes,{usdPerCall,mostCallsPerChange,mostUsdPerChange}){const who=changes===
1?"This change":"One change";if(mostCallsPerChange!==void 0&&most>mostCallsPerChange)return`${who} made ${most} LLM calls, above the configured limit of ${mostCallsPerChange}`;
const usd2=most*(usdPerCall??0);if(mostUsdPerChange!==void 0&&usd2>mostUsdPerChange)return`${who} spent $${usd2.toFixed(2)} on LLM calls, above the configured l\
imit of $${mostUsdPerChange.toFixed(2)}`;return null}function cents2(usd2){return Math.round(usd2*1e6)/1e6}function fieldsOf(value){return isFields(value)?value:{}}function isFields(value){return typeof value==="object"&&value!==null&&!Array.isArray(value)}function listOf(value){
return Array.isArray(value)?value.filter(isFields):null}function textOf(value){return typeof value==="string"&&value!==""?value:null}function idOf(value){return typeof value===
"number"||typeof value==="bigint"?String(value):textOf(value)}function numberOf(value){if(typeof value==="string"&&/^\d{1,15}$/.test(value))return Number(value);
return typeof value==="number"&&Number.isFinite(value)?value:null}var earliest=Date.UTC(2e3,0,1)/1e3;var latest2=Date.UTC(2200,0,1)/1e3;function instantOf(value){
if(typeof value!=="string")return null;const seconds7=Date.parse(value)/1e3;return seconds7>=earliest&&seconds7<=latest2?seconds7:null}function readApprovals(deployments){const waits=new Map;for(const entry of deployments){const statuses=(listOf(entry.statuses)??[]).map(status=>({at:instantOf(status.
created_at),state:textOf(status.state),job:jobOf(status)})).sort((a,b)=>(a.at??0)-(b.at??0));const job=statuses.find(status=>status.job!==null)?.job;if(!job)continue;
const seconds7=statuses.reduce((sum2,status,at2)=>{const next=statuses[at2+1]?.at??null;return status.state==="waiting"&&status.at!==null&&next!==null?sum2+next-
status.at:sum2},0);if(seconds7>0)waits.set(job,(waits.get(job)??0)+seconds7)}return waits}function jobOf(status){const link2=textOf(status.log_url)??textOf(status.
target_url)??"";return/\/actions\/runs\/\d+\/jobs?\/(\d+)/.exec(link2)?.[1]??null}function readRuns(entries,ownJob){const byRun=new Map;for(const entry of entries){const run=fieldsOf(entry.run);const id=numberOf(run.id);if(id===null||isAgentRun(
run))continue;const number=numberOf(run.run_attempt)??1;const known2=byRun.get(id)??{run,attempts:new Map};byRun.set(id,known2);for(const[attempt,jobs]of jobsByAttempt(
entry.jobs,id,number)){const own2=attempt===number;if(own2&&jobs.length>0||!known2.attempts.has(attempt))known2.attempts.set(attempt,{run:own2?run:{},jobs})}}return[
...byRun.values()].map(({run,attempts})=>readRun(run,attempts,ownJob))}function readRun(run,entries,ownJob){const attempts=[...entries].sort(([a],[b])=>a-b).flatMap(
([number,entry])=>readAttempt(number,entry.run,entry.jobs,ownJob));return{id:numberOf(run.id),workflow:textOf(run.path)?.replace(/@.*$/,"")??idOf(run.workflow_id)??
textOf(run.name)??"",title:textOf(run.name)??textOf(run.path)??"workflow",event:textOf(run.event)??"",sha:textOf(run.head_sha)??"",branch:textOf(run.head_branch),
headRepository:textOf(fieldsOf(run.head_repository).full_name),pulls:pullsOf(run),created:instantOf(run.created_at)??attempts[0]?.started??0,url:textOf(run.html_url),
attempts}}function pullsOf(run){const here=textOf(fieldsOf(run.repository).full_name)?.toLowerCase();return(listOf(run.pull_requests)??[]).flatMap(pull=>{const there=/\/repos\/([^/]+\/[^/]+)/.
exec(textOf(pull.url)??"")?.[1]?.toLowerCase();const elsewhere=here!==void 0&&there!==void 0&&here!==there;return elsewhere?[]:numberOf(pull.number)??[]})}function isAgentRun(run){
return/^dynamic\/copilot-(swe-agent|pull-request-reviewer)/.test(textOf(run.path)??"")}function readAttempt(number,run,jobs,ownJob){const stamped=instantOf(run.
run_started_at)??(number===1?instantOf(run.created_at):null);const started=stamped??least(jobs.map(job=>job.created));if(started===null)return[];const executed2=jobs.
filter(job=>job.completed===null||job.completed>=started);const own2=executed2.filter(job=>job.id!==ownJob);const done2=run.status===void 0||run.status==="compl\
eted"||own2.length<executed2.length;const finished=done2&&own2.every(job=>job.completed!==null);const lastJob=greatest(own2.flatMap(job=>job.ran?job.completed??
[]:[]));return[{number,started,ended:lastJob??(finished?instantOf(run.updated_at):null),finished,conclusion:textOf(run.conclusion),jobs:own2}]}function jobsByAttempt(value,runId,attempt){
const list=listOf(value)??listOf(fieldsOf(value).jobs)??[];const groups=new Map([[attempt,[]]]);const seen=new Set;for(const fields of list){const job=readJob(fields,
runId,Math.min(numberOf(fields.run_attempt)??attempt,attempt));if(job===null||seen.has(job.id))continue;seen.add(job.id);groups.set(job.attempt,[...groups.get(job.
attempt)??[],job])}return groups}function readJob(fields,runId,attempt){const steps2=(listOf(fields.steps)??[]).map(readStep);const firstStep=least(steps2.flatMap(
step2=>step2.started??[]));const started=firstStep??instantOf(fields.started_at);const created=instantOf(fields.created_at)??started;const name2=textOf(fields.name);
if(created===null||name2===null)return null;const done2=fields.status===void 0||fields.status==="completed";const begun=Math.max(created,started??created);const completed=done2?
instantOf(fields.completed_at):null;return{id:idOf(fields.id)??`${runId}/${attempt}/${name2}`,name:name2,runId,attempt,conclusion:textOf(fields.conclusion),created,
begun,completed:completed===null?null:Math.max(begun,completed),ran:hasRun(fields,steps2),steps:steps2,labels:Array.isArray(fields.labels)?fields.labels.flatMap(
label=>textOf(label)??[]):[],url:textOf(fields.html_url)}}function hasRun(fields,steps2){if(fields.conclusion==="skipped")return false;return fields.conclusion!==
"cancelled"||steps2.length>0||Boolean(fields.runner_id)}function readStep(fields){const skipped=fields.conclusion==="skipped";return{name:textOf(fields.name)??"\
step",conclusion:textOf(fields.conclusion),started:skipped?null:instantOf(fields.started_at),completed:skipped?null:instantOf(fields.completed_at)}}function least(values2){
return values2.length>0?values2.reduce((a,b)=>Math.min(a,b)):null}function greatest(values2){return values2.length>0?values2.reduce((a,b)=>Math.max(a,b)):null}function readChange(recording){const fields=fieldsOf(recording);const repository=readRepository(fields.repository);const pull=isFields(fields.pullRequest)?readPull(
fields.pullRequest):null;const runs=listOf(fields.runs);const timeline2=listOf(fields.timeline)??[];return{repository,pull,commits:listOf(fields.commits)?.map(readCommit)??
null,declared:listOf(fields.declared)?.map(readCommit)??[],runs:runs&&readRuns(runs,idOf(fields.ownJob)),runId:numberOf(fields.runId),days:numberOf(fields.days),
pushes:readPushes(listOf(fields.activity),pull),firstReview:firstReview(listOf(fields.reviews)??[],pull),readyForReview:eventTimes(timeline2,"ready_for_review").
at(-1)??null,agentWork:readAgentWork(timeline2),approvals:readApprovals(listOf(fields.deployments)??[]),logs:isFields(fields.logs)?new Map(Object.entries(fields.
logs).flatMap(([id,log])=>typeof log==="string"?[[id,log]]:[])):null,findings:readFindings(listOf(fields.findings)??[]),areas:readAreas(fields.areas),changed:new Map(
Object.entries(fieldsOf(fields.changed)).map(([sha,files])=>[sha,textsOf(files)])),missing:(listOf(fields.missing)??[]).map(({what,reason})=>({what:textOf(what)??
"something",reason:textOf(reason)??"no reason was recorded"}))}}function readAreas(value){const{from,rules:rules3}=fieldsOf(value);if(from!=="configuration"&&from!==
"CODEOWNERS")return null;const read2=(listOf(rules3)??[]).flatMap(({area,globs})=>{const name2=textOf(area);return name2===null?[]:[{area:name2,globs:textsOf(globs).
filter(glob=>tame.test(glob))}]});return{from,rules:read2}}function textsOf(value){return Array.isArray(value)?value.flatMap(text2=>textOf(text2)??[]):[]}function readFindings(findings){
return findings.flatMap(finding=>{const cost=fieldsOf(finding.cost);const spared=(numberOf(cost.missRate)??1)-(numberOf(cost.missRateAfter)??0);const seconds7=(numberOf(
cost.seconds)??0)*spared;const[message,file3]=[textOf(finding.message),textOf(finding.file)];if(finding.fixed===true||!(seconds7>0)||message===null||file3===null)
return[];return[{message,file:file3,seconds:seconds7,basis:cost.source==="log"?"measured":"typical"}]})}function readRepository(value){const fields=fieldsOf(value);
const visibility=textOf(fields.visibility);return{defaultBranch:textOf(fields.default_branch),name:textOf(value)??textOf(fields.full_name),isPrivate:typeof fields.
private==="boolean"?fields.private:visibility===null?null:visibility!=="public"}}function readPull(fields){const head=fieldsOf(fields.head);const merged=instantOf(
fields.merged_at);return{number:numberOf(fields.number)??0,title:textOf(fields.title)??"",body:textOf(fields.body)??"",author:readPerson(fields.user,void 0),headSha:textOf(
head.sha),headRef:textOf(head.ref),headRepository:textOf(fieldsOf(head.repo).full_name),baseRef:textOf(fieldsOf(fields.base).ref),draft:fields.draft===true,created:instantOf(
fields.created_at),merged,closed:merged??instantOf(fields.closed_at)}}function readCommit(fields){const commit=fieldsOf(fields.commit);return{sha:textOf(fields.
sha)??"",message:textOf(commit.message)??"",parents:listOf(fields.parents)?.length??1,author:readPerson(fields.author,commit.author),committer:readPerson(fields.
committer,commit.committer),authored:instantOf(fieldsOf(commit.author).date),committed:instantOf(fieldsOf(commit.committer).date)}}function readPerson(user,signature){
const login=textOf(fieldsOf(user).login);const name2=textOf(fieldsOf(signature).name);const isBot=fieldsOf(user).type==="Bot"||[login,name2].some(text2=>text2?.
endsWith("[bot]"));return{login,name:name2,email:textOf(fieldsOf(signature).email),isBot}}function readPushes(activity,pull){if(activity===null)return null;const ref=pull?.
headRef??null;const events=activity.map(event=>({type:textOf(event.activity_type),ref:textOf(event.ref)?.replace(/^refs\/heads\//,"")??null,sha:textOf(event.after),
at:instantOf(event.timestamp)})).filter(event=>ref===null||event.ref===ref).flatMap(({type,sha,at:at2})=>at2!==null&&sha!==null?[{type,sha,at:at2}]:[]).sort((a,b)=>a.
at-b.at);const opened=pull?.created??Number.POSITIVE_INFINITY;const born=events.findLastIndex(({type,at:at2})=>type==="branch_creation"&&at2<=opened);return events.
slice(Math.max(0,born)).filter(({type,sha})=>/^(push|force_push|branch_creation)$/.test(type??"")&&!/^0+$/.test(sha)).map(({sha,at:at2})=>({sha,at:at2}))}function firstReview(reviews,pull){
const others=reviews.filter(review=>{const reviewer=readPerson(review.user,void 0);return!reviewer.isBot&&(reviewer.login===null||reviewer.login!==pull?.author.
login)});return least(others.flatMap(review=>instantOf(review.submitted_at)??[]))}function eventTimes(timeline2,event){return timeline2.filter(entry=>entry.event===
event).flatMap(entry=>instantOf(entry.created_at)??[]).sort((a,b)=>a-b)}function readAgentWork(timeline2){const ends=eventTimes(timeline2,"copilot_work_finished");
const starts=eventTimes(timeline2,"copilot_work_started");return starts.flatMap((start,at2)=>{const end=ends.find(time=>time>=start&&time<=(starts[at2+1]??Number.
POSITIVE_INFINITY));return end===void 0?[]:[[start,end]]})}function waitedChanges(recording){const fields=fieldsOf(recording);const byBranch=new Map;for(const entry of listOf(fields.runs)??[]){const branch2=textOf(fieldsOf(
entry.run).head_branch)??"";byBranch.set(branch2,[...byBranch.get(branch2)??[],entry])}return(listOf(fields.pullRequests)??[]).flatMap(entry=>{const branch2=textOf(
fieldsOf(fieldsOf(entry.pullRequest).head).ref)??"";return measured2({...entry,repository:fields.repository,runs:byBranch.get(branch2)??[]})})}function measured2(recording){
const change=readChange(recording);const merged=change.pull?.merged??null;if(merged===null)return[];const pushes2=(pushesOf(change)??[]).filter(({runs})=>runs.length>
0);const waiting=pushes2.length===0?null:waitingOf(pushes2,change.approvals);return[{merged,waited:waiting?.seconds??null,timeToGreen:waiting?.timeToGreenSeconds??
null,queue:waiting&&hasJobs(pushes2)?waiting.queueSeconds:null,coding:change.commits===null?null:estimateCoding(change)}]}function hasJobs(pushes2){return pushes2.
every(({runs})=>runs.every(({attempts})=>attempts.every(({jobs})=>jobs.length>0)))}var values={overhead:({overhead})=>overhead?.ratio??null,timeToGreen:({timeToGreenSeconds})=>timeToGreenSeconds,deploysPerWeek:({deployments})=>deployments,leadTime:({
leadTimeSeconds})=>leadTimeSeconds};function goalsOf(settings,weeks){return Object.keys(values).flatMap(name2=>{const wanted=settings[name2];if(wanted===void 0)
return[];const goal=typeof wanted==="number"?wanted:amountOf(wanted);const known2=weeks.flatMap(week2=>values[name2](week2)??[]);const now=known2.at(-1)??null;const isMore=name2===
"deploysPerWeek";const isMet=now===null?null:isMore?now>=goal:now<=goal;return[{name:name2,goal,now,isMet,trend:trendOf(known2,isMore)}]})}var seconds2={s:1,m:60,
h:3600,d:86400,"%":.01};function amountOf(text2){return Number.parseFloat(text2)*(seconds2[text2.at(-1)??""]??1)}var noise=.1;function trendOf(known2,isMore){if(known2.
length<2)return null;const half=Math.floor(known2.length/2);const mean=part2=>part2.reduce((a,b)=>a+b,0)/part2.length;const[older,newer]=[mean(known2.slice(0,half)),
mean(known2.slice(-half))];if(Math.abs(newer-older)<=noise*Math.max(older,newer))return"same";return newer>older===isMore?"better":"worse"}var z=1.959963984540054;var fewest=10;function proportion(part2,n){if(n<fewest)return null;const share2=part2/n;const scale=1+z**2/n;const centre=(share2+z**2/(2*
n))/scale;const reach=z/scale*Math.sqrt(share2*(1-share2)/n+z**2/(4*n**2));return{share:share2,low:part2===0?0:Math.max(0,centre-reach),high:part2===n?1:Math.min(
1,centre+reach)}}function countInterval(count2){const centre=count2+z**2/2;const reach=z*Math.sqrt(count2+z**2/4);return[count2===0?0:centre-reach,centre+reach]}
function medianRange(values2){const sorted=[...values2].sort((a,b)=>a-b);const n=sorted.length;let below=0;let rank=0;for(let log=-n*Math.LN2;rank<n/2;rank+=1){
below+=Math.exp(log);if(below>.025)break;log+=Math.log((n-rank)/(rank+1))}const[low,high]=[sorted[rank-1],sorted[n-rank]];return rank===0||low===void 0||high===
void 0?null:[low,high]}function leadTime(shipments){const times2=shipments.flatMap(({deployed,pulls})=>pulls.flatMap(change=>{const first=firstCommit(change);return first===null?[]:[Math.
max(0,deployed.at-first)]}));return summaryOf(times2)}function summaryOf(times2){const range=medianRange(times2);const rounded2=value=>value==null?null:milliseconds(
value);return{medianSeconds:rounded2(quantile(times2,.5)),p90Seconds:rounded2(quantile(times2,.9)),n:times2.length,low:rounded2(range?.[0]),high:rounded2(range?.[1])}}
function firstCommit({commits,pull}){const written=(commits??[]).flatMap(({authored,parents})=>authored!==null&&parents<2&&authored<=pull.merged?[authored]:[]);
return written.length===0?null:written.reduce((a,b)=>Math.min(a,b))}function readHistory(commits){const history=new Map(commits.flatMap(fields=>{const sha=textOf(fields.sha);const commit=fieldsOf(fields.commit);const node={parents:(listOf(
fields.parents)??[]).flatMap(parent=>textOf(parent.sha)??[]),message:textOf(commit.message)??"",committed:instantOf(fieldsOf(commit.committer).date),url:textOf(
fields.html_url)};return sha===null?[]:[[sha,{sha,...node}]]}));const isLinked=history.size<2||[...history.values()].some(({parents})=>parents.length>0);return isLinked?
history:new Map}function newlyReached(history,head,seen){const found=[];const open=[head];for(let sha=open.pop();sha!==void 0;sha=open.pop()){if(seen.has(sha))continue;
seen.add(sha);found.push(sha);open.push(...history.get(sha)?.parents??[])}return found}function isAncestor(history,sha,head){return newlyReached(history,head,new Set).
includes(sha)}function shipmentsOf({deployed,merged,history}){const seen=new Set;const shipped=new Set;const byMerge=[...merged].sort((a,b)=>a.pull.merged-b.pull.merged);return deployed.
map((one,at2)=>{const before=deployed[at2-1];const isRollback=before!==void 0&&seen.has(one.sha)&&isOlder(one,before,{deployed,history});const commits=newlyReached(
history,one.sha,seen);const holds=({pull,mergeSha})=>{const byName2=mergeSha!==null&&(seen.has(mergeSha)||seen.has(pull.headSha??""));const isKnown=history.has(
one.sha)&&mergeSha!==null&&history.has(mergeSha);return byName2||!isKnown&&!isRollback&&pull.merged<=one.at};const pulls=byMerge.filter(change=>!shipped.has(change)&&
holds(change));for(const change of pulls)shipped.add(change);return{deployed:one,commits,pulls,isRollback}})}function isOlder(one,before,{deployed,history}){if(one.
sha===before.sha)return false;if(history.has(one.sha)&&history.has(before.sha))return isAncestor(history,one.sha,before.sha);const first=sha=>deployed.findIndex(
other=>other.sha===sha);return first(one.sha)<first(before.sha)}function isCounted({deployed},{from,to}){return deployed.at>from&&deployed.at<=to}var periodMetrics=["overhead","coding","waited","queue","timeToGreen","leadTime","deploysPerWeek"];function periodOf(changes,delivery,from,to){const merged=changes.
filter(change=>change.merged>from&&change.merged<=to);const over=value=>figureOf(merged.flatMap(change=>value(change)??[]));const shipments=delivery&&delivery.from<=
from?shipmentsOf(delivery).filter(shipment=>isCounted(shipment,{from,to})):null;const leads=(shipments??[]).flatMap(({deployed,pulls})=>pulls.flatMap(pull=>{const first=firstCommit(
pull);return first===null?[]:[Math.max(0,deployed.at-first)]}));return{from:iso(from),to:iso(to),metrics:{overhead:over(({waited,coding})=>waited===null||!coding?
null:waited/coding.seconds),coding:over(({coding})=>coding?.seconds??null),waited:over(({waited})=>waited),queue:over(({queue:queue2})=>queue2),timeToGreen:over(
({timeToGreen:timeToGreen2})=>timeToGreen2),leadTime:figureOf(leads),deploysPerWeek:shipments&&rateOf(shipments.length,(to-from)/(7*86400))}}}function figureOf(values2){
const value=median(values2);const range=medianRange(values2);return value===null?null:{value,low:range?.[0]??null,high:range?.[1]??null,n:values2.length}}function rateOf(count2,weeks){
if(weeks<=0)return null;const[low,high]=countInterval(count2);return{value:count2/weeks,low:low/weeks,high:high/weeks,n:count2}}var mostWeeks=260;var halfWeek=7*86400/2;function comparisonOf(before,after){const metrics=compared.flatMap(name2=>{const[was,is]=[before.metrics[name2],after.metrics[name2]];
return was&&is?[{name:name2,before:was,after:is,verdict:verdictOf(name2,was,is)}]:[]});const span3=({from,to})=>({from,to});return metrics.length===0?null:{before:span3(
before),after:span3(after),metrics}}var compared=["overhead","waited","timeToGreen","leadTime","deploysPerWeek"];function verdictOf(name2,was,is){if(was.low===null||
was.high===null||is.low===null||is.high===null)return null;const isMore=name2==="deploysPerWeek";if(is.low>was.high)return isMore?"better":"worse";if(is.high<was.
low)return isMore?"worse":"better";return null}function joinedWeeks(earlier,newer){const start=week2=>instantOf(week2.from)??0;const first=newer[0];const older=first?
earlier.filter(week2=>start(week2)+halfWeek<=start(first)):earlier;const filled=newer.map(week2=>{const same=earlier.find(one=>Math.abs(start(one)-start(week2))<
halfWeek);const known2=Object.fromEntries(Object.entries(week2).filter(([,value])=>value!==null));return{...week2,...same,...known2,n:week2.n===0&&same?same.n:week2.
n}});return[...older,...filled].slice(-mostWeeks)}function readTrend(value){const fields=fieldsOf(value);const[baseline,now]=[readPeriod(fields.baseline),readPeriod(
fields.now)];if(fields.version!==1||!baseline||!now)return null;const weeks=(listOf(fields.weeks)??[]).flatMap(week2=>readWeek(week2)??[]);return{version:1,baseline,
now,weeks:weeks.slice(-mostWeeks)}}function readPeriod(value){const fields=fieldsOf(value);const span3=readSpan(fields);const metrics=fieldsOf(fields.metrics);const read2=name2=>readFigure(
metrics[name2]);return span3&&{...span3,metrics:Object.fromEntries(periodMetrics.map(name2=>[name2,read2(name2)]))}}function readSpan({from,to}){return instantOf(
from)!==null&&instantOf(to)!==null?{from:textOf(from),to:textOf(to)}:null}function readFigure(value){const fields=fieldsOf(value);const[amount2,n]=[numberOf(fields.
value),numberOf(fields.n)];return amount2===null||n===null?null:{value:amount2,low:numberOf(fields.low),high:numberOf(fields.high),n}}function readWeek(fields){
const span3=readSpan(fields);const overhead=fieldsOf(fields.overhead);const[ratio,low,high,n]=[overhead.ratio,overhead.low,overhead.high,overhead.n].map(numberOf);
const isKnown=ratio!=null&&low!=null&&high!=null&&n!=null;return span3&&{...span3,merged:numberOf(fields.merged)??numberOf(fields.n)??0,n:numberOf(fields.n)??0,
waitedSeconds:numberOf(fields.waitedSeconds),overhead:isKnown?{ratio,low,high,n}:null,timeToGreenSeconds:numberOf(fields.timeToGreenSeconds),deployments:numberOf(
fields.deployments),leadTimeSeconds:numberOf(fields.leadTimeSeconds)}}var weekSeconds=7*86400;function weeksOf(changes,from,to,delivery){const count2=Math.floor((to-from)/weekSeconds+1e-6);const shipments=delivery&&shipmentsOf(delivery);
return Array.from({length:count2},(_,at2)=>{const start=to-(count2-at2)*weekSeconds;const end=start+weekSeconds;const shipped=delivery&&delivery.from<=start&&shipments?
shipments.filter(shipment=>isCounted(shipment,{from:start,to:end})):null;return{from:iso(start),to:iso(end),...waitOfWeek(changes.filter(({merged})=>merged>start&&
merged<=end)),deployments:shipped?.length??null,leadTimeSeconds:shipped&&leadTime(shipped).medianSeconds}})}function waitOfWeek(changes){const waits=changes.flatMap(
({waited})=>waited??[]);return{merged:changes.length,n:waits.length,waitedSeconds:waits.length===0?null:sum(waits),overhead:overheadOfWeek(changes),timeToGreenSeconds:median(
changes.flatMap(({timeToGreen:timeToGreen2})=>timeToGreen2??[]))}}function overheadOfWeek(changes){const both=changes.flatMap(({waited:waited2,coding})=>waited2!==
null&&coding?[{waited:waited2,coding}]:[]);const total2=value=>both.reduce((all,one)=>all+value(one),0);const waited=total2(one=>one.waited);if(both.length===0)
return null;return{ratio:waited/total2(({coding})=>coding.seconds),low:waited/total2(({coding})=>coding.high),high:waited/total2(({coding})=>coding.low),n:both.
length}}var rules=[{label:"rework-constrained",words:"more than 25 % of deployments fail or are rework",share:(_,{changeFailRate:changeFailRate2,reworkRate:reworkRate2})=>changeFailRate2.
rate===null||reworkRate2.rate===null?null:Math.max(changeFailRate2.rate,reworkRate2.rate),least:.25},{label:"test-constrained",words:"workflows run in at least \
40 % of the time between ready for review and merge",share:({ciBlocked,stages:stages2})=>shareOf(ciBlocked.medianSeconds,[stages2.pickup,stages2.review,stages2.
mergeQueue]),least:.4},{label:"release-constrained",words:"at least 50 % of the lead time lies between merge and deployment",share:({stages:stages2,medianSeconds})=>part(
stages2.deploy.medianSeconds,medianSeconds),least:.5},{label:"review-constrained",words:"at least 60 % of the lead time is waiting for review and review",share:({
stages:stages2,medianSeconds})=>part((stages2.pickup.medianSeconds??0)+(stages2.review.medianSeconds??0),medianSeconds),least:.6}];var fewest2=5;function bottleneckOf(lead,dora){
const printed=[...rules.map(({label,words})=>`${label}: ${words}`),"flowing: none of these"];if(!lead||!dora||lead.n<fewest2)return{label:null,because:null,rules:printed};
for(const rule2 of rules){const share2=rule2.share(lead,dora);const holds=share2!==null&&(rule2.label==="rework-constrained"?share2>rule2.least:share2>=rule2.least);
if(holds)return{label:rule2.label,because:rule2.words,rules:printed}}return{label:"flowing",because:"none of the rules holds",rules:printed}}function shareOf(value,parts){
return part(value,parts.reduce((sum2,{medianSeconds})=>sum2+(medianSeconds??0),0))}function part(value,whole){return value===null||!whole?null:Math.min(1,value/
whole)}function changeFailRate(shipments,failures){const about=failures.filter(({failed:failed3})=>shipments.includes(failed3));const failed2=new Set(about.map(failure=>failure.
failed)).size;const n=shipments.length;const known2=proportion(failed2,n);return{rate:known2?.share??null,failed:failed2,n,low:known2?.low??null,high:known2?.high??
null,evidence:about.map(({failed:failed3,kind,url})=>({deployment:idOf2(failed3),kind,url}))}}function idOf2({deployed}){const number=Number(deployed.id);return Number.
isSafeInteger(number)?number:deployed.id}var week=7*86400;function deploymentFrequency(n,seconds7){if(seconds7<=0)return{perWeek:null,n,low:null,high:null};const weeks=seconds7/week;const[low,high]=countInterval(
n);return{perWeek:n/weeks,n,low:low/weeks,high:high/weeks}}var hotfixWithin=72*3600;function failuresOf(shipments,delivery){return[...rollbacks(shipments),...reverts(shipments,delivery),...hotfixes(shipments),...delivery.
incidents.flatMap(incident=>blamed(incident,shipments))]}function rollbacks(shipments){return shipments.flatMap((shipment,at2)=>{const failed2=shipments[at2-1];
const{deployed,isRollback}=shipment;return isRollback&&failed2?[failureBy("rollback",failed2,shipment,{url:deployed.url,remedy:null})]:[]})}function reverts(shipments,{
history}){return shipments.flatMap(remedy=>{const byPull=remedy.pulls.flatMap(change=>{const target=revertedPull(change);const failed2=shipments.find(({pulls})=>pulls.
some(({pull})=>pull.number===target));return failed2?[failureBy("revert",failed2,remedy,{url:change.url,remedy:change})]:[]});const byCommit=remedy.commits.flatMap(
sha=>{const node=history.get(sha);const failed2=node&&shipmentOfCommit(shipments,revertedCommit(node.message));return failed2?[failureBy("revert",failed2,remedy,
{url:node.url,remedy:null})]:[]});const found=[...byPull,...byCommit].filter(({failed:failed2})=>failed2.deployed.at<remedy.deployed.at);return found.filter((one,at2)=>found.
findIndex(({failed:failed2})=>failed2===one.failed)===at2)})}function hotfixes(shipments){return shipments.flatMap(remedy=>remedy.pulls.filter(isHotfix).flatMap(
change=>{const failed2=shipments.findLast(({deployed,pulls})=>deployed.at<=change.pull.merged&&deployed.at>=change.pull.merged-hotfixWithin&&pulls.some(earlier=>sharesFile(
earlier,change)));return failed2?[failureBy("hotfix",failed2,remedy,{url:change.url,remedy:change})]:[]}))}function failureBy(kind,failed2,{deployed},seen){return{
failed:failed2,kind,mended:deployed.at,title:null,...seen}}function sharesFile({files},other){return files?.some(file3=>other.files?.includes(file3))===true}function blamed(incident,shipments){
const before=shipments.filter(({deployed})=>deployed.at<=incident.opened);const failed2=before.findLast(shipment=>isNamed(incident.text,shipment));if(!failed2)return[];
const title=(incident.text.split("\n")[0]??"").toLowerCase().replace(/[\d\s#]+/g," ").trim();const{url,closed:mended}=incident;return[{failed:failed2,kind:"inci\
dent",url,mended,remedy:null,title:title===""?null:title}]}function isNamed(text2,{deployed,commits,pulls}){const shas=text2.match(/\b[0-9a-f]{7,40}\b/gi)?.map(
sha=>sha.toLowerCase())??[];const numbers=[...text2.matchAll(/(?:^|[^\w&])#(\d{1,9})\b|\/pull\/(\d{1,9})\b/g)].map(([,hash,path])=>Number(hash??path));const starts=sha=>sha!==
null&&shas.some(named=>sha.toLowerCase().startsWith(named));return namesDeployment(text2,deployed)||[deployed.sha,...commits].some(starts)||pulls.some(({pull,mergeSha})=>numbers.
includes(pull.number)||starts(mergeSha))}function namesDeployment(text2,{id}){return[...text2.matchAll(/\bdeployments?[\s/#:]{1,3}(\d{1,20})\b/gi)].some(([,named])=>named===
id)}function shipmentOfCommit(shipments,sha){if(sha===null)return void 0;return shipments.find(({commits,pulls})=>commits.includes(sha)||pulls.some(({mergeSha})=>mergeSha===
sha))}function revertedCommit(message){return/^This reverts commit ([0-9a-f]{7,40})\b/m.exec(message)?.[1]??null}function revertedPull({pull}){const named=/^revert-(\d{1,9})-/.
exec(pull.headRef??"")??/^Reverts \S*#(\d{1,9})\b/m.exec(pull.body);return named?Number(named[1]):null}function isRevert({pull}){return/^revert-\d+-/.test(pull.
headRef??"")||/^This reverts commit |^Reverts \S*#\d/m.test(pull.body)}function isRevertCommit(message){return revertedCommit(message)!==null}function isHotfix({
pull,labels}){return/^(hotfix|incident)[-/]/i.test(pull.headRef??"")||labels.some(label=>hotfixLabel.test(label))}var hotfixLabel=/^(type[:/ ]+)?(hotfix|incident)$/i;function recovery(shipments,failures){const times2=shipments.flatMap(shipment=>{const ends=failures.filter(({failed:failed2,mended:mended2})=>failed2===shipment&&
mended2!==null);const deployed=ends.filter(({kind})=>kind!=="incident");const mended=(deployed.length>0?deployed:ends).map(failure=>failure.mended);return mended.
length===0?[]:[Math.max(0,Math.min(...mended)-shipment.deployed.at)]});const{medianSeconds,n,low,high}=summaryOf(times2);return{medianSeconds,n,low,high}}var verdicts={"fast failing":"fast and failing: the danger zone","slow failing":"slow, and failures come back",fast:"fast, and failures do not come back",slow:"\
slow, but failures do not come back"};var within2=30*86400;var fastBelow=86400;var failingFrom=.25;var fewest3=3;var rule="fast: mended within a day at the medi\
an; failing: at least a quarter of three or more failures repeat one of the 30 days before (its remedy fails, an incident has the same title, or the same files \
are mended again)";function repeatsOf(shipments,failures,recovery2){const failed2=shipments.filter(shipment=>failures.some(failure=>failure.failed===shipment));
const evidence2=failed2.flatMap(shipment=>repeatOf(shipment,failures)??[]);const share2=proportion(evidence2.length,failed2.length);return{repeated:evidence2.length,
n:failed2.length,rate:share2?.share??null,low:share2?.low??null,high:share2?.high??null,evidence:evidence2,verdict:verdictOf2(evidence2.length,failed2.length,recovery2.
medianSeconds),rule}}function verdictOf2(repeated,n,seconds7){if(n<fewest3||seconds7===null)return null;const pace=seconds7<=fastBelow?"fast":"slow";return verdicts[repeated/
n>=failingFrom?`${pace} failing`:pace]}function repeatOf(shipment,failures){const own2=failures.filter(({failed:failed2})=>failed2===shipment);const{at:at2,id}=shipment.
deployed;const earlier=failures.filter(({failed:failed2})=>failed2.deployed.at<at2&&failed2.deployed.at>=at2-within2);for(const before of earlier){const because=own2.
map(failure=>sameCause(failure,before,at2)).find(reason=>reason!==null);if(because)return{deployment:id,repeats:before.failed.deployed.id,because}}return null}function sameCause(failure,before,at2){
if(before.kind!=="incident"&&before.mended===at2)return"it was the remedy and failed, too";if(failure.title!==null&&failure.title===before.title)return"an incid\
ent of the same title";if(sharesFile2(failure.remedy,before.remedy))return"mended in the same files";return null}function sharesFile2(one,other){return one!==other&&
one?.files?.some(file3=>other?.files?.includes(file3))===true}function reworkRate(shipments,history){const rework=shipments.filter(shipment=>isRework(shipment,history)).length;const n=shipments.length;const known2=proportion(
rework,n);return{rate:known2?.share??null,rework,n,low:known2?.low??null,high:known2?.high??null}}function isRework({pulls,commits,isRollback},history){if(isRollback)
return true;if(pulls.length>0)return pulls.every(isRemedy);const messages2=commits.flatMap(sha=>history.get(sha)?.message??[]);return messages2.length>0&&messages2.
every(isRevertCommit)}function isRemedy(change){const isUnplannedBug=!change.hasMilestone&&change.labels.some(label=>bugLabel.test(label));return isRevert(change)||
isHotfix(change)||isUnplannedBug}var bugLabel=/^(type[:/ ]+|kind[:/ ]+)?bug$/i;function doraOf(delivery){const all=shipmentsOf(delivery);const failures=failuresOf(all,delivery);const counted=all.filter(shipment=>isCounted(shipment,delivery));
const of=(shipments,changes)=>fiveMetrics(shipments,counted,changes,failures,delivery);const classes=new Map(delivery.merged.map(change=>[change,aiClassOf(change)]));
const byClass=wanted=>of(counted.filter(shipment=>strongest(shipment,classes)===wanted),change=>classes.get(change)===wanted);const total2=of(counted,()=>true);
return{from:iso(delivery.from),to:iso(delivery.to),source:delivery.source,environment:delivery.environment,...total2,repeats:repeatsOf(counted,failures,total2.recovery),
byAi:{agent:byClass("agent"),assisted:byClass("assisted"),noSignal:byClass("noSignal")}}}function fiveMetrics(shipments,counted,isWanted,failures,{from,to,history}){
return{deploymentFrequency:deploymentFrequency(shipments.length,to-from),leadTime:leadTime(counted.map(shipment=>({...shipment,pulls:shipment.pulls.filter(isWanted)}))),
changeFailRate:changeFailRate(shipments,failures),recovery:recovery(shipments,failures),reworkRate:reworkRate(shipments,history)}}function aiClassOf({pull,signs}){
return classify(pull,signs).class}function strongest({pulls},classes){const found=new Set(pulls.map(change=>classes.get(change)));return found.has("agent")?"age\
nt":found.has("assisted")?"assisted":"noSignal"}var file=".github/keep-pace.yml";function noDeliveries(fields,settings){const reason=`${soughtDeployments(fields,settings)}; name what deploys in ${file}: ${supply(
fields)}`;return["leadTime","dora"].map(what=>({what,reason}))}function soughtDeployments(fields,{environment,workflow}){const deployments=listOf(fields.deployments);
const releases=listOf(fields.releases);const where=environment?`to ${environment}`:"to production";const parts=[deployments===null?"deployments were not read":`${count(
deployments.length,"deployment")}, none successful ${where}`,releases===null?"releases were not read":`${count(releases.length,"release")}`,workflow?`no success\
ful run of ${workflow} on the default branch`:"no workflow is named that deploys"];return`looked for deployments on GitHub: ${parts.join("; ")}`}function supply(fields){
const others=(listOf(fields.deployments)??[]).flatMap(({deployment})=>textOf(fieldsOf(deployment).environment)??[]);return others[0]?`\`delivery: {environment: ${others[0]}\
}\``:"`delivery: {workflow: deploy.yml}`"}function doraMissing(fields,dora,lead){const{deploymentFrequency:deploymentFrequency2,leadTime:leadTime2,changeFailRate:changeFailRate2,
recovery:recovery2,repeats}=dora;const{n}=deploymentFrequency2;const few=`${count(n,"deployment")} in this time, and a rate needs 10: ask for more --days`;const entries=[
n<10&&{what:"dora.changeFailRate.rate",reason:few},n<10&&{what:"dora.reworkRate.rate",reason:few},leadTime2.n===0&&{what:"dora.leadTime",reason:"no merged pull \
request with readable commits reached a deployment in this time; that needs pull-requests: read"},changeFailRate2.failed===0&&{what:"dora.changeFailRate.evidenc\
e",reason:`looked for rollbacks, reverts, hotfix branches or labels within 72 hours of a deployment, and ${incidents(fields)}`},recovery2.n===0&&{what:"dora.rec\
overy",reason:changeFailRate2.failed===0?"no deployment was seen to fail, so there is nothing to recover from":`no remedy was seen for ${count(changeFailRate2.failed,
"failed deployment")}: looked for a later deployment that reverts or fixes it and for the close of a linked incident`},changeFailRate2.failed>0&&repeats.verdict===
null&&{what:"dora.repeats.verdict",reason:`whether failures come back is told from three failed deployments with a known end on: there are ${recovery2.n}`},lead.
n>0&&lead.batch.byCi===null&&{what:"leadTime.batch.byCi",reason:"batch size is set against CI time from six changes with known lines and runs on each side on: a\
sk for more --days"},lead.n<5&&{what:"bottleneck",reason:`the rules need five deployed changes, and there are ${lead.n}: ask for more --days`},...["review","mer\
geQueue"].map(stage=>lead.n>0&&lead.stages[stage].n===0&&{what:`leadTime.stages.${stage}`,reason:stage==="review"?"no review by another person was found on thes\
e pull requests":"no pull request went through a merge queue: looked for added_to_merge_queue among their events"}),lead.n>0&&lead.ciBlocked.n===0&&{what:"leadT\
ime.ciBlocked",reason:"no workflow run of these pull requests was read; that needs actions: read"}];return entries.filter(entry=>entry!==false)}function incidents(fields){
const found=listOf(fields.incidents);return found===null?"issues were not read; give the job issues: read":`${count(found.length,"issue")} with the label incide\
nt that name a commit, pull request or deployment; another label is set in ${file}: \`delivery: {incidents: outage}\``}function count(n,what){return`${n} ${what}${n===
1?"":"s"}`}function paceMissing(pace){const{weeks,goals,comparison:comparison2,isKept}=pace;const entries=[weeks.length===0&&{what:"weeks",reason:"a week needs \
at least --days 7"},weeks.length>0&&weeks.every(({waitedSeconds})=>waitedSeconds===null)&&{what:"weeks.waitedSeconds",reason:"looked for workflow runs of the pu\
ll requests that were merged in these weeks, by branch and commit: none was read; that needs actions: read"},weeks.some(({waitedSeconds})=>waitedSeconds!==null)&&
weeks.every(({overhead})=>overhead===null)&&{what:"weeks.overhead",reason:"no pull request has both known waiting and readable commits; Coding-Time: 30m in a co\
mmit message declares its time"},goals.length===0&&{what:"goals",reason:`looked for goals in ${file}: none is set; set one: \`goals: {overhead: 25%, leadTime: 2d\
}\``},comparison2===null&&{what:"comparison",reason:isKept?"nothing was merged or deployed since the first report that was kept":"no earlier report is kept: the\
 action keeps one on the default branch, the command line with --trend branch, and the first becomes what was before"}];return entries.filter(entry=>entry!==false)}function sourceOf(fields,runs,branch2,settings){const succeeded=(listOf(fields.deployments)??[]).flatMap(entry=>successOf(entry)??[]);const environment=settings.
environment??productionOf(succeeded);const deployments=succeeded.filter(one=>one.environment===environment).map(one=>one.deployed);if(deployments.length>0)return{
source:"deployments",environment,deployed:inOrder(deployments)};const releases=(listOf(fields.releases)??[]).flatMap(release=>releaseOf(release)??[]);if(releases.
length>0)return{source:"releases",environment:null,deployed:inOrder(releases)};const deploys=settings.workflow?runsOf(runs,branch2,settings.workflow):[];return deploys.
length>0?{source:"workflow",environment:null,deployed:inOrder(deploys)}:null}function inOrder(deployed){return[...deployed].sort((a,b)=>a.at-b.at||a.id.localeCompare(
b.id,"en",{numeric:true}))}function successOf(entry){const deployment=fieldsOf(entry.deployment);const successes=(listOf(entry.statuses)??[]).filter(({state})=>state===
"success").flatMap(status=>{const at2=instantOf(status.created_at);return at2===null?[]:[{at:at2,url:textOf(status.log_url)??textOf(status.environment_url)}]});
const[id,sha]=[idOf(deployment.id),textOf(deployment.sha)];const first=successes.sort((a,b)=>a.at-b.at)[0];if(!first||id===null||sha===null)return null;return{deployed:{
id,sha,at:first.at,url:first.url??textOf(deployment.url)},environment:textOf(deployment.environment)??"production",isProduction:deployment.production_environment===
true,isTransient:deployment.transient_environment===true}}function productionOf(successes){const lasting2=successes.filter(one=>!one.isTransient);const named=lasting2.
filter(one=>/^(prod(uction)?|live)\b/i.test(one.environment));const others=lasting2.filter(one=>!notForUsers.test(one.environment));for(const group of[lasting2.
filter(one=>one.isProduction),named,others]){const counts=new Map;for(const{environment}of group)counts.set(environment,(counts.get(environment)??0)+1);const[most]=[
...counts].sort(([,a],[,b])=>b-a);if(most&&(group!==others||counts.size===1))return most[0]}return null}var notForUsers=/preview|review|staging|stage|dev|test|qa|sandbox|\bpr\b|\bpull\b/i;
function releaseOf(release){const at2=instantOf(release.published_at);const[id,sha]=[idOf(release.id),textOf(release.target_commitish)];if(at2===null||id===null||
sha===null||release.draft===true||release.prerelease===true){return null}return{id,sha,at:at2,url:textOf(release.html_url)}}function runsOf(runs,branch2,workflow){
const wanted=runs.filter(run=>run.workflow.split("/").at(-1)===workflow.split("/").at(-1)&&run.branch===branch2);return wanted.flatMap(run=>{const done2=run.attempts.
find(({conclusion,ended})=>conclusion==="success"&&ended!==null);return done2?[{id:String(run.id),sha:run.sha,at:done2.ended,url:run.url}]:[]})}function readDelivery(recording,runs,given={}){const fields=fieldsOf(recording);const days=numberOf(fields.days);const recorded=fieldsOf(fields.settings);const settings={
environment:textOf(recorded.environment)??given.environment,workflow:textOf(recorded.workflow)??given.workflow};const branch2=textOf(fieldsOf(fields.repository).
default_branch);const source=sourceOf(fields,runs,branch2,settings);const first=source?.deployed[0];if(!source||!first)return null;const isOneChange=isFields(fields.
pullRequest)||numberOf(fields.runId)!==null;if(days===null&&isOneChange&&source.deployed.every(({sha})=>sha===first.sha))return null;const merged=readMerged(fields,
runs,branch2);const window=fieldsOf(fields.window);const to=instantOf(window.to)??newest(source.deployed.map(({at:at2})=>at2),merged,runs);const from=instantOf(
window.from)??(days===null?first.at-1:to-days*86400);return{...source,from,to,merged,incidents:(listOf(fields.incidents)??[]).flatMap(issue=>readIncident(issue)??
[]),history:readHistory(listOf(fields.history)??(isOneChange?[]:listOf(fields.commits))??[])}}function newest(deployed,merged,runs){const all=[...deployed,...merged.
map(({pull})=>pull.merged),...runs.map(({created})=>created)];return all.reduce((a,b)=>Math.max(a,b))}function readMerged(fields,runs,branch2){const entries=[...listOf(
fields.pullRequests)??[],...isFields(fields.pullRequest)?[fields]:[]];const byMerge=new Map((listOf(fields.history)??[]).map(commit=>[textOf(commit.sha),commit]));
const runsOf2=new Map;for(const run of runs){for(const name2 of[run.sha,...run.pulls])runsOf2.set(name2,[...runsOf2.get(name2)??[],run])}const found=entries.flatMap(
entry=>{const change=readOne(entry,byMerge);if(!change||branch2!==null&&(change.pull.baseRef??branch2)!==branch2)return[];const shas=[change.pull.headSha??"",...(change.
commits??[]).map(({sha})=>sha)];const own2=new Set([change.pull.number,...shas].flatMap(name2=>runsOf2.get(name2)??[]));return[{...change,ci:own2.size===0?null:
[...own2].flatMap(intervalsOf)}]});return[...new Map(found.map(change=>[change.pull.number,change])).values()]}function intervalsOf({attempts}){return attempts.
flatMap(({started,ended})=>ended===null?[]:[[started,ended]])}function readOne(entry,byMerge){const fields=fieldsOf(entry.pullRequest);const pull=readPull(fields);
const{merged}=pull;if(merged===null)return null;const timeline2=listOf(entry.timeline)??[];const commits=listOf(entry.commits)?.map(readCommit)??null;const mergeSha=textOf(
fields.merge_commit_sha);const merge=mergeSha===null?void 0:byMerge.get(mergeSha);const[added,removed]=[numberOf(fields.additions),numberOf(fields.deletions)];return{
pull:{...pull,merged},mergeSha,url:textOf(fields.html_url),labels:(listOf(fields.labels)??[]).flatMap(label=>textOf(label.name)??[]),hasMilestone:isFields(fields.
milestone),files:listOf(entry.files)?.flatMap(file3=>textOf(file3.filename)??[])??null,commits,signs:commits??(merge?[readCommit(merge)]:[]),firstReview:firstReview(
listOf(entry.reviews)??[],pull),ready:eventTimes(timeline2,"ready_for_review").at(-1)??pull.created,queued:eventTimes(timeline2,"added_to_merge_queue").at(-1)??
null,lines:added===null||removed===null?null:added+removed}}function readIncident(issue){const opened=instantOf(issue.created_at);if(opened===null||isFields(issue.
pull_request)||idOf(issue.number)===null)return null;return{text:`${textOf(issue.title)??""}
${textOf(issue.body)??""}`,url:textOf(issue.html_url),opened,closed:instantOf(issue.closed_at)}}function batchByCi(changes){const known2=changes.flatMap(({lines:lines2,ci})=>lines2===null||ci===null?[]:[{lines:lines2,seconds:Math.max(...ci.map(lengthOf))}]);
const split2=median(known2.map(({seconds:seconds7})=>seconds7));if(split2===null)return null;const faster=halfOf(known2.filter(({seconds:seconds7})=>seconds7<=split2));
const slower=halfOf(known2.filter(({seconds:seconds7})=>seconds7>split2));if(!faster||!slower)return null;const verdict=slower.low>faster.high?"slower CI, large\
r changes":slower.high<faster.low?"slower CI, smaller changes":null;return{splitSeconds:split2,faster,slower,verdict}}function halfOf(changes){const lines2=changes.
map(change=>change.lines);const range=medianRange(lines2);return range&&{medianLines:median(lines2),low:range[0],high:range[1],n:lines2.length}}function leadTimeOf(delivery){const changes=changeStages(shipmentsOf(delivery).filter(shipment=>isCounted(shipment,delivery)));const spread2=value=>{const{medianSeconds,
p90Seconds,n}=summaryOf(changes.flatMap(change=>value(change)??[]));return{medianSeconds,p90Seconds,n}};const stage=name2=>spread2(({stages:stages2})=>stages2[name2]);
const lines2=changes.flatMap(({change})=>change.lines??[]);return{...summaryOf(changes.map(({total:total2})=>total2)),stages:{coding:stage("coding"),pickup:stage(
"pickup"),review:stage("review"),mergeQueue:stage("mergeQueue"),deploy:stage("deploy")},ciBlocked:spread2(({ciBlocked})=>ciBlocked),branchAge:spread2(({branchAge})=>branchAge),
batch:{medianLines:quantile(lines2,.5),p90Lines:quantile(lines2,.9),n:lines2.length,byCi:batchByCi(changes.map(({change})=>change))}}}function changeStages(shipments){
return shipments.flatMap(({deployed,pulls})=>pulls.flatMap(change=>{const first=firstCommit(change);return first===null?[]:[stagesOfChange(change,first,Math.max(
deployed.at,first))]}))}function stagesOfChange(change,first,deployed){const{pull,ci}=change;const merged=Math.min(pull.merged,deployed);const ready=within3(change.
ready??first,first,merged);const queued=change.queued===null?null:within3(change.queued,ready,merged);const end=queued??merged;const reviewed=change.firstReview===
null?null:within3(change.firstReview,ready,end);return{change,total:milliseconds(deployed-first),branchAge:milliseconds(merged-first),stages:{coding:milliseconds(
ready-first),pickup:milliseconds((reviewed??end)-ready),review:reviewed===null?null:milliseconds(end-reviewed),mergeQueue:queued===null?null:milliseconds(merged-
queued),deploy:milliseconds(deployed-merged)},ciBlocked:ci&&milliseconds(coveredBy(ci.map(one=>clipped(one,ready,merged))))}}function within3(value,low,high){return Math.
min(Math.max(value,low),high)}function clipped([start,end],low,high){return[within3(start,low,high),within3(end,low,high)]}function overTime(recording,change,settings,wanted){const fields=fieldsOf(recording);const delivery=readDelivery(fields,change.runs??[],settings);const window=fieldsOf(
fields.window);const to=instantOf(window.to)??delivery?.to??null;const pace=change.days===null||to===null?noPace:paceOf(fields,change.days,to,delivery);const goals=pace.
weeks&&goalsOf(wanted,pace.weeks);const{weeks,comparison:comparison2}=pace;const isKept=isFields(fields.trend);const unpaced=weeks&&goals?paceMissing({weeks,goals,
comparison:comparison2,isKept}):[];if(!delivery){const missing2=change.days===null?onlyOneChange:[...noDeliveries(fields,settings),...unpaced];return{leadTime:null,
dora:null,bottleneck:null,...pace,goals,missing:missing2}}const dora=doraOf(delivery);const leadTime2=leadTimeOf(delivery);return{leadTime:leadTime2.n===0?null:
leadTime2,dora,bottleneck:bottleneckOf(leadTime2,dora),...pace,goals,missing:[...leadTime2.n===0?[{what:"leadTime",reason:noLeadTime}]:[],...doraMissing(fields,
dora,leadTime2),...unpaced]}}var noPace={weeks:null,period:null,comparison:null,trend:null};function paceOf(fields,days,to,delivery){const from=to-days*86400;const changes=waitedChanges(
fields);const weeks=weeksOf(changes,from,to,delivery);const kept=readTrend(fields.trend);const adopted=instantOf(kept?.baseline.to)??to;const since=periodOf(changes,
delivery,Math.max(from,adopted),to);return{weeks,period:periodOf(changes,delivery,Math.max(from,delivery?.from??from),to),comparison:kept&&adopted<to?comparisonOf(
kept.baseline,since):null,trend:joinedWeeks(kept?.weeks??[],weeks)}}var noLeadTime="no merged pull request with readable commits reached a deployment in this ti\
me; that needs pull-requests: read";var onlyOneChange=[{what:"leadTime",reason:"lead time needs deployments over time: use --days"},{what:"dora",reason:"the fiv\
e metrics need deployments over time: use --days"}];function aiOverTime(recording){const fields=fieldsOf(recording);if(isFields(fields.pullRequest))return null;
const changes=readMerged(fields,[],null).map(({pull,signs})=>({pull:pull.number,...classify(pull,signs)}));const count2=wanted=>changes.filter(one=>one.class===
wanted).length;return changes.length===0?null:{agent:count2("agent"),assisted:count2("assisted"),noSignal:count2("noSignal"),changes}}function graphOf(attempt,others=[]){const jobs=[...uniqueByName(attempt).values()];const refuted=others.map(uniqueByName);const nodes=jobs.sort((a,b)=>a.created-
b.created).map(job=>{const needs=possibleNeeds(job,jobs).filter(other=>!refuted.some(names=>disproves(names,other,job)));return{job,needs}});return nodes.map(({
job,needs})=>{const ready=needs.length>0?Math.max(...needs.map(need=>need.completed)):attempt.started;return{name:job.name,needs:needs.map(need=>need.name),lag:job.
created-ready,queue:job.begun-job.created,duration:job.completed-job.begun}})}function uniqueByName(attempt){const done2=attempt.jobs.filter(job=>job.ran&&job.completed!==
null);return new Map(done2.map(job=>[job.name,job]))}function disproves(names,other,job){const[need,dependent]=[names.get(other.name),names.get(job.name)];return need!==
void 0&&dependent!==void 0&&!endsBefore(need,dependent)}function schedule(nodes){const ends=new Map;for(const node of nodes){const ready=node.needs.reduce((latest3,name2)=>Math.
max(latest3,ends.get(name2)??0),0);ends.set(node.name,ready+node.lag+node.queue+node.duration)}return ends}function makespan(nodes){return Math.max(0,...schedule(
nodes).values())}function withChange(nodes,name2,change){return nodes.map(node=>node.name===name2?{...node,...change(node)}:node)}function savingLimit(nodes,name2){const gone=schedule(withChange(nodes,name2,()=>({duration:0,queue:0})));const before=schedule(nodes);const last=[...gone].reduce(
(best,entry)=>entry[1]>best[1]?entry:best,["",0]);const seconds7=makespan(nodes)-last[1];return{seconds:seconds7,runnerUp:runnerUp(nodes,name2,gone,before,last[0])}}
function runnerUp(nodes,name2,gone,before,last){const byName2=new Map(nodes.map(node=>[node.name,node]));let at2=byName2.get(last);while(at2&&gone.get(at2.name)!==
before.get(at2.name)){const binding=at2.needs.filter(need=>need!==name2).reduce((best,need)=>best&&(gone.get(best)??0)>=(gone.get(need)??0)?best:need,null);if(binding===
null)return null;at2=byName2.get(binding)}return at2&&at2.name!==name2?at2.name:null}var native=/\b(x86[-_]64|amd64|x64)\b/i;var foreign=/\b(aarch64|arm64|armv7l?|arm\/v7|ppc64le|s390x|riscv64)\b/i;var mostSlowdown=10;var emulation=({job,limit})=>{
const target=foreign.exec(job.name)?.[1];const nativeRunner=/\barm(64)?\b|macos|self-hosted/i.test(job.labels.join(" "));if(!isEmulated(job)||nativeRunner||limit<=
0)return null;return{kind:"emulation",title:`${job.name} emulates ${target??"another processor"}: build it on a native runner`,job:job.name,command:"keep-pace w\
orkflow --fix",basis:"measured",change:execution=>({duration:nativeDuration(execution)})}};function isEmulated(job){if(foreign.test(job.name))return true;return!native.
test(job.name)&&job.steps.some(step2=>/\bqemu\b|setup-qemu/i.test(step2.name))}function nativeDuration({job,attempt,node,limit}){const beside=attempt.jobs.filter(
other=>other.name!==job.name&&other.ran&&!isEmulated(other)&&other.created<job.begun+60);const siblings=beside.filter(other=>family(other.name)===family(job.name));
const lengths=siblings.flatMap(other=>other.completed===null?[]:[other.completed-other.begun]);if(lengths.length>0)return Math.max(...lengths);return Math.max(node.
duration-limit,node.duration/mostSlowdown)}var matrixWords=new Set("x86 x64 amd64 i686 aarch64 arm64 armv7 armv7l ppc64le s390x riscv64 universal universal2 ubu\
ntu windows macos linux win32 manylinux musllinux latest for on".split(" "));function family(name2){const words=name2.toLowerCase().replace(/\([^()]*\)/g," ").split(
/[^\p{L}\p{N}]+/u);return words.filter(word=>word!==""&&!matrixWords.has(word)&&!/^v?\d+$/.test(word)).join(" ")}var install=/\b(npm (ci|install|i)|yarn|pnpm|pip3?|poetry|uv (sync|pip)|bundle|composer|go mod|cargo fetch|gradle|mvn|maven|conda|install (dependencies|deps|packages)|dependencies)\b/i;
var warmShare=.4;var leastSeconds=10;var dependencyCache=({job,facts:facts2,history})=>{if(!facts2?.events.some(({outcome})=>outcome==="miss"||outcome==="partia\
l"))return null;const seconds7=installSeconds(job);if(seconds7<leastSeconds)return null;const warm=median(history.filter(({facts:facts3})=>facts3?.events.length&&
facts3.events.every(({outcome})=>outcome==="exact")).map(({job:job2})=>installSeconds(job2)));return{kind:"dependency-cache",title:`${job.name} installs depende\
ncies with a cold cache`,job:job.name,command:"keep-pace cache plan",basis:warm===null?"typical":"measured",change:({job:job2,node})=>{const cold=installSeconds(
job2);return{duration:node.duration-Math.max(0,cold-(warm??cold*warmShare))}}}};function installSeconds(job){return job.steps.filter(step2=>install.test(step2.name)&&
!/^post /i.test(step2.name)).reduce((sum2,{started,completed})=>sum2+(completed??0)-(started??completed??0),0)}var build=/\b(docker|buildx?|image|bake|container)\b/i;var leastSeconds2=20;var warmShare2=.4;var layers=({job,facts:facts2})=>{const found=facts2?.layers;if(!found||
found.cached*2>=found.total||buildSeconds(job)<leastSeconds2)return null;return{kind:"layers",title:`${job.name} builds ${found.total-found.cached} of ${found.total}\
 image layers anew`,job:job.name,command:"keep-pace dockerfile --fix",basis:"typical",change:({job:job2,node})=>({duration:node.duration-buildSeconds(job2)*(1-warmShare2)})}};
function buildSeconds(job){const lengths=buildSteps(job).map(({started,completed})=>(completed??0)-(started??completed??0));return Math.max(0,...lengths)}function buildSteps(job){
return job.steps.filter(({name:name2})=>build.test(name2)&&!/^(post|set up) /i.test(name2))}var dockerfile=/(^|[/.])(dockerfile|containerfile)(\.[^/]*)?$/i;var dockerfileFinding=({job,findings})=>{const[finding]=findings.filter(({file:file3})=>dockerfile.
test(file3)&&mayBuild(job,file3)).sort((a,b)=>b.seconds-a.seconds);if(!finding||buildSeconds(job)===0)return null;return{kind:"dockerfile-finding",title:`${job.
name}: ${finding.file}: ${sinOf(finding.message)}`,job:job.name,command:"keep-pace dockerfile --fix",basis:finding.basis,change:({job:job2,node})=>({duration:node.
duration-Math.min(finding.seconds,buildSeconds(job2))})}};function sinOf(message){return message.split(", so ",1)[0]}function mayBuild(job,file3){return buildSteps(
job).some(({name:name2})=>{const paths=name2.split(/\s+/).filter(word=>/^\.{0,2}\/./.test(word)||dockerfile.test(word));const folder2=file3.slice(0,Math.max(0,file3.
lastIndexOf("/")));return paths.length===0||paths.some(path=>[file3,folder2].some(own2=>endsIn(own2,path)))})}function endsIn(path,word){return`/${path}`.endsWith(
`/${word.replace(/^\.\//,"").replace(/\/$/,"")}`)}var leastFactor=2;var leastSeconds3=120;var outlier=({job,attempt})=>{const slowest=slowestSibling(job,attempt);const own2=(job.completed??job.begun)-job.begun;
if(!slowest||own2<leastSeconds3||own2<leastFactor*slowest.seconds)return null;const factor=(own2/slowest.seconds).toFixed(1);return{kind:"outlier",title:`${job.
name} takes ${factor} times as long as its slowest sibling ${slowest.name}`,job:job.name,command:"keep-pace check",basis:"measured",change:({job:job2,attempt:attempt2,
node})=>{const sibling=slowestSibling(job2,attempt2);return sibling&&{duration:Math.min(node.duration,sibling.seconds)}}}};function slowestSibling(job,attempt){
const siblings=attempt.jobs.filter(other=>other.ran&&other.name!==job.name&&family(other.name)===family(job.name)).map(other=>({name:other.name,seconds:(other.completed??
other.begun)-other.begun})).filter(({seconds:seconds7})=>seconds7>0);return siblings.reduce((best,sibling)=>best&&best.seconds>=sibling.seconds?best:sibling,null)}var leastSeconds4=60;var queue=({job})=>{if(job.begun-job.created<leastSeconds4)return null;return{kind:"queue",title:`${job.name} waits for a runner: add runne\
rs, or use a label with free ones`,job:job.name,command:null,basis:"measured",change:()=>({queue:0})}};var leastSeconds5=120;var targetSeconds=120;var mostShards=8;var unevenness=1.1;var sharding=({job})=>{const seconds7=testSeconds(job);if(seconds7<leastSeconds5||
/\bshard|\b\d+\s*(\/|of)\s*\d+\b/i.test(job.name))return null;const shards=Math.min(mostShards,Math.max(2,Math.ceil(seconds7/targetSeconds)));return{kind:"shard\
ing",title:`${job.name} runs all its tests on one machine: spread them over ${shards}`,job:job.name,command:`keep-pace shard plan --shards ${shards}`,basis:"typ\
ical",machines:shards,change:({job:job2,node})=>{const tests=testSeconds(job2);return{duration:node.duration-Math.max(0,tests-tests/shards*unevenness)}}}};function testSeconds(job){
const lengths=job.steps.filter(step2=>stageOf(step2.name,"")==="test").map(({started,completed})=>(completed??0)-(started??completed??0));return Math.max(0,...lengths)}var detectors=[emulation,dependencyCache,dockerfileFinding,layers,sharding,queue];var leastSaving=10;function fixFirst(recent,clues){const graphs=recent.map(attempt=>({
attempt,nodes:graphOf(attempt,recent.filter(other=>other!==attempt))}));return candidatesOf(recent,clues).flatMap(candidate=>forecast(candidate,graphs)??[]).filter(
({savedSeconds})=>savedSeconds>=leastSaving).sort((a,b)=>b.savedSeconds-a.savedSeconds)}function candidatesOf(recent,{logs,findings}){const[attempt,...others]=recent;
if(!attempt)return[];const nodes=graphOf(attempt,others);const factsOf=job=>{const log=logs?.get(job.id);return log===void 0?null:readLog(log)};return criticalJobs(
attempt).flatMap(job=>{const history=others.flatMap(other=>other.jobs.filter(({name:name2})=>name2===job.name).map(job2=>({job:job2,facts:factsOf(job2)})));const limit=savingLimit(
nodes,job.name).seconds;const scene={attempt,job,limit,facts:factsOf(job),findings,history};const found=detectors.flatMap(detect=>detect(scene)??[]);return found.
length>0?found:outlier(scene)??[]})}function forecast(candidate,graphs){const outcomes2=graphs.flatMap(graph=>outcomeIn(candidate,graph)??[]);const saved2=outcomes2.
map(({seconds:seconds7})=>seconds7);const runnerUp2=savingLimit(graphs[0]?.nodes??[],candidate.job).runnerUp;if(outcomes2.length===0)return null;return{kind:candidate.
kind,title:candidate.title,job:candidate.job,savedSeconds:at(saved2,.5),low:at(saved2,.1),high:at(saved2,.9),runs:outcomes2.length,limit:runnerUp2,limitSeconds:at(
outcomes2.map(({limit})=>limit),.5),command:candidate.command,basis:candidate.basis,savedRunnerSeconds:at(outcomes2.map(({runner})=>runner),.5)}}function at(values2,share2){
return milliseconds(quantile(values2,share2)??0)}function outcomeIn(candidate,{attempt,nodes}){const node=nodes.find(({name:name2})=>name2===candidate.job);const job=attempt.
jobs.find(({name:name2})=>name2===candidate.job);if(!node||!job)return null;const limit=savingLimit(nodes,candidate.job).seconds;const change=candidate.change({
job,attempt,node,limit});if(!change)return null;const duration2=Math.min(node.duration,Math.max(0,change.duration??node.duration));const changed=withChange(nodes,
candidate.job,()=>({duration:duration2,queue:change.queue??node.queue}));return{seconds:makespan(nodes)-makespan(changed),limit,runner:node.duration-duration2*(candidate.
machines??1)}}var leastRuns=2;function landedFix(current,before,clues){if(before.length<leastRuns)return null;const now=new Set(candidatesOf([current],clues).map(keyOf));const steady=before.
map(attempt=>new Set(candidatesOf([attempt],clues).map(keyOf)));const jobs=new Set(current.jobs.filter(job=>job.ran).map(job=>family(job.name)));const gone=fixFirst(
before,clues).find(fix2=>{const key2=keyOf(fix2);return!now.has(key2)&&jobs.has(family(fix2.job))&&steady.every(keys=>keys.has(key2))});if(!gone)return null;const usual=median(
before.map(lengthOf2));return{title:gone.title,job:gone.job,predictedSeconds:gone.savedSeconds,measuredSeconds:milliseconds(usual-lengthOf2(current)),runs:before.
length}}function keyOf({kind,job}){return`${kind} ${family(job)}`}function lengthOf2(attempt){return makespan(graphOf(attempt))}var failed=new Set(["failure","timed_out"]);function flakyOf(runs,logs=null){const groups=new Map;for(const run of runs){for(const attempt of run.attempts){for(const job of attempt.
jobs){if(!job.ran||job.completed===null)continue;const key2=JSON.stringify([run.workflow,run.event,run.sha,job.name]);groups.set(key2,[...groups.get(key2)??[],{
job,attempt}])}}}const jobs=[...groups.values()].flatMap(wasteOf);const all=runs.flatMap(({attempts})=>attempts.flatMap(attempt=>attempt.jobs));return{jobs,wastedSeconds:sum(
jobs.map(job=>job.wastedSeconds)),tests:flakyTestsOf(all,logs)}}function wasteOf(executions){const ordered=[...executions].sort((a,b)=>a.job.created-b.job.created);
return ordered.flatMap(({job},at2)=>{if(!failed.has(job.conclusion??""))return[];const next=ordered[at2+1];const green2=ordered.slice(at2+1).some(later=>later.job.
conclusion==="success");if(!green2||!next)return[];const passed=next.job.conclusion==="success";const wait=passed?next.job.completed-next.attempt.started:0;return[
{name:job.name,runId:job.runId,wastedSeconds:runnerSeconds(job)+wait}]})}function missingOf(known2){const{change}=known2;const entries=[...change.missing,...ofManyChanges(change),...unread(known2),...uncertain(known2)];const runsMissing=change.
missing.find(({what})=>what==="runs");if(known2.pushes===null){const reason=runsMissing?.reason??"the workflow runs were not read; that needs actions: read";const blind=[
"waiting","criticalPath","fixFirst","cost","flaky","stages","llm","jobs"];entries.push(...blind.map(what=>({what,reason})))}entries.push(...known2.time.missing,
...unpriced(known2));return entries.filter((entry,at2)=>entries.findIndex(({what})=>what===entry.what)===at2)}function unpriced({change,byArea,calls,saved:saved2}){
const file3=".github/keep-pace.yml";const entries=[];if(change.days!==null&&!byArea){const reason=change.areas?`areas are named by ${change.areas.from}, but no \
run has both jobs and changed files that were read`:`looked for cost.areas in ${file3} and for CODEOWNERS in .github/, the root and docs/ of this folder: name a\
reas in ${file3}: \`cost: {areas: {shop: ["services/shop/**"]}}\``;entries.push({what:"cost.byArea",reason})}if(change.days!==null&&change.runs!==null&&saved2===
null){const reason="looked for jobs with a step that uses keep-pace and for what it says in their logs that it saved: none, or more runs than GitHub lists";entries.
push({what:"savedPerWeek",reason})}if(calls&&calls.calls>0&&calls.usd===null){const reason=`GitHub does not know what a call of a model costs: name it in ${file3}\
: \`cost: {llm: {usdPerCall: 0.05}}\``;entries.push({what:"llmUse.usd",reason})}return entries}function ofManyChanges({days}){if(days===null)return[];const reason="\
only a single change waits for CI: ask for one by --pr";return["waiting","overhead","coding"].map(what=>({what,reason}))}function unread({change,ai}){const entries=[];
if(ai===null){entries.push({what:"ai",reason:"there is no pull request to read signs of assistants from"})}for(const run of change.runs??[]){const first=run.attempts[0]?.
number??1;if(first>1){entries.push({what:"waiting.rerunSeconds",reason:`attempts before ${first} of run ${run.id} were not read, so waiting leaves them out`})}}
return entries}function uncertain({change,pushes:pushes2,coding,waiting,cost,caches:caches2}){const entries=[];const ran=pushes2?.some(({runs})=>runs.length>0)===
true;if(!coding)entries.push({what:"coding",reason:codingReason(change)});if(!coding||!ran){const reason=coding?pushes2===null?"the waiting time is not known":"\
no workflow run was found, so it is not known whether anybody waited":"the coding time is not known";entries.push({what:"overhead",reason})}const going=pushes2?.
flatMap(({runs})=>runs).find(run=>run.attempts.some(one=>!one.finished));if(going){entries.push({what:"waiting.seconds",reason:`run ${going.id} is still going: \
counted up to the last job that ended`})}if(waiting&&waiting.timeToGreenSeconds===null){const reason=ran?"the last push is not green":"no workflow run was found";
entries.push({what:"waiting.timeToGreenSeconds",reason})}if(!caches2){entries.push({what:"cache",reason:"no job log was read; that needs actions: read, and logs\
 expire"})}if(cost?.billedUsd===null&&cost.listUsd!==null){entries.push({what:"cost.billedUsd",reason:"it is not known whether the repository is private"})}if(cost&&
cost.unpriced.length>0){entries.push({what:cost.listUsd===null?"cost.listUsd":"cost.jobs",reason:`no list price for the runner labels ${cost.unpriced.slice(0,5).
join("; ")}: name it in a price table`})}return entries}function codingReason(change){if(change.pull===null&&change.commits===null)return"there is no pull reque\
st whose commits would tell";if(change.commits===null)return"the commits were not read; that needs pull-requests: read";if(change.commits.length===0)return"ther\
e are no commits";return"every commit is a merge or was made by a bot"}var ours=/\bkeep-pace\b/i;var mostRuns=1e3;function savedPerWeek(runs,logs,days){const read2=runs.map(jobsOf).filter(jobs=>jobs.length>0);const own2=read2.flat().
filter(({steps:steps2})=>steps2.some(({name:name2})=>ours.test(name2)));const saved2=own2.flatMap(({id})=>{const log=logs?.get(id);return log===void 0?[]:[readLog(
log).saved.reduce((sum2,{seconds:seconds7})=>sum2+seconds7,0)]});const total2=saved2.reduce((a,b)=>a+b,0);if(total2===0||runs.length>=mostRuns)return null;const jobsPerRun=own2.
length/read2.length;const runsPerWeek=runs.length/days*7;return{secondsPerWeek:milliseconds(total2/saved2.length*jobsPerRun*runsPerWeek),n:saved2.length}}function jobsOf({
attempts}){return attempts.flatMap(({jobs})=>jobs.filter(({ran})=>ran))}function buildReport(recording,prices=listPrices,settings={},goals={},costs2={}){const change=readChange(recording);const pushes2=pushesOf(change);const coding=codingOf(
change);const waiting=pushes2&&change.days===null?waitingOf(pushes2,change.approvals):null;const jobs=pushes2?.flatMap(executed)??null;const reported=pushes2&&reportedRun(
pushes2);const path=reported?criticalJobs(reported.attempt):pushes2&&[];const cost=jobs&&costOf(jobs,prices,change.repository.isPrivate);const byArea=change.days===
null?null:areasOf(change,costs2,prices);const calls=jobs&&llmUse(change.days===null?[jobs]:byChange(change),costs2.llm??{});const caches2=cacheOf(change.days===
null?newestJobs(pushes2):jobs??[],change.logs);const saved2=change.days===null?null:savedPerWeek(change.runs??[],change.logs,change.days);const time=overTime(recording,
change,settings,goals);const ai=aiOf(change)??aiOverTime(recording);return{overhead:overheadOf(waiting,coding,pushes2),coding,waiting:waiting&&waitingReport(waiting),
criticalPath:path?.map(pathEntry)??null,fixFirst:pushes2&&fixesOf(reported,change,prices),landed:pushes2&&landedOf(reported,change,pushes2),cost:cost&&{listUsd:cost.
listUsd,billedUsd:cost.billedUsd,pricesFrom:cost.pricesFrom,jobs:cost.jobs,byArea},cache:caches2,savedPerWeek:saved2,flaky:pushes2&&flakyOf(pushes2.flatMap(push=>push.
runs),change.logs),leadTime:time.leadTime,dora:time.dora,bottleneck:time.bottleneck,weeks:time.weeks,trend:time.trend,period:time.period,comparison:time.comparison,
usual:usualOf(change,recording),goals:time.goals,ai,missing:missingOf({change,pushes:pushes2,coding,waiting,cost,caches:caches2,ai,time,byArea,calls,saved:saved2}),
subject:{repository:change.repository.name,pull:change.pull?.number??null,title:change.pull?.title??null,workflow:reported?.run.title??null,runId:reported?.run.
id??null,attempt:reported?.attempt.number??null,runUrl:reported?.run.url??null,days:change.days,runs:pushes2?.reduce((sum2,{runs})=>sum2+runs.length,0)??null},stages:jobs&&
stagesOf(jobs),llm:jobs&&llmSteps(jobs,costs2.llm??{}),llmUse:calls,jobs:reported?jobEntries(reported.attempt,path??[]):pushes2&&[]}}function areasOf(change,{areas:areas2=null},prices){
const rules3=change.areas??areas2;return rules3&&costByArea(change.runs??[],change.changed,rules3,prices)}function byChange({runs,repository}){const changes=new Map;
for(const run of runs??[]){const own2=run.branch===null||run.branch===repository.defaultBranch?run.sha:run.branch;const key2=run.pulls[0]??own2;const jobs=run.attempts.
flatMap(attempt=>attempt.jobs.filter(job=>job.ran));if(jobs.length>0)changes.set(key2,[...changes.get(key2)??[],...jobs])}return[...changes.values()]}function usualOf(change,recording){
return change.days===null?readTrend(fieldsOf(recording).trend)?.now??null:null}function newestJobs(pushes2){const push=pushes2?.findLast(({runs})=>runs.length>0);
return push?executed(push):[]}function codingOf(change){const coding=change.commits===null&&change.agentWork.length===0?null:estimateCoding(change);if(!coding)return null;
const[seconds7,low,high]=[coding.seconds,coding.low,coding.high].map(Math.round);return{...coding,seconds:seconds7,low,high}}function overheadOf(waiting,coding,pushes2){
if(!waiting||!coding||!pushes2?.some(({runs})=>runs.length>0))return null;return{ratio:waiting.seconds/coding.seconds,low:waiting.seconds/coding.high,high:waiting.
seconds/coding.low,grade:coding.grade}}function waitingReport(waiting){return{...waiting,pushes:waiting.pushes.map(push=>({...push,at:iso(push.at)}))}}function pathEntry(job){
return{job:job.name,step:longestStep(job)?.name??null,start:iso(job.created),end:iso(job.completed??job.begun),queueSeconds:milliseconds(job.begun-job.created),
url:job.url}}function jobEntries(attempt,path){return attempt.jobs.filter(job=>job.ran&&job.completed!==null).sort((a,b)=>a.created-b.created||a.begun-b.begun).
map(job=>({...pathEntry(job),conclusion:job.conclusion,critical:path.includes(job),steps:job.steps.flatMap(({name:name2,started,completed})=>started===null||completed===
null?[]:[{name:name2,stage:stageOf(name2,job.name),start:iso(started),seconds:milliseconds(completed-started)}])}))}var recentRuns=5;function fixesOf(reported,change,prices){
if(!reported)return[];const others=otherRuns(reported.run,change).flatMap(run=>fullest(run)??[]).slice(0,recentRuns-1);return fixFirst([reported.attempt,...others],
change).map(fix2=>{const labels=reported.attempt.jobs.find(job=>job.name===fix2.job)?.labels??[];const price=priceOf(labels,prices);return{...fix2,savedUsd:price&&
price.perMinute*fix2.savedRunnerSeconds/60}})}function landedOf(reported,change,pushes2){if(!reported?.attempt.finished||change.days!==null)return null;const own2=new Set(
pushes2.flatMap(push=>push.runs.map(run=>run.id)));const before=otherRuns(reported.run,change).filter(run=>!own2.has(run.id)&&run.created<reported.run.created).
flatMap(run=>fullest(run)??[]).slice(0,recentRuns);return landedFix(reported.attempt,before,change)}function otherRuns(run,change){return(change.runs??[]).filter(
other=>other.workflow===run.workflow&&other.id!==run.id).sort((a,b)=>b.created-a.created)}function fullest(run){return run.attempts.filter(attempt=>attempt.finished&&
attempt.jobs.length>0).reduce((best,one)=>best&&best.jobs.length>=one.jobs.length?best:one,null)}function aiOf(change){if(change.pull===null&&change.commits===null)
return null;const verdict=classify(change.pull,change.commits??[]);return{agent:verdict.class==="agent"?1:0,assisted:verdict.class==="assisted"?1:0,noSignal:verdict.
class==="noSignal"?1:0,changes:[{pull:change.pull?.number??null,...verdict}]}}function span2(seconds7){const whole=Math.round(seconds7);if(whole<60)return`${whole} s`;if(whole<3600)return units2(whole,60,"min","s");const minutes2=Math.round(
whole/60);if(minutes2<48*60)return units2(minutes2,60,"h","min");return units2(Math.round(minutes2/60),24,"d","h")}function between({low,high},words){return low===
null||high===null?"":` (${words(low)} to ${words(high)})`}function tenth(value){return(Math.round(value*10)/10).toString()}function units2(value,size3,large,small){
const rest=value%size3;return`${Math.floor(value/size3)} ${large}${rest===0?"":` ${rest} ${small}`}`}function usd(amount2){const digits=amount2!==0&&Math.abs(amount2)<
.01?3:2;return`${amount2<0?"\u2212":""}$${Math.abs(amount2).toFixed(digits)}`}function overheadWords({ratio,low,high,grade}){if(isBand({low,high,grade}))return`${percent(
low)} to ${percent(high)} overhead`;const range=low===high?"":` (${percent(low)} to ${percent(high)})`;return`${percent(ratio)} overhead${range}`}function codingWords(coding){
const{seconds:seconds7,low,high}=coding;if(isBand(coding))return`${duration(low)} to ${duration(high)}`;return low===high?span2(seconds7):`${duration(seconds7)}\
 (${duration(low)} to ${duration(high)})`}function codingInShort(coding){if(isBand(coding))return codingWords(coding);return coding.low===coding.high?span2(coding.
seconds):`about ${duration(coding.seconds)}`}var widest=8;function isBand({low,high,grade}){return grade==="D"||high>widest*low}function rangeWords({low,high,runs}){
if(runs===1)return"from this run alone";if(span2(low)===span2(high))return`the same over ${runs} runs`;return`${span2(low)} to ${span2(high)} over ${runs} runs`}
function landedWords({predictedSeconds,measuredSeconds,runs}){const measured3=measuredSeconds>=0?`${span2(measuredSeconds)} less`:`${span2(-measuredSeconds)} mo\
re`;return`predicted ${span2(predictedSeconds)} less a run, measured ${measured3} than the ${runs} runs before`}function sentence(text2){return text2.charAt(0).
toUpperCase()+text2.slice(1)}function bar(value,most,width){if(value<=0||most<=0)return"";const eighths=Math.max(1,Math.round(Math.min(value,most)/most*width*8));
const partial=" \u258F\u258E\u258D\u258C\u258B\u258A\u2589"[eighths%8];return"\u2588".repeat(Math.floor(eighths/8))+(eighths%8===0?"":partial)}function deliveryFacts(report){const{dora,leadTime:leadTime2,bottleneck,goals}=report;return[...under("Goals",(goals??[]).map(goalFact)),...under("DORA's five m\
etrics",dora?doraFacts(dora):[]),...under("Lead time by stages, medians",[...leadTime2?stageFacts(leadTime2):[],...bottleneck?.label?[{label:`Bottleneck, by kee\
p-pace's rules (${bottleneck.because})`,value:bottleneck.label}]:[]]),...under("Size of changes",leadTime2?sizeFacts(leadTime2):[])]}function under(section,facts2){
return facts2.map(fact=>({...fact,section}))}function doraFacts(dora){const{deploymentFrequency:deploymentFrequency2,leadTime:leadTime2,changeFailRate:changeFailRate2,
recovery:recovery2,repeats,reworkRate:reworkRate2}=dora;const{perWeek,n}=deploymentFrequency2;return[...perWeek===null||n===0?[]:[{label:`Deployments a week, n=${n}`,
value:`${tenth(perWeek)}${between(deploymentFrequency2,tenth)}`}],...timeFact(`Lead time, median, n=${leadTime2.n}`,leadTime2),rateFact("Change fail rate",changeFailRate2.
failed,changeFailRate2),...timeFact(`Failed deployment recovery, median, n=${recovery2.n}`,recovery2),...repeats.n===0?[]:[{label:"Failures that come back",value:`${repeats.
repeated} of ${repeats.n}`}],...repeats.verdict===null?[]:[{label:"Recovery and failures that come back, together",value:repeats.verdict}],rateFact("Deployment \
rework rate",reworkRate2.rework,reworkRate2)]}function rateFact(label,part2,known2){const counts=`${part2} of ${known2.n}`;if(known2.rate===null)return{label:`${label}\
 (fewer than 10 deployments)`,value:counts};return{label,value:`${counts}, ${percent(known2.rate)}${between(known2,percent)}`}}function timeFact(label,{medianSeconds,
...range}){return medianSeconds===null?[]:[{label,value:`${span2(medianSeconds)}${between(range,span2)}`}]}var stageNames={coding:"First commit to ready (coding\
)",pickup:"Ready to the first review (pickup)",review:"First review to merge (review)",mergeQueue:"Merge queue",deploy:"Merge to deployment (deploy)"};function stageFacts({
stages:stages2,ciBlocked,branchAge}){const known2=Object.entries(stageNames).map(([stage,label])=>[label,stages2[stage]]);const all=[...known2,["Ready to merge,\
 while CI ran",ciBlocked],["Age of a branch at its merge",branchAge]];return all.flatMap(([label,{medianSeconds,n}])=>medianSeconds===null?[]:[{label:`${label},\
 n=${n}`,value:span2(medianSeconds)}])}function sizeFacts({batch}){const{medianLines,n,byCi}=batch;return[...medianLines===null?[]:[{label:`Lines a change, medi\
an, n=${n}`,value:String(Math.round(medianLines))}],...byCi?batchFacts(byCi):[]]}function batchFacts({splitSeconds,faster,slower,verdict}){const lines2=({medianLines,
low,high})=>`${Math.round(medianLines)}${between({low,high},value=>String(Math.round(value)))}`;return[{label:`Where CI took up to ${duration(splitSeconds)}, n=${faster.
n}`,value:lines2(faster)},{label:`Where CI took longer, n=${slower.n}`,value:lines2(slower)},...verdict===null?[]:[{label:"CI time and batch size, together",value:verdict}]]}
var goalNames={overhead:"Overhead",timeToGreen:"Time to green",deploysPerWeek:"Deployments a week",leadTime:"Lead time"};function goalFact({name:name2,goal,now,
isMet,trend:trend2}){const words=name2==="overhead"?percent:name2==="deploysPerWeek"?tenth:span2;const state=isMet===null?"not known":`${words(now)}, ${isMet?"m\
et":"not met"}`;return{label:`${goalNames[name2]} ${name2==="deploysPerWeek"?"at least":"at most"} ${words(goal)}`,value:`${state}${trend2===null?"":`, ${trend2}`}`}}function headline(report){const{overhead,coding,waiting,subject}=report;if(subject.days!==null)return daysInShort(report);if(!waiting)return"How long this chang\
e waited for CI is not known";if(overhead&&coding){return`CI made this change wait ${span2(waiting.seconds)} for ${codingInShort(coding)} of coding: ${overheadWords(
overhead)}`}const what=subject.pull===null?"This run took":"CI made this change wait";return waiting.pushes.length===0?"No workflow ran for this change":`${what}\
 ${span2(waiting.seconds)}`}function daysInShort({subject,weeks,period,dora}){const waited=(weeks??[]).flatMap(({waitedSeconds})=>waitedSeconds??[]);const n=period?.
metrics.waited?.n??0;const deployed=dora?.deploymentFrequency.n??0;const parts=[waited.length>0&&n>0?`${plural(n,"change")} waited ${duration(waited.reduce((a,b)=>a+
b,0))} for CI`:plural(subject.runs??0,"workflow run"),...deployed>0?[plural(deployed,"deployment")]:[]];return`The last ${plural(subject.days??0,"day")}: ${parts.
join(", ")}`}function notKnown({missing:missing2,subject}){const asked=subject.days!==null?missing2.filter(({what})=>!aboutOneChange.has(what)):missing2.filter(
({what})=>what!=="leadTime"&&what!=="dora");const byReason=new Map;for(const{what,reason}of asked)byReason.set(reason,[...byReason.get(reason)??[],what]);return[
...byReason].map(([reason,what])=>({what:what.join(", "),reason}))}var aboutOneChange=new Set(["waiting","overhead","coding"]);function facts(report){const{coding,
usual}=report;return[...coding?[{label:`Coding (grade ${coding.grade}: ${coding.evidence})`,value:codingWords(coding),...usually(usual?.metrics.coding,duration)}]:
[],...waitingFacts(report),...moneyFacts(report),...deliveryFacts(report),...inSection(report,[...costFacts(report),...cacheFacts(report),...llmFacts(report)])]}
function inSection({subject},facts2){return subject.days===null?[...facts2]:facts2.map(fact=>({...fact,section:"CI"}))}function flakyTestFacts(tests){if(tests.length===
0)return[];const again=tests.reduce((sum2,{wastedSeconds})=>sum2+wastedSeconds,0);const costs2=again>=1?`, ${span2(again)} of shards run again`:"";return[{label:`\
Flaky tests (${tests.length}${costs2})`,value:tests[0].id}]}function costFacts({cost,subject}){if(subject.days===null||!cost||cost.jobs.length===0||cost.listUsd===
null)return[];const minutes2=cost.jobs.reduce((sum2,job)=>sum2+job.minutes,0);return[{label:"Runner time of the runs read job by job, list price",value:`${span2(
minutes2*60)}, ${usd(cost.listUsd)}`}]}function usually(figure2,words){return figure2?{usual:`${words(figure2.value)} (n=${figure2.n})`}:{}}function waitingFacts({
waiting,usual}){if(!waiting||waiting.pushes.length===0)return[];const green2=waiting.timeToGreenSeconds===null?"":`; green in ${span2(waiting.timeToGreenSeconds)}`;
const parts=[["queue",waiting.queueSeconds],["approvals",waiting.approvalSeconds],["concurrency groups",waiting.concurrencySeconds],["re-runs",waiting.rerunSeconds]].
filter(([,seconds7])=>seconds7>=1);return[{label:`Waiting for CI (${plural(waiting.pushes.length,"push","pushes")}${green2})`,value:`${span2(waiting.seconds)} (${percent(
waiting.seconds/workday)} of an 8-hour day)`,...usually(usual?.metrics.waited,span2)},...parts.length>0?[{label:`Of the wait: ${parts.map(([name2])=>name2).join(
", ")}`,value:parts.map(([,seconds7])=>span2(seconds7)).join(", "),...parts[0]?.[0]==="queue"?usually(usual?.metrics.queue,queueWords):{}}]:[]]}var queueWords=seconds7=>`\
queue ${span2(seconds7)}`;function moneyFacts({waiting,cost,flaky}){if(!waiting||waiting.runnerSeconds===0)return[];const list=cost?.listUsd==null?"":`, ${usd(cost.
listUsd)}`;const billed=cost?.billedUsd==null||cost.billedUsd===cost.listUsd?"":` (billed ${usd(cost.billedUsd)})`;const wasted=(flaky?.wastedSeconds??0)+waiting.
supersededSeconds;const parts=[...flaky&&flaky.wastedSeconds>0?[`flaky ${span2(flaky.wastedSeconds)}`]:[],...waiting.supersededSeconds>0?[`superseded ${span2(waiting.
supersededSeconds)}`]:[]];return[{label:list?"Runner time, list price":"Runner time",value:`${span2(waiting.runnerSeconds)}${list}${billed}`},...wasted>=1?[{label:`\
Wasted (${parts.join(", ")})`,value:span2(wasted)}]:[],...flakyTestFacts(flaky?.tests??[])]}function llmFacts({llmUse:llmUse2}){if(!llmUse2||llmUse2.calls===0)return[];
const{calls,changes,callsPerChange,usd:total2,usdPerChange}=llmUse2;const money=amount2=>amount2===null?"":` (${usd(amount2)})`;if(changes===1)return[{label:"LL\
M calls, by names of steps",value:`${calls}${money(total2)}`}];const each=(Math.round(callsPerChange*10)/10).toString();return[{label:`LLM calls a change, by na\
mes of steps (n=${changes})`,value:`${each}${money(usdPerChange)}`},{label:"LLM calls of these changes together",value:`${calls}${money(total2)}`}]}function cacheFacts({
cache,subject,savedPerWeek:savedPerWeek2}){if(!cache)return[];const{exact:exact2,partial,miss,hitRate,layers:layers2}=cache;const saved2=savedByAction(cache.savedSeconds);
const total2=saved2.reduce((sum2,[,seconds7])=>sum2+seconds7,0);const where=subject.days===null?"in the last push":`in ${plural(cache.logs,"job")} read`;const by=saved2.
length>1?`: ${saved2.map(([action])=>action).join(", ")}`:"";const each=saved2.length>1?` (${saved2.map(([,seconds7])=>span2(seconds7)).join(", ")})`:"";const parts=[
...hitRate===null?[]:[`exact ${exact2}, partial ${partial}, miss ${miss}`],...layers2?[`image layers ${layers2.cached} of ${layers2.total}`]:[]];const rate=hitRate??
(layers2?layers2.cached/layers2.total:0);return[...parts.length>0?[{label:`Caches (${parts.join("; ")})`,value:`${percent(rate)} hit`}]:[],...exportFacts(cache.
layerExports),...total2>=1?[{label:`Saved by keep-pace ${where}${by}`,value:`${span2(total2)}${each}`}]:[],...savedPerWeek2?[{label:`Saved by keep-pace a week, \
estimated from ${savedPerWeek2.n} jobs' logs`,value:span2(savedPerWeek2.secondsPerWeek)}]:[]]}function exportFacts(exports){if(!exports||exports.exportSeconds<1)
return[];const{exportSeconds,stepSeconds}=exports;const loses=exportSeconds>stepSeconds?`, more than the ${span2(stepSeconds)} of the steps that ran`:"";return[
{label:"Writing the cache of image layers",value:`${span2(exportSeconds)}${loses}`}]}function savedByAction(entries){const totals=new Map;for(const{action,seconds:seconds7}of entries)
totals.set(action,(totals.get(action)??0)+seconds7);return[...totals].sort(([,a],[,b])=>b-a)}var workday=8*3600;var entities={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&#39;"};function html(text2,length2=200){return visible(clip(text2,length2)).replace(/[&<>"']/g,
character=>entities[character]??character)}function link(url,text2){return url!==null&&/^https:\/\/[^\s"'<>]+$/.test(url)?`<a href="${html(url,2e3)}" rel="noref\
errer">${text2}</a>`:text2}function glued(text2){return text2.replace(/(\d) (?=(?:%|s|min|h|d)(?!\w))/g,"$1&nbsp;").replace(/\d{4}-\d\d-\d\d/g,'<span class="d">\
$&</span>')}var style=`
:root{color-scheme:light dark;--ground:#fff;--text:#1c2128;--dim:#59636e;--line:#d8dee4;--card:#f6f8fa;
--run:#8fb4dd;--critical:#d1542e;--queue:#c9ced6;--link:#0b57a8}
@media(prefers-color-scheme:dark){:root{--ground:#12161c;--text:#e3e8ee;--dim:#9aa6b2;--line:#313943;--card:#1b2129;
--run:#3f6ea3;--critical:#e8764f;--queue:#4a535e;--link:#7db6f5}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.25rem;max-width:76rem;background:var(--ground);color:var(--text);
font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
h1{text-wrap:balance;font-size:1.45rem;line-height:1.25;margin:.2rem 0 .4rem}
h2{font-size:1.05rem;margin:2rem 0 .6rem}
p{margin:.3rem 0}
a{color:var(--link)}
code{font:13px/1.4 ui-monospace,monospace}
.dim{color:var(--dim)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.6rem;margin:1rem 0}
.facts div,.fix{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}
.facts dt{color:var(--dim);font-size:.85rem}
.facts dd{margin:0;font-size:1.1rem;font-weight:600}
.facts small{display:block;font-size:.85rem;font-weight:400;color:var(--dim)}
.warning{border-left:4px solid var(--critical);padding:.2rem .8rem;font-weight:600}
.fix{margin:0 0 .6rem}
.fix:first-of-type{border-left:4px solid var(--critical)}
.fix b{font-size:1.05rem}
.row{display:grid;grid-template-columns:minmax(9rem,17rem) 1fr 10.5rem;gap:.7rem;align-items:center;
padding:.16rem 0;border-bottom:1px solid var(--line)}
.row .value{text-align:right;font-variant-numeric:tabular-nums;font-size:.85rem;color:var(--dim)}
.row.critical .name{font-weight:600}
.track{position:relative;height:1rem;background:var(--card);border-radius:3px;overflow:hidden}
.track i{position:absolute;top:0;bottom:0;min-width:2px;background:var(--run)}
.track i.q{background:var(--queue)}
.critical .track i.r{background:var(--critical)}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.85rem;color:var(--dim);margin:0 0 .5rem}
.key i{display:inline-block;width:.8rem;height:.8rem;border-radius:2px;vertical-align:-1px;margin-right:.35rem}
.trend{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:.8rem;margin:0 0 1rem}
.trend figure{margin:0}.trend figcaption{color:var(--dim);font-size:.85rem}
.trend svg{width:100%;height:4.5rem;display:block}.trend rect{fill:var(--run)}.trend .before{fill:var(--queue)}.trend .newest{fill:var(--link)}
details{border-bottom:1px solid var(--line);padding:.25rem 0}
summary{cursor:pointer}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.25rem .7rem .25rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--dim);font-weight:500}
.scroll th,.scroll td{overflow-wrap:break-word;min-width:6em}
.d{white-space:nowrap}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
@media(max-width:640px){body{padding:.8rem}.row{grid-template-columns:1fr auto;gap:.1rem .6rem;padding:.4rem 0}
.row .track{grid-column:1/-1;grid-row:2}}
`;function cacheColumns(jobs){const isFilled=({cell})=>jobs.some(({series:series2})=>cell(series2)!==unknown);return columns2.filter(isFilled)}function outcomeWords({
outcome,cachedLayers,layers:layers2}){return outcome??`CACHED ${cachedLayers} of ${layers2}`}var unknown="\u2013";var columns2=[{head:"size",cell:series2=>size2(
series2?.bytes)},{head:"restore",cell:series2=>seconds3(series2?.restoreSeconds)},{head:"install",cell:series2=>seconds3(series2?.installSeconds)},{head:"save",
cell:series2=>seconds3(series2?.saveSeconds)},{head:"median with it",cell:series2=>seconds3(series2?.withCache)},{head:"median without",cell:series2=>seconds3(series2?.
withoutCache)},{head:"gain a run",cell:series2=>series2?gain(series2):unknown}];function size2(bytes){if(bytes==null)return unknown;return bytes<1e5?`${Math.ceil(
bytes/1e3)} kB`:`${(bytes/1e6).toFixed(1)} MB`}function seconds3(value){return value==null?unknown:`${value.toFixed(1)} s`}function gain({savedSeconds,pays,hits,
misses}){if(savedSeconds===null)return unknown;const text2=`${savedSeconds<0?"loses":"saves"} ${Math.abs(savedSeconds).toFixed(1)} s`;return pays===null?`${text2}\
 so far (${hits+misses} runs)`:text2}var mostRows=50;function costTable({cost}){if(!cost||cost.jobs.length===0)return"";const rows=cost.jobs.slice(0,mostRows).map(({job,minutes:minutes2,listUsd})=>`\
| ${codeSpan(clip(job,60))} | ${minutes2} | ${listUsd===null?"not known":usd(listUsd)} |`);const basis=`List prices from ${cost.pricesFrom}, before included min\
utes; each job rounded up to whole minutes.`;return[`| job | minutes | list price |`,"|---|--:|--:|",...rows,`
${basis}`].join("\n")}function areaRows({cost}){return(cost?.byArea?.areas??[]).slice(0,mostRows).map(({area,minutes:minutes2,listUsd,share:share2})=>({area,cells:[
percent(share2),String(Math.round(minutes2)),listUsd===null?"not known":usd(listUsd)]}))}var areaHead=["area","share","minutes","list price"];function areaBasis({
cost}){const known2=cost?.byArea;if(!known2)return"";const source=known2.from==="CODEOWNERS"?"CODEOWNERS":"the configuration";return`Areas by ${source}; ${plural(
known2.n,"run")} of ${known2.of} with known jobs and files, shared out by the files that a change touched.`}function areaTable(report){const rows=areaRows(report).
map(({area,cells})=>`| ${[codeSpan(clip(area,60)),...cells].join(" | ")} |`);if(rows.length===0)return"";return[`| ${areaHead.join(" | ")} |`,"|---|--:|--:|--:|",
...rows,`
${areaBasis(report)}`].join("\n")}var splitHead=["","agent","assisted","no signal"];function splitRows({dora}){if(!dora)return[];const{agent,assisted,noSignal}=dora.byAi;const row2=(name2,cell)=>[
name2,...[agent,assisted,noSignal].map(cell)];const time=(seconds7,n)=>seconds7===null?"\u2013":`${span2(seconds7)} (n=${n})`;return[row2("deployments",({deploymentFrequency:deploymentFrequency2})=>String(
deploymentFrequency2.n)),row2("lead time",({leadTime:leadTime2})=>time(leadTime2.medianSeconds,leadTime2.n)),row2("change fail rate",({changeFailRate:changeFailRate2})=>share(
changeFailRate2.failed,changeFailRate2)),row2("recovery",({recovery:recovery2})=>time(recovery2.medianSeconds,recovery2.n)),row2("rework rate",({reworkRate:reworkRate2})=>share(
reworkRate2.rework,reworkRate2))]}function share(part2,{n,low,high}){if(n===0)return"\u2013";const range=low===null||high===null?"":` (${percent(low)} to ${percent(
high)})`;return`${part2} of ${n}${range}`}function evidenceOf({dora}){return(dora?.changeFailRate.evidence??[]).map(({deployment,kind,url})=>({deployment:String(
deployment),kind,url}))}var metricNames={overhead:"overhead a change",coding:"coding a change",waited:"waited for CI a change",queue:"queue a change",timeToGreen:"time to green",leadTime:"\
lead time",deploysPerWeek:"deployments a week"};function comparisonTable({comparison:comparison2}){if(!comparison2)return null;const days=({from,to})=>`${from.slice(
0,10)} to ${to.slice(0,10)}`;const rows=comparison2.metrics.map(({name:name2,before,after,verdict})=>{const words=name2==="overhead"?percent:name2==="deploysPer\
Week"?tenth:duration;const cell=figure2=>`${words(figure2.value)}${between(figure2,words)}, n=${figure2.n}`;return[metricNames[name2],cell(before),cell(after),verdict??
"not told apart"]});return{head:["median",`before: ${days(comparison2.before)}`,`since: ${days(comparison2.after)}`,""],rows}}var weekHead=["week from","waited \
for CI","overhead","deployments","lead time"];function weekRows(weeks){const or=(value,words)=>value===null?"\u2013":words(value);return weeks.map(week2=>[week2.
from.slice(0,10),or(week2.waitedSeconds,seconds7=>`${span2(seconds7)} (${ofMerged(week2)})`),or(week2.overhead,({ratio,low,high})=>`${percent(ratio)}${between({
low,high},percent)}`),or(week2.deployments,String),or(week2.leadTimeSeconds,span2)])}function ofMerged({n,merged}){return n===merged?String(n):`${n} of ${merged}`}var mostRows2=200;function steps(jobs){const path=jobs.filter(job=>job.critical&&job.steps.length>0);return path.map(job=>{const rows=job.steps.slice(0,mostRows2).
map(({name:name2,stage,seconds:seconds7})=>[html(name2),stage,span2(seconds7)]);return`<details><summary>${html(job.job,120)}</summary>${table(["step","stage, b\
y its name","time"],rows)}</details>`}).join("\n")}function pushes({waiting}){const rows=(waiting?.pushes??[]).map(({sha,at:at2,seconds:seconds7})=>[`<code>${html(
sha.slice(0,7))}</code>`,html(at2),span2(seconds7)]);return rows.length>1?table(["push","at","wait"],rows):""}function stages({stages:stages2}){const rows=Object.
entries(stages2??{}).filter(([,{seconds:seconds7}])=>seconds7>0).sort(([,a],[,b])=>b.seconds-a.seconds).map(([stage,{seconds:seconds7,share:share2}])=>[stage===
"llm"?"LLM":stage,span2(seconds7),percent(share2)]);return rows.length>0?table(["stage","runner time","share"],rows):""}function costs({cost}){if(!cost||cost.jobs.
length===0)return"";const rows=cost.jobs.slice(0,mostRows2).map(({job,minutes:minutes2,listUsd})=>[html(job,120),String(minutes2),listUsd===null?"not known":usd(
listUsd)]);const basis=`<p class="dim">List prices from ${html(cost.pricesFrom)}, before included minutes; each job rounded up to whole minutes.</p>`;return table(
["job","minutes","list price"],rows)+basis}function areas(report){const rows=areaRows(report).map(({area,cells})=>[html(area,120),...cells]);return rows.length>
0?`${table(areaHead,rows)}<p class="dim">${html(areaBasis(report))}</p>`:""}function comparison(report){const found=comparisonTable(report);return found?table(found.
head.map(cell=>glued(html(cell))),found.rows.map(row2=>row2.map(cell=>glued(html(cell))))):""}function caches({cache,subject}){if(subject.days!==null)return"";const jobs=cache?.
jobs??[];const columns3=cacheColumns(jobs);const rows=jobs.slice(0,mostRows2).map(row2=>{const name2=row2.key??row2.series?.store??null;return[html(row2.job,120),
outcomeWords(row2),name2===null?"":`<code>${html(name2)}</code>`,...columns3.map(({cell})=>cell(row2.series))]});return rows.length>0?table(["job","outcome","ke\
y",...columns3.map(({head})=>head)],rows):""}function split(report){const rows=splitRows(report).map(row2=>row2.map(cell=>html(cell)));return rows.length>0?table(
splitHead,rows):""}function evidence(report){const rows=evidenceOf(report).slice(0,mostRows2).map(({deployment,kind,url})=>[html(deployment),kind,link(url,html(
url??"\u2013",300))]);const repeats=(report.dora?.repeats.evidence??[]).slice(0,mostRows2).map(one=>[html(one.deployment),`repeats ${html(one.repeats)}`,html(one.
because)]);return rows.length>0?table(["deployment","by","seen at"],[...rows,...repeats]):""}function rules2({bottleneck,dora}){const items=(bottleneck?.rules??
[]).map(rule2=>`<li>${html(rule2)}</li>`);const list=items.length>0?`<ol>${items.join("")}</ol>`:"";return dora?`${list}<p>Recovery and failures that come back:\
 ${html(dora.repeats.rule,400)}.</p>`:list}function missing(report){const rows=notKnown(report).map(({what,reason})=>[`<code>${html(what)}</code>`,html(reason,400)]);
return rows.length>0?table(["value","why it is not known"],rows):""}function table(head,rows){const figures=head.map((_,at2)=>rows.every(row2=>figure.test((row2[at2]??
"").replaceAll("&nbsp;"," "))));const cells=(tag,row2)=>row2.map((text2,at2)=>`<${tag}${figures[at2]?' class="n"':""}>${text2}</${tag}>`).join("");const body=rows.
map(row2=>`<tr>${cells("td",row2)}</tr>`).join("\n");return`<div class="scroll"><table><thead><tr>${cells("th",head)}</tr></thead>
<tbody>${body}</tbody></table></div>`}var figure=/^(−?\$?\d[\d.]*( ?(s|min|h|d)\b.*| %( \(.*\))?)?|under 1 %|over 99 %|not known|–)$/;var mostJobs=200;function timeline(jobs){const shown=jobs.slice(0,mostJobs);const start=Math.min(...shown.map(job=>instant(job.start)));const length2=Math.max(1,
...shown.map(job=>instant(job.end)-start));const rows=shown.map(job=>row(job,start,length2));const hidden=jobs.length>mostJobs?`<p class="dim">${jobs.length-mostJobs}\
 more jobs.</p>`:"";return`${key}${rows.join("\n")}${hidden}`}var key=`<p class="key"><span><i style="background:var(--queue)"></i>queue</span>
<span><i style="background:var(--run)"></i>run</span>
<span><i style="background:var(--critical)"></i>run, on the critical path</span></p>`;function row(job,start,length2){const created=instant(job.start)-start;const total2=instant(
job.end)-instant(job.start);const queue2=job.queueSeconds>=1?bar2("q",created,job.queueSeconds,length2):"";const run=bar2("r",created+job.queueSeconds,total2-job.
queueSeconds,length2);const waited=job.queueSeconds>=1?` + ${span2(job.queueSeconds)} queue`:"";return`<div class="row${job.critical?" critical":""}"><span clas\
s="name">${link(job.url,html(job.job,120))}</span>
<span class="track">${queue2}${run}</span><span class="value">${span2(total2-job.queueSeconds)}${waited}</span></div>`}function bar2(kind,from,seconds7,length2){
const share2=value=>`${(value/length2*100).toFixed(2)}%`;return`<i class="${kind}" style="left:${share2(from)};width:${share2(seconds7)}"></i>`}function instant(text2){
return Date.parse(text2)/1e3}var series=[{name:"Waited for CI",value:week2=>week2.waitedSeconds,words:span2},{name:"Build overhead",value:week2=>week2.overhead?.ratio??null,words:percent},{
name:"Deployments",value:week2=>week2.deployments,words:String},{name:"Lead time",value:week2=>week2.leadTimeSeconds,words:span2}];function trend(report){const weeks=report.
trend??report.weeks??[];if(weeks.length===0)return"";const adopted=report.comparison?.before.to??null;const figures=series.map(one=>chart(one,weeks,adopted)).filter(
text2=>text2!=="");const hasBefore=adopted!==null&&weeks.some(({to})=>isBefore(to,adopted));const key2=hasBefore?`<p class="dim">Grey: before keep-pace.</p>
`:"";const charts=figures.length===0?"":`<div class="trend">${figures.join("\n")}</div>
${key2}`;const rows=weekRows(weeks).map(row2=>row2.map(cell=>glued(html(cell))));return charts+table(weekHead,rows)}var tall=60;var wide=240;function isBefore(to,adopted){
return Date.parse(to)<=Date.parse(adopted)+432e5}function chart({name:name2,value,words},weeks,adopted){const values2=weeks.map(value);const known2=values2.filter(
one=>one!==null);const most=Math.max(...known2);const newest2=known2.at(-1);if(known2.length<2||most<=0||newest2===void 0)return"";const step2=wide/values2.length;
const bars=values2.map((one,at2)=>{if(one===null)return"";const height=Math.max(1,one/most*tall);const box=[at2*step2,tall-height,Math.max(1,step2-2),height].map(
length2=>length2.toFixed(1));const label=html(`${weeks[at2]?.from.slice(0,10)}: ${words(one)}`);const isOld=adopted!==null&&isBefore(weeks[at2]?.to??"",adopted);
const kind=isOld?' class="before"':at2===values2.length-1?' class="newest"':"";return`<rect${kind} x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}\
"><title>${label}</title></rect>`});return`<figure><svg viewBox="0 0 ${wide} ${tall}" preserveAspectRatio="none" role="img" aria-label="${name2} by week">${bars.
join("")}</svg>
<figcaption>${name2}: ${glued(html(words(newest2)))} in the newest week, at most ${glued(html(words(most)))}</figcaption></figure>`}function renderHtml(report){const{subject}=report;const name2=[subject.repository,subject.pull===null?null:`#${subject.pull}`].filter(Boolean).join(" ");const jobs=subject.
days===null?report.jobs??[]:[];const sections=[["Landed",report.landed?`<p>${html(report.landed.title)}: ${landedWords(report.landed)}.</p>`:""],["Before keep-p\
ace and since",comparison(report)],["Week by week",trend(report)],["By what is known of assistants",split(report)],["Failed deployments",evidence(report)],["Rul\
es, the first that holds names the bottleneck",rules2(report)],["What to fix",(report.fixFirst??[]).slice(0,6).map(fix).join("\n")],[timelineTitle(report),jobs.
length>0?timeline(jobs):""],["Steps on the critical path",steps(jobs)],["Pushes",pushes(report)],["Caches",caches(report)],["Where runner time goes",stages(report)],
["Cost by area",areas(report)],["Cost",costs(report)],["Not known",missing(report)]];const body=sections.filter(([,text2])=>text2!=="").map(([title,text2])=>`<h\
2>${title}</h2>
${text2}`);return`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>keep-pace report ${html(name2,120)}</title>
<style>${style}</style>
</head>
<body>
<header><p class="dim">keep-pace report \xB7 ${html(name2,120)}${subject.title?` \xB7 ${html(subject.title,120)}`:""}</p>
<h1>${glued(html(headline(report)))}</h1></header>
${report.llmUse?.warning?`<p class="warning">${html(report.llmUse.warning)}.</p>`:""}
${factLists(report)}
${body.join("\n")}
<p class="dim">Estimates, not timesheets; never about a person.</p>
</body>
</html>
`}function factLists(report){const all=facts(report);const names=[...new Set(all.map(({section})=>section??""))];return names.map(name2=>{const cards=all.filter(
({section=""})=>section===name2).map(card);return`${name2===""?"":`<h2>${html(name2)}</h2>
`}<dl class="facts">${cards.join("\n")}</dl>`}).join("\n")}function card({label,value,usual}){const beside=usual===void 0?"":`<small>median here ${glued(html(usual))}\
</small>`;return`<div><dt>${glued(html(label))}</dt><dd>${glued(html(value))}${beside}</dd></div>`}function timelineTitle({subject,jobs}){const workflow=link(subject.
runUrl,html(subject.workflow??"the run",80));return`Timeline of ${workflow} (${plural(jobs?.length??0,"job")})`}function fix(fix2){const{title,savedSeconds,limit,
command,basis,savedUsd}=fix2;const typical=basis==="typical"?", by typical values":"";const next=limit===null?"":`; then ${html(limit,120)} is the limit`;const money=savedUsd===
null||Math.abs(savedUsd)<5e-4?"":` \xB7 ${usd(Math.abs(savedUsd))} ${savedUsd>0?"less":"more"}`;const how=command===null?"":`<p><code>${html(command)}</code></p\
>`;return`<div class="fix"><p><b>${span2(savedSeconds)} less a run</b>${money}</p><p>${html(title)}</p>
<p class="dim">${sentence(rangeWords(fix2))}${typical}${next}.</p>${how}</div>`}var longestName=60;var mostPathRows=5;var mostRows3=50;function commentMarkdown(report){return[...overview(report),...folded(report),note].join("\n\n")}function overview(report){
const known2=facts(report);const hasUsual=known2.some(({usual:usual2})=>usual2!==void 0);const row2=cells=>`| ${cells.map(escapeMarkdown).join(" | ")} |`;const head=report.
subject.days===null?["","this change"]:[known2[0]?.section??"",""];const usual=hasUsual&&report.usual?[usualTitle(report.usual)]:[];const rows=known2.flatMap((fact,at2)=>[
...at2===0||fact.section===known2[at2-1]?.section||!fact.section?[]:[`| **${fact.section}** | ${usual.map(()=>" |").join("")}|`],row2([fact.label,fact.value,...usual.
map(()=>fact.usual??"")])]);const table2=rows.length>0?[[row2([...head,...usual]),`|---|${"--:|".repeat(1+usual.length)}`,...rows].join("\n")]:[];return[...warnings(
report),...table2,...fixFirst2(report),...criticalPath(report)]}function usualTitle({from,to}){const days=Math.round((Date.parse(to)-Date.parse(from))/864e5);return`\
median here, ${days} d`}function warnings({llmUse:llmUse2}){return llmUse2?.warning?[`> [!WARNING]
> ${escapeMarkdown(llmUse2.warning)}.`]:[]}var note="<sub>Estimates, not timesheets; never about a person.</sub>";function fixFirst2({fixFirst:fixFirst3,landed}){
const[fix2]=fixFirst3??[];return[...landedLine(landed),...fix2?[`**Fix first: ${name(fix2.title,160)}**<br>${prediction(fix2)}`]:[]]}function landedLine(landed){
return landed?[`Landed: ${name(landed.title,160)}<br>${landedWords(landed)}`]:[]}function prediction(fix2){const range=fix2.runs>1?`; ${rangeWords(fix2)}`:"";const basis=fix2.
basis==="typical"?"; by typical values":"";const limit=fix2.limit===null?"":`; next limit ${code(fix2.limit)}`;const money=fix2.savedUsd===null||Math.abs(fix2.savedUsd)<
5e-4?"":`, ${moneyWords(fix2.savedUsd)}`;const command=fix2.command===null?"":` \u2192 \`${fix2.command}\``;return`Predicted: **${span2(fix2.savedSeconds)} less\
 a run**${money}${bracketed(`${range}${basis}${limit}`)}${command}`}function moneyWords(amount2){return amount2>0?`${usd(amount2)} less`:`${usd(-amount2)} more`}
function bracketed(parts){return parts===""?"":` (${parts.slice(2)})`}function criticalPath({criticalPath:criticalPath2,subject}){if(!criticalPath2||criticalPath2.
length===0||subject.days!==null)return[];const shown=longest(criticalPath2);const most=Math.max(...shown.map(secondsOf));const total2=secondsBetween(criticalPath2[0]?.
start,criticalPath2.at(-1)?.end);const hidden=criticalPath2.length-shown.length;const rows=shown.map(entry=>`| ${code(entry.job)} | ${bar(secondsOf(entry),most,
18)} ${timeWords(entry)} |`);const more=hidden>0?` (its ${shown.length} longest of ${criticalPath2.length} jobs)`:"";return[[`| Critical path${more} | ${span2(total2)}\
 |`,"|---|---|",...rows].join("\n")]}function longest(path){const kept=new Set([...path].sort((a,b)=>secondsOf(b)-secondsOf(a)).slice(0,mostPathRows));return path.
filter(entry=>kept.has(entry))}function timeWords(entry){const queue2=entry.queueSeconds>=5?`, of it ${span2(entry.queueSeconds)} queue`:"";return`${span2(secondsOf(
entry))}${queue2}`}function secondsOf(entry){return secondsBetween(entry.start,entry.end)}function secondsBetween(start,end){return start&&end?(Date.parse(end)-
Date.parse(start))/1e3:0}function folded(report){return[...fold(`Next fixes (${(report.fixFirst?.length??1)-1})`,nextFixes(report)),...fold(plural(report.jobs?.
length??0,"job"),jobsTable(report.jobs??[])),...fold("Caches",cacheTable(report)),...fold("Where runner time goes",stagesTable(report)),...fold(`Not known (${notKnown(
report).length})`,missingList(report))]}function fold(summary,text2){return text2===""?[]:[`<details><summary>${summary}</summary>

${text2}

</details>`]}function nextFixes({fixFirst:fixFirst3}){return(fixFirst3??[]).slice(1,6).map(fix2=>`1. ${name(fix2.title,160)}<br>${prediction(fix2)}`).join("\n")}
function jobsTable(jobs){if(jobs.length===0)return"";const rows=[...jobs].sort((a,b)=>secondsOf(b)-secondsOf(a)).slice(0,mostRows3).map(job=>{const cells=[`${job.
critical?"**\u2192** ":""}${code(job.job)}`,span2(job.queueSeconds),span2(secondsOf(job)-job.queueSeconds),job.step===null?"":code(job.step),name(job.conclusion??
"",20)];return`| ${cells.join(" | ")} |`});const more=jobs.length>mostRows3?[`
${jobs.length-mostRows3} more.`]:[];return["| job (\u2192 critical path) | queue | run | longest step | |","|---|--:|--:|---|---|",...rows,...more].join("\n")}function cacheTable({
cache,subject}){if(!cache||cache.jobs.length===0||subject.days!==null)return"";const columns3=cacheColumns(cache.jobs);const line2=cells=>`| ${cells.join(" | ")}\
 |`;const rows=cache.jobs.slice(0,mostRows3).map(row2=>{const{key:key2,series:series2}=row2;const name2=key2??series2?.store??null;return line2([code(row2.job),
outcomeWords(row2),name2===null?"":code(name2),...columns3.map(({cell})=>cell(series2))])});const head=["job","outcome","key",...columns3.map(column=>column.head)];
return[line2(head),line2(head.map((_,at2)=>at2<3?"---":"--:")),...rows].join("\n")}function splitTable(report){const rows=splitRows(report);const line2=cells=>`\
| ${cells.join(" | ")} |`;return rows.length===0?"":[line2(splitHead),"|---|--:|--:|--:|",...rows.map(line2)].join("\n")}function evidenceList(report){const repeats=(report.
dora?.repeats.evidence??[]).slice(0,mostRows3).map(one=>`- deployment ${code(one.deployment)} repeats ${code(one.repeats)}: ${one.because}`);return[...failureList(
report),...repeats].join("\n")}function failureList(report){return evidenceOf(report).slice(0,mostRows3).map(({deployment,kind,url})=>{const where=url!==null&&/^https:\/\/[\w.:/#?=&%-]+$/.
test(url)?`: <${url}>`:"";return`- deployment ${code(deployment)}, ${kind}${where}`})}function ruleList({bottleneck,dora}){const rules3=(bottleneck?.rules??[]).
map(rule2=>`1. ${rule2}`).join("\n");return dora?`${rules3}

Recovery and failures that come back: ${dora.repeats.rule}.`:rules3}var mostWeeks2=13;function weeksTable({weeks,trend:trend2}){const shown=(trend2??weeks??[]).
slice(-Math.max(mostWeeks2,weeks?.length??0));if(shown.length===0)return"";const line2=cells=>`| ${cells.join(" | ")} |`;return[line2(weekHead),"|---|--:|--:|--\
:|--:|",...weekRows(shown).map(line2)].join("\n")}function beforeAndAfter(report){const table2=comparisonTable(report);const line2=cells=>`| ${cells.map(escapeMarkdown).
join(" | ")} |`;return table2?[line2(table2.head),"|---|--:|--:|---|",...table2.rows.map(line2)].join("\n"):""}function stagesTable({stages:stages2}){const rows=Object.
entries(stages2??{}).filter(([,{seconds:seconds7}])=>seconds7>0).sort(([,a],[,b])=>b.seconds-a.seconds).map(([stage,{seconds:seconds7,share:share2}])=>`| ${stage===
"llm"?"LLM":stage} | ${span2(seconds7)} | ${percent(share2)} |`);return rows.length===0?"":["| stage, by names of steps | runner time | |","|---|--:|--:|",...rows].
join("\n")}function missingList(report){return notKnown(report).map(({what,reason})=>`- ${code(what)}: ${proseMarkdown(clip(reason,300))}`).join("\n")}function code(text2){
return codeSpan(clip(text2,longestName))}function name(text2,length2){return escapeMarkdown(clip(text2,length2))}var mostBars=40;var leastQueue=5;function gantt(jobs){if(jobs.length===0)return"";const bars=chosen(jobs).flatMap((job,at2)=>barsOf(job,at2));return["```mermaid",
"gantt","dateFormat X","axisFormat %H:%M",...bars,"```"].join("\n")}function chosen(jobs){const byRank=[...jobs].sort((a,b)=>Number(b.critical)-Number(a.critical)||
length(b)-length(a));let bars=0;const kept=new Set;for(const job of byRank){bars+=job.queueSeconds>=leastQueue?2:1;if(bars>mostBars)break;kept.add(job)}return jobs.
filter(job=>kept.has(job))}function barsOf(job,at2){const[start,end]=[seconds4(job.start),seconds4(job.end)];const begun=start+job.queueSeconds;const label=`${at2+
1} ${plain(job.job)}`;const queue2=job.queueSeconds>=leastQueue?[`${at2+1} queue :done, ${start}, ${Math.round(begun)}`]:[];return[...queue2,`${label} :${job.critical?
"crit, ":""}${Math.round(begun)}, ${end}`]}function plain(name2){return clip(name2.replace(/[^\p{L}\p{N} ._/()+-]/gu," ").replace(/\s+/g," ").trim(),40)}function seconds4(instant2){
return Math.round(Date.parse(instant2)/1e3)}function length(job){return seconds4(job.end)-seconds4(job.start)}function summaryMarkdown(report){const jobs=report.subject.days===null?report.jobs??[]:[];const sections=[["Before keep-pace and since",beforeAndAfter(report)],
["Week by week",weeksTable(report)],["By what is known of assistants",splitTable(report)],["Failed deployments",evidenceList(report)],["Rules, the first that ho\
lds names the bottleneck",ruleList(report)],["Timeline",gantt(jobs)],["Next fixes",nextFixes(report)],["Not known",missingList(report)],["Where runner time goes",
stagesTable(report)],["Caches",cacheTable(report)],["Cost by area",areaTable(report)],["Cost",costTable(report)],["Jobs",jobsTable(jobs)]];const shown=sections.
filter(([,text2])=>text2!=="").map(([title,text2])=>`#### ${title}

${text2}`);return[...overview(report),...shown,note].join("\n\n")}function renderText(report,options){const width=Math.min(Math.max(options.width,40),100);const bold=text3=>options.color?`\x1B[1m${text3}\x1B[22m`:text3;const blocks=[
wrap(headline(report),width).map(bold),warningLines(report,width).map(bold),...factBlocks(report,width,bold),comparisonLines(report,width,bold),weekLines(report,
bold),areaLines(report,width,bold),landedLines(report,width),fixLines(report,width,bold),pathLines(report,width),missingLines(report,width)];const text2=blocks.
filter(lines2=>lines2.length>0).map(lines2=>lines2.join("\n")).join("\n\n");return`${text2.replace(/^(\s*)(::|##\[)/gm,"$1\u200B$2")}
`}function factBlocks(report,width,bold){const sections=new Map;for(const fact of facts(report)){const name2=fact.section??"";sections.set(name2,[...sections.get(
name2)??[],fact])}return[...sections].map(([name2,entries])=>name2===""?entries.flatMap(fact=>factLines2(fact,width)):[bold(name2),...entries.flatMap(fact=>factLines2(
fact,width-2).map(line2=>`  ${line2}`))])}function factLines2({label,value},width){const gap=width-columns(label)-columns(value);return gap>=2?[label+" ".repeat(
gap)+value]:[...wrap(label,width),`  ${value}`]}function warningLines({llmUse:llmUse2},width){return llmUse2?.warning?wrap(`Warning: ${llmUse2.warning}.`,width):
[]}function comparisonLines(report,width,bold){const{comparison:comparison2}=report;const table2=comparisonTable(report);if(!comparison2||!table2)return[];const[
from,to]=[comparison2.before.from,comparison2.after.from].map(at2=>at2.slice(0,10));return[bold(`Before keep-pace (from ${from}) and since ${to}, medians`),...table2.
rows.flatMap(([name2,was,is,verdict])=>[...factLines2({label:name2??"",value:verdict??""},width-2).map(line2=>`  ${line2}`),...wrap(`${was} \u2192 ${is}`,width-
4).map(line2=>`    ${line2}`)])]}function areaLines(report,width,bold){const rows=areaRows(report).slice(0,mostAreas);if(rows.length===0)return[];return[bold("C\
ost by area"),...rows.flatMap(({area,cells:[share2="",minutes2="",price=""]})=>factLines2({label:visible(clip(area,40)),value:`${share2}, ${minutes2} min, ${price}`},
width-2).map(line2=>`  ${line2}`)),...wrap(areaBasis(report),width-2).map(line2=>`  ${line2}`)]}var mostAreas=10;function weekLines({weeks},bold){if(!weeks||weeks.
length===0)return[];const rows=[[...weekHead],...weekRows(weeks)];const widths=weekHead.map((_,at2)=>Math.max(...rows.map(row2=>columns(row2[at2]??""))));const padded=row2=>row2.
map((cell,at2)=>cell.padEnd(widths[at2]??0)).join("  ");return[bold("Week by week, of merged pull requests"),...rows.map(row2=>`  ${padded(row2)}`.trimEnd())]}function landedLines({
landed},width){if(!landed)return[];return["Landed",...indented(visible(clip(landed.title,200)),width),...indented(`${landedWords(landed)}.`,width)]}function fixLines({
fixFirst:fixFirst3},width,bold){const fixes=(fixFirst3??[]).slice(0,3);return fixes.flatMap((fix2,at2)=>[bold(`${at2===0?"Fix first":"Then"}: ${span2(fix2.savedSeconds)}\
 less a run`),...indented(visible(clip(fix2.title,200)),width),...indented(basisOf(fix2),width),...fix2.command===null?[]:[`  \u2192 ${fix2.command}`]])}function basisOf(fix2){
const range=rangeWords(fix2);const basis=fix2.basis==="typical"?", by typical values":"";const limit=fix2.limit===null?"":`; then ${visible(clip(fix2.limit,60))}\
 is the limit`;return`${sentence(range)}${basis}${limit}.`}function pathLines({criticalPath:criticalPath2,subject},width){if(!criticalPath2||criticalPath2.length===
0||subject.days!==null)return[];const name2=entry=>visible(clip(entry.job,32));const names=Math.max(...criticalPath2.map(entry=>columns(name2(entry))));const most=Math.
max(...criticalPath2.map(secondsOf));const room=Math.max(4,width-names-16);const workflow=subject.workflow===null?"":` of ${visible(clip(subject.workflow,40))}`;
return[`Critical path${workflow}`,...criticalPath2.map(entry=>{const label=name2(entry)+" ".repeat(names-columns(name2(entry)));return`  ${label} ${bar(secondsOf(
entry),most,room)} ${span2(secondsOf(entry))}`})]}function missingLines(report,width){const missing2=notKnown(report);if(missing2.length===0)return[];return["No\
t known",...missing2.flatMap(({what,reason})=>indented(visible(clip(`${what}: ${reason}`,300)),width))]}function indented(text2,width){return wrap(text2,width-2).
map(line2=>`  ${line2}`)}var patience=2;async function tryRead(reading,what,read2){if(reading.unreachable>=patience){note2(reading,what,"GitHub stopped answering before this was read; t\
ry again later.");return null}try{const result=await read2();reading.unreachable=0;return result}catch(error){if(!(error instanceof GitHubError))throw error;if(error.
kind==="unavailable"||error.kind==="rate-limit")reading.unreachable+=1;note2(reading,what,error.message);return null}}function note2({missing:missing2},what,reason){
if(!missing2.some(entry=>entry.what===what))missing2.push({what,reason})}var daySeconds=86400;var mostPullsInDetail=60;var mostHotfixes=10;var mostBeforeHotfix=6;async function readPulls(github,pulls,from,reading){const merged=pulls.
filter(({merged_at})=>merged_at!==null);const detailed=new Set(spread(merged.filter(pull=>seconds5(pull.merged_at)>=from),mostPullsInDetail));const hotfixes2=merged.
filter(isMarked);const touched=new Set(nearHotfixes(hotfixes2.slice(0,mostHotfixes),merged));if(hotfixes2.length>mostHotfixes){const reason=`the files of the ne\
west ${mostHotfixes} of ${hotfixes2.length} hotfixes were read, so what the others mend is not known`;reading.missing.push({what:"dora.changeFailRate.failed",reason})}
if(detailed.size<merged.filter(pull=>seconds5(pull.merged_at)>=from).length){const reason=`commits and reviews of ${detailed.size} of ${merged.length} merged pu\
ll requests were read, evenly over the time`;reading.missing.push({what:"leadTime.n",reason})}const entries=[];for(const pull of merged){const files=touched.has(
pull)?await tryRead(reading,"pullRequests.files",()=>github.listPullRequestFiles(pull.number)):null;const known2=detailed.has(pull)?await readPull2(github,pull,
reading):bare(pull);entries.push({...known2,files})}return entries}function bare(pullRequest){return{pullRequest,commits:null,reviews:null,timeline:null}}async function readPull2(github,pull,reading){
const{number}=pull;const full=await tryRead(reading,"pullRequests",()=>github.getPullRequest(number));return{pullRequest:full??pull,commits:await tryRead(reading,
"commits",()=>github.listCommits(number)),reviews:await tryRead(reading,"reviews",()=>github.listReviews(number)),timeline:await tryRead(reading,"timeline",()=>github.
listTimeline(number))}}function spread(all,most){const step2=Math.max(1,all.length/most);return all.filter((_,at2)=>Math.floor(at2/step2)!==Math.floor((at2-1)/step2))}
function nearHotfixes(hotfixes2,merged){const before=hotfixes2.flatMap(hotfix=>{const at2=seconds5(hotfix.merged_at);return merged.filter(pull=>seconds5(pull.merged_at)<
at2&&seconds5(pull.merged_at)>at2-5*daySeconds).slice(0,mostBeforeHotfix)});return[...hotfixes2,...before]}function isMarked({head,labels}){return/^(hotfix|incident)[-/]/i.
test(head.ref)||labels.some(({name:name2})=>/\b(hotfix|incident)$/i.test(name2))}function seconds5(instant2){return instant2===null?Number.NEGATIVE_INFINITY:Date.
parse(instant2)/1e3}var mostListed=200;var mostRunsWithJobs=20;var mostAttempts=10;var mostHistory=4;var leastHistory=2;var mostLogs=6;var mostDeployments=3;var approvalFrom=60;async function collectRuns(github,known2,here,reading){
const listed=known2.runs??await tryRead(reading,"runs",()=>listRuns(github,known2,mostListed));if(!listed)return{runs:null,logs:null,deployments:null};const related=ownRuns2(
known2,listed);const own2=await readAttempts(github,related.slice(0,mostRunsWithJobs),reading);const bare2=related.slice(mostRunsWithJobs).map(run=>({run,jobs:null}));
if(bare2.length>0){const reason=`jobs of ${bare2.length} older runs were not read, so runner time and cost leave them out`;reading.missing.push({what:"waiting.r\
unnerSeconds",reason})}const ownJob=here&&reporter(own2,here);const entries=[...own2,...bare2];const change=readChange({...known2,runs:entries,ownJob});const reported=reportedRun(
pushesOf(change)??[]);if(!reported)return{runs:entries,logs:null,deployments:null,ownJob};const path=criticalJobs(reported.attempt);const workflow=entries.find(
({run})=>run.id===reported.run.id)?.run.workflow_id;return{runs:[...entries,...await readHistory2(github,entries,workflow,reading)],logs:await readLogs(github,path,
reading),deployments:await readDeployments(github,path,reported.run.sha,reading),ownJob}}function listRuns(github,{pullRequest},limit){const head=pullRequest?.head;
const isFork=head?.repo?.full_name!==pullRequest?.base.repo.full_name;return github.listRuns({...head&&{branch:head.ref},...isFork&&{event:"pull_request"},limit})}
function ownRuns2(known2,runs){const change=readChange({...known2,runs:runs.map(run=>({run,jobs:null}))});const ids=new Set((pushesOf(change)??[]).flatMap(push=>push.
runs.map(run=>run.id)));return runs.filter(run=>ids.has(Number(run.id)))}async function readAttempts(github,runs,reading,most=mostAttempts){const entries=[];for(const run of runs){
const last=run.run_attempt??1;for(let attempt=Math.max(1,last-most+1);attempt<=last;attempt+=1){const entry=await readAttempt2(github,run,attempt,reading);if(entry)
entries.push(entry)}}return entries}async function readAttempt2(github,run,attempt,reading){const id=Number(run.id);const own2=attempt===(run.run_attempt??1);const found=own2?
run:await tryRead(reading,"runs.attempts",()=>github.getRun(id,attempt));if(!found)return null;const jobs=await tryRead(reading,"runs.jobs",()=>github.listJobs(
id,attempt));return{run:found,jobs}}async function readHistory2(github,entries,workflow,reading){const known2=new Set(entries.map(({run})=>run.id));const same=new Set(
entries.filter(({run})=>run.workflow_id===workflow).map(({run})=>run.id));const wanted=Math.max(leastHistory,mostHistory-(same.size-1));if(workflow===void 0)return[];
const recent=await tryRead(reading,"history",()=>github.listRuns({workflow,status:"success",limit:100}));const others=(recent??[]).filter(run=>!known2.has(run.id)).
slice(0,wanted);const history=[];for(const run of others){const jobs=await tryRead(reading,"history",()=>github.listJobs(Number(run.id),run.run_attempt??1));if(jobs)
history.push({run,jobs})}return history}async function readLogs(github,path,reading){const longest2=[...path].sort((a,b)=>lengthOf3(b)-lengthOf3(a)).slice(0,mostLogs);
const logs={};for(const job of longest2){if(!/^\d+$/.test(job.id))continue;const log=await tryRead(reading,"cache",()=>github.getJobLog(Number(job.id)));if(log===
null)break;logs[job.id]=factLines(log)}return Object.keys(logs).length>0?logs:null}async function readDeployments(github,path,sha,reading){if(!path.some(job=>job.
begun-job.created>=approvalFrom))return null;const found=await tryRead(reading,"deployments",()=>github.listDeployments({sha,limit:mostDeployments}));if(!found)
return null;const entries=[];for(const deployment of found){const statuses=await tryRead(reading,"deployments",()=>github.listDeploymentStatuses(deployment.id));
if(statuses)entries.push({deployment,statuses})}return entries}function lengthOf3(job){return(job.completed??job.begun)-job.begun}function reporter(entries,here){
const entry=entries.find(({run})=>run.id===here.runId&&(run.run_attempt??1)===here.runAttempt);const going=(entry?.jobs??[]).filter(job=>job.status==="in_progre\
ss");const mine=going.length===1?going[0]:going.find(job=>job.runner_name===here.runnerName&&here.runnerName);return mine?Number(mine.id):null}var daySeconds2=86400;var earlierDays=30;var mostRuns2=1e3;var newestRuns=15;var otherRuns2=25;var mostAttempts2=2;var mostLogs2=40;var mostListed2=1e4;var mostDeployments2=5e3;
var mostStatuses=200;async function collectDays(github,days,now,settings){const reading={missing:[],unreachable:0};const to=Math.floor(now.getTime()/1e3);const from=to-
days*daySeconds2;const repository=await github.getRepository();const newest2=await readRuns2(github,from,reading);const deployed=await readDeployments2(github,from,
settings,reading);const since=iso(from-earlierDays*daySeconds2);const releases=deployed.entries?.length===0?await tryRead(reading,"releases",()=>github.listReleases(
since)):null;const history=await tryRead(reading,"history",()=>github.listCommitsSince(since,mostListed2));const pulls=await tryRead(reading,"pullRequests",()=>github.
listClosedPulls(since,mostListed2));const label=settings.incidents??"incident";const pullRequests=pulls&&await readPulls(github,pulls,from,reading);const runs=newest2&&
await withRunsOfPulls(github,newest2,pullRequests??[],reading);return{repository,pullRequest:null,commits:null,runs,deployments:deployed.entries,releases,history,
incidents:await tryRead(reading,"incidents",()=>github.listIssues(label,iso(from))),pullRequests,changed:runs&&await readChanged(github,runs,pullRequests??[],reading),
logs:runs&&await readLogs2(github,runs,reading),days,window:{from:iso(Math.max(from,deployed.from)),to:iso(to)},settings,missing:reading.missing}}async function readRuns2(github,from,reading){
const runs=await tryRead(reading,"runs",()=>github.listRuns({created:`>=${iso(from).slice(0,10)}`,status:"completed",limit:mostRuns2}));if(!runs)return null;const wanted=new Set(
[...runs.slice(0,newestRuns),...spread(runs.slice(newestRuns),otherRuns2)]);if(runs.length>wanted.size){const reason=`${wanted.size} of ${runs.length} runs were\
 read job by job: the newest ${newestRuns}, and ${otherRuns2} evenly over the time`;reading.missing.push({what:"jobs",reason})}const detailed=await readAttempts(
github,[...wanted],reading,mostAttempts2);return[...detailed,...runs.filter(run=>!wanted.has(run)).map(run=>({run,jobs:null}))]}async function withRunsOfPulls(github,newest2,pulls,reading){
if(newest2.length<mostRuns2)return[...newest2];const detailed=pulls.filter(({commits})=>commits!==null);const reason=`GitHub lists ${mostRuns2} runs at most, so\
 waiting is known of the pull requests of these, and of ${detailed.length} evenly over the time`;reading.missing.push({what:"weeks.n",reason});const known2=new Set(
newest2.map(({run})=>run.id));const found=[];for(const{pullRequest}of detailed){const runs=await tryRead(reading,"runs",()=>listRuns(github,{pullRequest},100));
for(const run of runs??[]){if(!known2.has(run.id))found.push({run,jobs:null});known2.add(run.id)}}return[...newest2,...found]}async function readChanged(github,runs,pulls,reading){
const numbers=new Map;for(const{pullRequest,commits}of pulls){const{head,merge_commit_sha:merge,number}=pullRequest;const names=[head.sha,merge??"",`branch ${head.
ref}`,...(commits??[]).map(({sha})=>sha)];for(const name2 of names)numbers.set(name2,number)}const known2=new Map(pulls.map(({pullRequest,files})=>[pullRequest.
number,files]));const changed={};for(const{run}of runs.filter(({jobs})=>jobs!==null)){const named=pullsOf(fieldsOf(run))[0]??numbers.get(run.head_sha);const number=named??
numbers.get(`branch ${run.head_branch}`);if(number===void 0||Object.hasOwn(changed,run.head_sha))continue;const files=known2.get(number)??await tryRead(reading,
"pullRequests.files",()=>github.listPullRequestFiles(number));known2.set(number,files);if(files)changed[run.head_sha]=files.slice(0,mostFiles).map(({filename})=>filename)}
return changed}var mostFiles=1e3;async function readLogs2(github,runs,reading){const jobs=runs.flatMap(({jobs:jobs2})=>jobs2??[]).filter(runsOurs);const logs={};
for(const job of spread(jobs,mostLogs2)){const log=await tryRead(reading,"cache",()=>github.getJobLog(job.id));if(log===null)break;logs[String(job.id)]=factLines(
log)}if(jobs.length>mostLogs2){const reason=`the logs of ${mostLogs2} of ${jobs.length} jobs that run keep-pace were read`;reading.missing.push({what:"cache.sav\
edSeconds",reason})}return Object.keys(logs).length>0?logs:null}function runsOurs({steps:steps2}){return(steps2??[]).some(({name:name2})=>/\bkeep-pace\b/i.test(
name2))}async function readDeployments2(github,from,{environment},reading){const since=iso(from-earlierDays*daySeconds2);const listed=await tryRead(reading,"dep\
loyments",()=>github.listDeployments({...environment&&{environment},since,limit:mostDeployments2}));if(!listed)return{entries:null,from};const entries=[];for(const deployment of lasting(
listed)){const isLast=entries.length===mostStatuses;const statuses=isLast?null:await tryRead(reading,"deployments",()=>github.listDeploymentStatuses(deployment.
id));if(!statuses)return{entries,from:cutAt(entries,listed.length,reading)};entries.push({deployment,statuses});const served=statuses.some(({state})=>state==="s\
uccess");if(served&&seconds6(deployment.created_at)<from)break}return{entries,from}}function lasting(deployments){const wanted=deployments.filter(({transient_environment})=>transient_environment!==
true);const production=wanted.filter(({production_environment,environment})=>production_environment===true||/^(prod(uction)?|live)\b/i.test(environment));return production.
length>0?production:wanted}function cutAt(entries,listed,reading){const oldest=entries.at(-1)?.deployment.created_at;const reason=`the statuses of ${entries.length}\
 of ${listed} deployments were read, so the time begins at the oldest of them: run it again, what was read is kept`;reading.missing.push({what:"dora.from",reason});
return oldest===void 0?0:seconds6(oldest)}function seconds6(instant2){return instant2===null?Number.NEGATIVE_INFINITY:Date.parse(instant2)/1e3}async function collect(question,host,settings){const here=runHere(question,host);const github=await connected(question,host);if(question.kind==="pull")return collectPull(
github,question.value,host,here);if(question.kind==="run")return collectRun(github,question.value,here);return collectDays(github,question.value,host.now(),settings)}
async function connected(question,host){return runHere(question,host)?.github??await host.connect(question.owner,question.repo)}function runHere({owner,repo},{run}){
return run?.owner===owner&&run.repo===repo?run:null}async function collectPull(github,number,host,here){const reading={missing:[],unreachable:0};const pullRequest=await readPull3(
github,number,here,reading);const head=pullRequest.head;const[commits,reviews,timeline2,activity]=await Promise.all([tryRead(reading,"commits",()=>github.listCommits(
number)),tryRead(reading,"reviews",()=>github.listReviews(number)),tryRead(reading,"timeline",()=>github.listTimeline(number)),tryRead(reading,"activity",()=>readActivity(
github,head,host))]);const declared=await readDeclared(github,commits,reading);const known2={pullRequest,commits,reviews,timeline:timeline2,activity};return{repository:pullRequest.
base.repo,...known2,declared,...await collectRuns(github,known2,here,reading),missing:reading.missing}}var recentCommits=100;async function readDeclared(github,commits,reading){
const declares=({commit})=>declaredSeconds([commit.message])!==null;if(!commits||commits.some(declares))return null;const recent=await tryRead(reading,"calibrat\
ion",()=>github.listRecentCommits(recentCommits));return recent?.filter(declares)??null}async function readPull3(github,number,here,reading){try{return await github.
getPullRequest(number)}catch(error){const told=fieldsOf(here?.event).pull_request;const refused=error instanceof GitHubError&&(error.kind==="forbidden"||error.kind===
"not-found");if(!refused||!isFields(told)||told.number!==number)throw error;reading.missing.push({what:"pullRequest",reason:error.message});return told}}async function readActivity(github,{
ref,repo},host){if(!repo)return null;const[owner="",name2=""]=repo.full_name.split("/");const own2=owner===github.owner&&name2===github.repo;return(own2?github:
await host.connect(owner,name2)).listActivity(ref)}async function collectRun(github,runId,here){const reading={missing:[],unreachable:0};const run=await github.
getRun(runId);return{repository:run.repository,pullRequest:null,commits:null,...await collectRuns(github,{runs:[run],runId},here,reading),runId,missing:reading.
missing}}async function configured({days,input},host){try{return await configAround(host)}catch(error){if(!(error instanceof UserError)||days!==null||input!==null)throw error;
host.log.warn(`${error.message} The report goes on without the configuration.`);return emptyConfig}}async function areasAround(config,host){const areas2=Object.
entries(config.cost.areas);if(areas2.length>0)return{from:"configuration",rules:areas2.map(([area,globs])=>({area,globs}))};const text2=await firstTextAround(host,
ownerFiles);return text2===null?null:codeOwners(text2)}import{readFileSync}from"node:fs";import{resolve}from"node:path";function readPrices(cwd,path){if(path===null)return listPrices;const wrong=(why,cause)=>new UserError(`${path} ${why}: write {"from": "2026-01-01", "labels": {"\
my-runner": 0.004}}.`,{cause});let value;try{value=JSON.parse(readFileSync(resolve(cwd,path),"utf8"))}catch(cause){throw wrong(cause instanceof SyntaxError?"is \
no JSON":"cannot be read",cause)}if(!isFields(value)||!isFields(value.labels))throw wrong("is no price table");const from=typeof value.from==="string"&&/^\d{4}-\d\d-\d\d$/.
test(value.from)?value.from:null;if(from===null)throw wrong("has no date in from");const labels={};for(const[label,price]of Object.entries(value.labels)){if(typeof price!==
"number"||!(price>=0))throw wrong(`has no price for ${label}`);labels[label.toLowerCase()]=price}return{...listPrices,from,labels}}var mostDays=3650;var usage="use --repo OWNER/REPO with one of --pr N, --run ID and --days N, or --input FILE";function readQuestion(inputs,{run:here}){if(here&&
inputs.days!==null){const value2=readNumber("days",inputs.days,mostDays);return{kind:"days",owner:here.owner,repo:here.repo,value:value2}}const{repo,pr,run,days,
input,save:save2}=inputs;const asked=[["pull","--pr",pr],["run","--run",run],["days","--days",days]].filter(([,,value2])=>value2!==null);if(input!==null){if(repo!==
null||asked.length>0||save2!==null){throw new UserError("--input reports from a file alone: leave out --repo, --pr, --run, --days and --save.")}return{kind:"fil\
e",path:input}}const[first]=asked;if(repo===null||!first||asked.length>1)throw new UserError(`What to report on is not clear: ${usage}.`);const[kind,name2,value]=first;
return{kind,...readRepository2(repo),value:readNumber(name2,value??"",kind==="days"?mostDays:1e15)}}function readRepository2(text2){const[,owner,repo]=/^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/.
exec(text2)??[];if(owner&&repo&&!/^\.+$/.test(repo))return{owner,repo};throw new UserError(`--repo is "${text2}": give owner and name, such as octo-org/shop.`)}
function readNumber(name2,text2,most){const value=/^#?\d{1,15}$/.test(text2)?Number(text2.replace("#","")):0;if(value>=1&&value<=most)return value;throw new UserError(
`${name2} is "${text2}": give a whole number from 1 on.`)}async function questionOf(host){const{run}=host;if(!run)throw new UserError("The report action needs G\
itHub Actions.");const place={owner:run.owner,repo:run.repo};if(run.pullRequest)return{kind:"pull",...place,value:run.pullRequest.number};const tested=fieldsOf(
fieldsOf(run.event).workflow_run);const id=numberOf(tested.id);if(run.eventName!=="workflow_run"||id===null)return{kind:"run",...place,value:run.runId};const pull=await pullOfRun(
host,tested);return pull===null?{kind:"run",...place,value:id}:{kind:"pull",...place,value:pull}}async function pullOfRun({run,log},tested){const sha=textOf(tested.
head_sha);const branch2=textOf(tested.head_branch);const owner=textOf(fieldsOf(fieldsOf(tested.head_repository).owner).login);const here=pullsOf(tested);const named=(listOf(
tested.pull_requests)??[]).find(pull2=>fieldsOf(pull2.head).sha===sha&&here.includes(numberOf(pull2.number)??0));if(named)return numberOf(named.number);if(!run?.
github||!sha||!branch2||!owner)return null;const found=await run.github.listPullRequests({head:`${owner}:${branch2}`,state:"all"});const pull=found.filter(isFields).
find(candidate=>candidate.head.sha===sha);if(!pull)log.info("No pull request has this run's commit as its head, so the report is about the run alone.");return pull?.
number??null}import{mkdirSync,readFileSync as readFileSync2,rmSync,writeFileSync}from"node:fs";import{homedir}from"node:os";import{dirname,join}from"node:path";var branch="keep-pace-trend";var file2="trend.json";function trendStore(place,host,github){if(place==="branch")return onBranch(host,github);if(place==="none")return{
read:async()=>null,write:async()=>{}};if(host.job)return inCache(host,host.job.cache);throw new UserError("--trend is cache, which GitHub offers to its own jobs\
 alone: use branch, or leave it out.")}var folder="~/.cache/keep-pace/trend";var prefix="keep-pace-trend-";function inCache(host,cache){const path=join(host.system.
env.HOME??homedir(),folder.slice(2),file2);const key2=`${prefix}${host.run?.runId??0}-${host.run?.runAttempt??1}`;const entry={paths:[folder],key:key2};let kept=null;
return{async read(){if(cache.noReads)return null;rmSync(dirname(path),{recursive:true,force:true});const found=await cache.restore({...entry,restoreKeys:[prefix]},
{patience:5e3});cache.close();if(found.problem)host.log.info(`The trend could not be restored: ${found.problem.reason}.`);kept=found.key===null||found.problem?null:
parsed(readIfThere(path),host);return kept},async write(next){const why=onDefaultBranch(host)?cache.noWrites:"only runs on the default branch keep it, so that a\
ll read the same";if(why)return host.log.info(`The trend is not kept: ${why}.`);mkdirSync(dirname(path),{recursive:true});writeFileSync(path,JSON.stringify(next(
kept)));const{saved:saved2,problem}=await cache.save(entry);cache.close();if(!saved2&&problem)host.log.info(`The trend could not be kept: ${problem}.`)}}}function onBranch(host,github){
let found=null;const read2=async()=>{found=await(await github()).readBranchFile(branch,file2);return parsed(found?.text??null,host)};return{async read(){try{return await read2()}catch(error){
if(!(error instanceof GitHubError))throw error;host.log.warn(`The trend could not be read: ${error.message}`);return null}},async write(next){if(host.run?.pullRequest)
return;try{for(let attempt=1;;attempt+=1){const kept=await read2();const text2=`${JSON.stringify(next(kept),null,1)}
`;try{const message="Keep the figures of keep-pace's report";return await(await github()).writeBranchFile(branch,{path:file2,text:text2},found,message)}catch(error){
if(!(error instanceof GitHubError)||error.kind!=="rejected"||attempt===3)throw error}}}catch(error){if(!(error instanceof GitHubError))throw error;host.log.warn(
`The trend could not be kept: ${error.message}`)}}}}function parsed(text2,host){if(text2===null)return null;let trend2=null;try{trend2=readTrend(JSON.parse(text2))}catch{}
if(!trend2)host.log.warn("The kept trend is damaged or of another version, so a new one begins.");return trend2}function readIfThere(path){try{return readFileSync2(
path,"utf8")}catch{return null}}function onDefaultBranch({run}){if(!run||run.pullRequest)return false;const event=run.event;const name2=event?.repository?.default_branch;
return typeof name2==="string"&&run.ref===`refs/heads/${name2}`}async function runReport(inputs,host){const prices=readPrices(host.cwd,inputs.prices);const config=await configured(inputs,host);const{delivery,goals}=config;const{
question,recording,store:store2}=await inPlainWords(()=>read(inputs,host,config));const known2=inputs.findings===null?{}:readFindings2(host.cwd,inputs.findings);
const complete={...recording,...known2};if(inputs.save)save(host.cwd,inputs.save,complete);const costs2={areas:null,llm:config.cost.llm};const report=buildReport(
complete,prices,delivery,goals,costs2);if(question.kind==="days")await keepTrend(report,store2);if(report.llmUse?.warning)host.log.warn(`${report.llmUse.warning}\
.`);return answer(report,question,inputs.goal??25)}async function read(inputs,host,config){const question=host.door==="cli"||inputs.days!==null?readQuestion(inputs,
host):await questionOf(host);if(question.kind==="file"){return{question,recording:readRecording(host.cwd,question.path),store:null}}const github=()=>connected(question,
host);const store2=trendStore(inputs.trend,host,github);const areas2=question.kind==="days"?await areasAround(config,host):null;const recording=await collect(question,
host,config.delivery);return{question,recording:{...recording,areas:areas2,trend:await store2.read()},store:store2}}async function keepTrend({period,weeks},store2){
if(!period||!weeks)return;await store2?.write(kept=>({version:1,baseline:kept?.baseline??period,now:period,weeks:joinedWeeks(kept?.weeks??[],weeks)}))}async function inPlainWords(work){
try{return await work()}catch(error){if(error instanceof GitHubError)throw new UserError(error.message,{cause:error});throw error}}function readRecording(cwd,path){
const value=readJson(cwd,path,"name a file that report --save wrote");if(isFields(value))return value;throw new UserError(`${path} holds no recording: name a fi\
le that report --save wrote.`)}function readFindings2(cwd,path){const advice="name a file that check --format json wrote";const findings=fieldsOf(readJson(cwd,path,
advice)).findings;if(Array.isArray(findings))return{findings};throw new UserError(`${path} holds no findings: ${advice}.`)}function readJson(cwd,path,advice){try{
return JSON.parse(readFileSync3(resolve2(cwd,path),"utf8"))}catch(cause){const why=cause instanceof SyntaxError?"is no JSON":"cannot be read";throw new UserError(
`${path} ${why}: ${advice}.`,{cause})}}function save(cwd,path,recording){const file3=resolve2(cwd,path);const beside=`${file3}.${process.pid}.tmp`;try{writeFileSync2(
beside,`${JSON.stringify(recording,null,2)}
`);renameSync(beside,file3)}catch(cause){rmSync2(beside,{force:true});throw cannotWrite(path,cause)}}function answer(report,question,goal){const title=headline(
report);const{overhead,waiting,coding}=report;return{json:report,text:style2=>renderText(report,style2),markdown:()=>`### ${title}

${summaryMarkdown(report)}`,html:()=>renderHtml(report),summary:summaryMarkdown(report),files:{"report.html":renderHtml(report),"report.json":`${JSON.stringify(
report,null,2)}
`},outputs:{overhead:text(overhead?.ratio),"waiting-seconds":text(waiting?.seconds),"coding-seconds":text(coding?.seconds)},comment:{headline:title,markdown:commentMarkdown(
report),worthSaying:isWorthSaying(report,goal),pull:question.kind==="pull"?question.value:null}}}function isWorthSaying({overhead,waiting,llmUse:llmUse2},goal){
if(llmUse2?.warning)return true;if(!waiting||waiting.pushes.length===0)return false;const isGreen2=waiting.timeToGreenSeconds!==null;return!isGreen2||overhead===
null||overhead.ratio*100>=goal}function text(value){return value===void 0?"":String(value)}export{runReport};
