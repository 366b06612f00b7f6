import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{GitHubError}from"./chunk-EVUJ5A6N.js";import{codeSpan,plural,proseMarkdown,wrap}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";
import{clip,visible}from"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";var names=["sun","mon","tue","wed","thu","fri","sat"];function readHours(text){const[,first="",last=first,from="",to="",zone="UTC"]=/^([a-z]{3})(?:-([a-z]{3}))? (\d\d:\d\d)-(\d\d:\d\d)(?: ([\w+/-]{1,60}))?$/i.
exec(text.trim())??[];const[start,end]=[names.indexOf(first.toLowerCase()),names.indexOf(last.toLowerCase())];const hours={from:minutes(from),to:minutes(to)};if(start<
0||end<0||!(hours.from<hours.to)||hours.to>1440||!isZone(zone))return null;const days=new Set(Array.from({length:(end-start+7)%7+1},(_,at)=>(start+at)%7));return{
days,...hours,zone}}function minutes(clock){const[hour=Number.NaN,minute=Number.NaN]=clock.split(":").map(Number);return minute<60?hour*60+minute:Number.NaN}function isZone(zone){
try{return new Intl.DateTimeFormat("en",{timeZone:zone})!==null}catch{return false}}function isWorkingTime({days,from,to,zone},now){const format=new Intl.DateTimeFormat(
"en-US",{timeZone:zone,weekday:"short",hour:"2-digit",minute:"2-digit",hourCycle:"h23"});const parts=new Map(format.formatToParts(now).map(({type,value})=>[type,
value]));const at=minutes(`${parts.get("hour")}:${parts.get("minute")}`);return days.has(names.indexOf((parts.get("weekday")??"").toLowerCase()))&&at>=from&&at<
to}function goes(entry,because){return{...entry,goes:true,because}}function stays(entry,because){return{...entry,goes:false,because}}function instant(text){return Date.
parse(text??"")||Number.NEGATIVE_INFINITY}function newestOf(entries,groupOf){const newest=new Map;for(const entry of entries){const group=groupOf(entry);const known=group===
null?void 0:newest.get(group);if(group!==null&&(!known||instant(entry.created)>instant(known.created)))newest.set(group,entry)}return new Set(newest.values())}var dayMs=864e5;var hourMs=36e5;function isPreview(deployment){const{environment,transient_environment,production_environment}=deployment;if(production_environment===
true||/^(prod(uction)?|live)\b/i.test(environment))return false;return transient_environment===true||/^(preview|review|pr|pull)\b|\bpr-?\d+$/i.test(environment)}
function judgePreviews(previews,rules){const{days,now,closed,hours=null}=rules;const isOff=hours!==null&&!isWorkingTime(hours,now);return previews.map(preview=>{
const{sha:_,...entry}=preview;if(closed&&belongs(preview,closed))return goes(entry,`pull request #${closed.number} is closed`);if(closed)return stays(entry,"of \
something else than the pull request that was closed");const orphaned=orphanOf(preview,rules);if(orphaned)return goes(entry,`${orphaned}: a zombie`);const age=preview.
created===null?0:now.getTime()-instant(preview.created);if(age>days*dayMs)return goes(entry,`up for more than ${days} days`);if(isOff&&age>hourMs)return goes(entry,
"up outside of working hours");return stays(entry,`up for ${days} days at most`)})}function isZombie({kind,because}){return kind==="deployment"&&because.endsWith(
": a zombie")}function orphanOf({name,ref},{openPulls,branches}){const number=/^refs\/pull\/(\d+)\//.exec(ref??"")?.[1]??/(?:^|[^a-z])(?:pr|pull)[-/ #]?(\d+)$/i.
exec(name)?.[1];if(number!==void 0&&openPulls){return openPulls.has(Number(number))?null:`pull request #${number} is closed`}const branch=(ref??"").replace(/^refs\/heads\//,
"");const isBranch=branch!==""&&!branch.startsWith("refs/")&&!/^[0-9a-f]{7,64}$/.test(branch);return isBranch&&branches?.has(branch)===false?"its branch is gone":
null}function belongs({ref,name,sha},{number,headRef,headSha}){const named=new RegExp(`(^|\\D)(pr|pull|preview|review)[-/ #]?${number}$`,"i");return sha===headSha||
ref===headRef||ref===`refs/pull/${number}/merge`||named.test(name)}var mostTries=3;async function deleteAll(removers,verdicts){const lists={deleted:[],kept:[],gone:[],left:[]};const refused=new Map;for(const verdict of verdicts){
if(refused.has(verdict.kind)){lists.left.push(verdict);continue}try{lists[await deleteOne(removers,verdict)].push(verdict)}catch(error){if(!(error instanceof GitHubError)&&
!(error instanceof MachineError))throw error;refused.set(verdict.kind,error.message);lists.left.push(verdict)}}return{...lists,missing:[...refused].map(([kind,reason])=>({
what:`${kind}s`,reason}))}}var MachineError=class extends Error{};async function deleteOne(removers,verdict){const{github}=removers;for(let attempt=1;;attempt+=
1){try{if(await isUsedSince(github,verdict))return"kept";await remove(removers,verdict);return"deleted"}catch(error){if(!(error instanceof GitHubError))throw error;
if(error.kind==="not-found"){if(await isStillThere(github,verdict))throw error;return attempt>1?"deleted":"gone"}const wait=error.kind==="unavailable"?1e3*attempt:
error.retryAfterMs;if(wait===null||attempt===mostTries)throw error;await github.pause(wait,error)}}}async function remove(removers,verdict){const{kind,id}=verdict;
if(kind==="cache")return removers.github.deleteCache(Number(id));if(kind==="artifact")return removers.github.deleteArtifact(Number(id));if(kind==="deployment")return removers.
preview(verdict);if(kind==="image")return removers.image(verdict);const problem2=await removers.machine(verdict);if(problem2!==null)throw new MachineError(problem2)}
async function isUsedSince(github,verdict){const now=await cacheNow(github,verdict);return verdict.used!==null&&(now?.last_accessed_at??"")>verdict.used}async function isStillThere(github,verdict){
return await cacheNow(github,verdict)!==void 0}async function cacheNow(github,{kind,id,name,ref}){if(kind!=="cache"||ref===null)return void 0;return(await github.
listCaches({ref,key:name})).find(cache=>cache.id===id)}var dayMs2=864e5;function judgeArtifacts(artifacts,{defaultBranch,days,now}){const newest=newestOf(artifacts,({name,ref})=>ref===defaultBranch?name:null);return artifacts.
map(artifact=>{if(newest.has(artifact))return stays(artifact,"the newest of its name on the default branch");const isOld2=instant(artifact.created)<now.getTime()-
days*dayMs2;return isOld2&&artifact.created!==null?goes(artifact,`older than ${days} days`):stays(artifact,`not older than ${days} days`)})}var graceMs=36e5;function judgeCaches(caches,facts){const verdicts=unusable(caches,facts);const{quotaBytes=null}=facts;if(quotaBytes===null)return verdicts;const going=new Set(
overQuota(verdicts,facts,quotaBytes));return verdicts.map(verdict=>going.has(verdict)?goes(verdict,"the oldest by use while the caches are above the quota"):verdict)}
function unusable(caches,facts){const home=`refs/heads/${facts.defaultBranch}`;const newest=newestOf(caches,({name,ref})=>ref===home?familyOf(name):null);const live=liveIndexes(
caches);const indexed=new Set([...live.values()].map(({ref})=>ref));const rolling=newestOf(caches,rollingGroup);return caches.map(cache=>{if(newest.has(cache))return stays(
cache,"the newest of its family on the default branch");const pull=pullOf(cache.ref);if(pull!==null&&!facts.openPulls.has(pull))return goes(cache,`pull request \
#${pull} is closed`);if(isRecent(cache,facts))return stays(cache,"used within the last hour");const branch=branchOf(cache.ref);if(branch!==null&&cache.ref!==home&&
facts.branches?.has(branch)===false){return goes(cache,"its branch is gone, and no other can read it")}const index=indexOf(cache);if(index){return live.get(index.
group)===cache?stays(cache,"the newest export of its scope"):goes(cache,"a newer BuildKit export replaced it")}if(rollingGroup(cache)!==null&&!rolling.has(cache)){
return goes(cache,"a newer entry of the same cache mounts or records replaced it")}if(isBlob(cache)&&cache.ref!==home&&!indexed.has(cache.ref)){return goes(cache,
"no BuildKit index of its ref is left that could name it")}return stays(cache,"in use as far as can be told")})}function rollingGroup({name,ref}){const group=/^keep-pace-(?:mounts-[^-]+-[0-9a-f]{16}|buildkit-record-.+(?=-\d+-\d+$))/.
exec(name)?.[0];return group===void 0?null:`${ref} ${group}`}function isRecent({used,created},{now}){return now.getTime()-instant(used??created)<graceMs}var dayMs3=864e5;
function overQuota(verdicts,facts,quotaBytes){const home=`refs/heads/${facts.defaultBranch}`;const kept=verdicts.filter(verdict=>!verdict.goes);const newest=newestOf(
kept,({name,ref})=>ref===home?familyOf(name):null);const exports=lastExports(kept);const lastOf=lastUses(kept);const rank=one=>[isBlob(one)?0:one.ref===home?2:1,
lastOf.get(one.ref??"")??0,lastOf.get(familyKey(one))??0,instant(one.created)];const order=kept.filter(one=>!newest.has(one)&&!isRecent(one,facts)&&!mayBeNamed(
one,exports)).map(one=>({one,rank:rank(one)})).sort((a,b)=>a.rank.reduce((found,value,at)=>found||value-b.rank[at],0));const going=[];let bytes=kept.reduce((sum,one)=>sum+
(one.bytes??0),0);for(const{one}of order){if(bytes<=quotaBytes)break;bytes-=one.bytes??0;going.push(one)}return going}function mayBeNamed(one,exports){if(!isBlob(
one))return false;const last=exports.get(one.ref);return last!==void 0&&instant(one.used??one.created)>=last-dayMs3}function lastExports(caches){const last=new Map;
for(const cache of caches){if(indexOf(cache))last.set(cache.ref,Math.max(last.get(cache.ref)??0,instant(cache.created)))}return last}function lastUses(caches){const last=new Map;
for(const cache of caches){const at=instant(cache.used??cache.created);for(const key of[cache.ref??"",familyKey(cache)])last.set(key,Math.max(last.get(key)??0,at))}
return last}function familyKey({ref,name}){return`${ref} ${familyOf(name)}`}function branchOf(ref){return/^refs\/heads\/(.+)$/.exec(ref??"")?.[1]??null}function familyOf(key){
return key.replace(/#\d+$/,"#").replace(/[0-9a-f]{8,}/gi,"*").replace(/\d{5,}/g,"*")}function pullOf(ref){const number=/^refs\/pull\/(\d+)\/(merge|head)$/.exec(
ref??"")?.[1];return number===void 0?null:Number(number)}function indexOf({name,ref}){const[,family,number]=/^(index-.+)#(\d+)$/.exec(name)??[];return family===
void 0?null:{group:`${ref} ${family}`,number:Number(number)}}function isBlob({name}){return/^buildkit-blob-\d+-/.test(name)}function liveIndexes(caches){const live=new Map;
for(const cache of caches){const index=indexOf(cache);const known=index&&live.get(index.group);if(index&&(!known||index.number>(indexOf(known)?.number??0)))live.
set(index.group,cache)}return live}var dayMs4=864e5;function judgeImages(versions,{days,now,inUse}){return versions.filter(({tags})=>tags.length===0).map(version=>{const entry=entryOf(version);if(!isOld(
version,days,now))return stays(entry,`without a tag for ${days} days at most`);if(inUse===null)return stays(entry,"it may be a part of a tagged image, which cou\
ld not be looked into");return inUse.has(version.digest)?stays(entry,"a part of a tagged image"):goes(entry,`without a tag for more than ${days} days, and no pa\
rt of a tagged image`)})}function isOld({updated},days,now){return instant(updated)>Number.NEGATIVE_INFINITY&&instant(updated)<now.getTime()-days*dayMs4}function entryOf({
id,image,digest,updated}){return{kind:"image",id,name:`${image}@${digest}`,ref:null,bytes:null,created:updated,used:null}}var mostInspected=300;async function partsInUse(versions,base,{days,now,exec}){const tagged=versions.filter(({tags})=>tags.length>0);const candidates=versions.filter(
one=>one.tags.length===0&&isOld(one,days,now));if(candidates.length===0)return{inUse:new Set,reason:null};if(tagged.length+candidates.length>mostInspected){const reason=`${base}\
 has ${tagged.length} tagged versions, more than can be looked into`;return{inUse:null,reason}}const inUse=new Set(tagged.map(({digest})=>digest));const attached=new Map;
try{for(const{digest}of[...tagged,...candidates]){const manifest=await inspect(exec,`${base}@${digest}`);const subject=manifest.subject?.digest;if(typeof subject===
"string")attached.set(digest,subject);if(inUse.has(digest))await addParts(exec,base,manifest,inUse)}}catch(error){return{inUse:null,reason:error.message}}for(const[
digest,subject]of attached)if(inUse.has(subject))inUse.add(digest);return{inUse,reason:null}}async function addParts(exec,base,{manifests=[]},parts){for(const{digest,
mediaType}of manifests){if(typeof digest!=="string"||parts.has(digest))continue;parts.add(digest);if(/index|manifest\.list/.test(String(mediaType)))await addParts(
exec,base,await inspect(exec,`${base}@${digest}`),parts)}}async function inspect(exec,name){if(!/^[a-z0-9][a-z0-9.:-]*(\/[a-z0-9._-]+)+@sha256:[0-9a-f]{64}$/.test(
name))throw new Error(`${name} is no name of an image`);const args=["buildx","imagetools","inspect","--raw",name];const result=await exec("docker",args).catch(()=>null);
if(result===null)throw new Error("docker is not on PATH, and without it parts of multi-platform images cannot be told from garbage");if(result.code!==0)throw new Error(
`docker buildx imagetools could not read ${name}: ${firstLine(result.stderr)}; it needs buildx, and docker login for a private image`);return JSON.parse(new TextDecoder().
decode(result.stdout))}function firstLine(text){return text.trim().split("\n")[0]?.slice(0,200)??""}var mostDeployments=2e3;var mostPreviews=200;async function takeInventory(github,repository,rules){const missing=[];const read=(what,reading)=>tryRead(missing,what,
reading);const{default_branch:defaultBranch}=repository;const{closed,now,quotaBytes}=rules;const caches=await read("caches",()=>github.listCaches(closed?{ref:`r\
efs/pull/${closed.number}/merge`}:{}));const previews=await readPreviews(github,missing);const open=await read("pull requests",()=>github.listPullRequests({state:"\
open"}));const openPulls=open&&new Set(open.map(({number})=>number));const names2=closed?null:await read("branches",()=>github.listBranches());const branches=names2&&
new Set(names2.map(({name})=>name));const artifacts=closed?null:await read("artifacts",()=>github.listArtifacts());const facts={defaultBranch,now,branches,quotaBytes:closed?
null:quotaBytes};const{artifactDays,previewDays,hours}=rules;return{verdicts:[...caches&&openPulls?judgeCaches(caches.flatMap(cacheEntry),{...facts,openPulls}):
[],...judgeArtifacts((artifacts??[]).flatMap(artifactEntry),{defaultBranch,days:artifactDays,now}),...judgePreviews(previews,{days:previewDays,now,closed,hours,
openPulls,branches}),...closed||rules.imageDays===0?[]:await readImages(github,repository,rules,missing)].filter(verdict=>closed===null||verdict.goes||pullOf(verdict.
ref)===closed.number),missing}}async function tryRead(missing,what,reading){try{return await reading()}catch(error){if(!(error instanceof GitHubError))throw error;
missing.push({what,reason:error.message});return null}}function cacheEntry(cache){if(cache.id===void 0||cache.key===void 0)return[];return[{kind:"cache",id:cache.
id,name:cache.key,ref:cache.ref??null,bytes:cache.size_in_bytes??null,created:cache.created_at??null,used:cache.last_accessed_at??null}]}function artifactEntry(artifact){
if(artifact.expired)return[];return[{kind:"artifact",id:Number(artifact.id),name:artifact.name,ref:artifact.workflow_run?.head_branch??null,bytes:artifact.size_in_bytes,
created:artifact.created_at,used:null}]}var down=new Set(["inactive","failure","error"]);async function readImages(github,{owner,full_name},{imageDays:days,images,
now,registry,exec},missing){const isOrganisation=owner.type==="Organization";const names2=images??await listedImages(github,full_name,isOrganisation,missing);const verdicts=[];
for(const name of names2){const listed=await tryRead(missing,"images",()=>github.listImageVersions(isOrganisation,name));const versions=(listed??[]).map(({id,name:digest,
metadata,updated_at:updated})=>({id,image:name,digest,tags:metadata?.container?.tags??[],updated}));const base=`${registry}/${owner.login.toLowerCase()}/${name}`;
const{inUse,reason}=await partsInUse(versions,base,{days,now,exec});if(reason)missing.push({what:"images",reason});verdicts.push(...judgeImages(versions,{days,now,
inUse}))}return verdicts}async function listedImages(github,fullName,isOrganisation,missing){try{const listed=await github.listImages(isOrganisation);return listed.
flatMap(({name,repository})=>repository?.full_name.toLowerCase()===fullName.toLowerCase()?[name]:[])}catch(error){if(!(error instanceof GitHubError))throw error;
missing.push({what:"images",reason:`${error.message} Or name them: images: ${fullName.split("/")[1]}`});return[]}}async function readPreviews(github,missing){const all=await tryRead(
missing,"deployments",()=>github.listDeployments({limit:mostDeployments}));const previews=(all??[]).filter(isPreview).reverse();if(previews.length>mostPreviews){
const reason=`only the oldest ${mostPreviews} of ${previews.length} preview deployments were looked at; sweep again for the others`;missing.push({what:"deployme\
nts",reason})}const up=[];for(const preview of previews.slice(0,mostPreviews)){const statuses=await tryRead(missing,"deployments",()=>github.listDeploymentStatuses(
preview.id));if(statuses===null)break;const newest=[...statuses].sort((a,b)=>b.created_at.localeCompare(a.created_at))[0];if(newest&&!down.has(newest.state))up.
push(previewEntry(preview))}return up}function previewEntry({id,environment,ref,sha,created_at}){return{kind:"deployment",id:Number(id),name:environment,ref,sha,
bytes:null,created:created_at,used:null}}var dayMs5=864e5;async function machineInventory(exec,rules){const missing=[];const run=async(program,args)=>{const result=await exec(program,args).catch(()=>null);
if(result&&result.code!==0)missing.push({what:program,reason:problem(result)});return result?.code===0?new TextDecoder().decode(result.stdout):null};const dangling=[
"--filter","dangling=true","--no-trunc","--format","{{json .}}"];const images=await run("docker",["image","ls",...dangling]);const builder=images===null?null:await run(
"docker",["buildx","du","--format","json"]);const buildkit=await run("buildctl",["du","--format","{{json .}}"]);return{verdicts:[...images===null?[]:jsonLines(images).
map(image=>judgeImage(image,rules)),...builder===null?[]:judgeRecords("docker",jsonLines(builder),rules),...buildkit===null?[]:judgeRecords("buildctl",jsonLines(
buildkit),rules)],missing}}async function removeFromMachine(exec,{kind,id},days){const hours=`${days*24}h`;const[program,args]=kind==="local image"?["docker",["\
image","rm",String(id)]]:id==="docker"?["docker",["buildx","prune","--force","--filter",`until=${hours}`]]:["buildctl",["prune","--keep-duration",hours]];const result=await exec(
program,args).catch(()=>null);if(result===null)return`${program} is gone`;return result.code===0?null:problem(result)}function jsonLines(text){return text.split(
"\n").flatMap(line=>{try{const value=JSON.parse(line);return Array.isArray(value)?value:value===null?[]:[value]}catch{return[]}})}function judgeImage({ID,CreatedAt,
Size},{days,now}){const[,date,time,zone]=/^(\S+) (\S+) ([+-]\d{4})/.exec(String(CreatedAt))??[];const made=instant(date===void 0?null:`${date}T${time}${zone}`);
const entry={kind:"local image",id:String(ID),name:String(ID),ref:null,bytes:bytesOf(Size),created:date===void 0?null:new Date(made).toISOString(),used:null};const isOld2=Number.
isFinite(made)&&made<now.getTime()-days*dayMs5;return isOld2?goes(entry,`without a name for more than ${days} days`):stays(entry,`not older than ${days} days`)}
function judgeRecords(program,records,{days,now}){const old=records.filter(record=>{const used=instant(timeOf(record.LastUsedAt??record.lastUsedAt)??timeOf(record.
CreatedAt??record.createdAt));const inUse=record.InUse===true||record.inUse===true;return!inUse&&Number.isFinite(used)&&used<now.getTime()-days*dayMs5});if(old.
length===0)return[];const bytes=old.reduce((sum,record)=>sum+(bytesOf(record.Size??record.size)??0),0);const name=`${old.length} of ${records.length} records of\
 ${program==="docker"?"docker's builder":"BuildKit"}`;const entry={kind:"builder cache",id:program,name,ref:null,bytes,created:null,used:null};return[goes(entry,
`not used for more than ${days} days`)]}function timeOf(value){return typeof value==="string"?value:null}var units={b:1,kb:1e3,mb:1e6,gb:1e9,tb:1e12};function bytesOf(value){
if(typeof value==="number")return value;const[,amount,unit]=/^([\d.]+) ?([kmgt]?b)$/i.exec(String(value))??[];return amount===void 0?null:Math.round(Number(amount)*
(units[(unit??"").toLowerCase()]??1))}function problem({stderr,code}){const line=stderr.trim().split("\n")[0]?.slice(0,200);return line?line:`it ended with ${code}`}async function placeOf(host,named){if(host.run)return{owner:host.run.owner,repo:host.run.repo};const text=named??host.system.env.GITHUB_REPOSITORY??await origin(
host);const[,owner,repo]=/^([A-Za-z0-9][A-Za-z0-9-]*)\/([A-Za-z0-9._-]+)$/.exec(text??"")??[];if(owner&&repo&&!/^\.+$/.test(repo))return{owner,repo};if(text)throw new UserError(
`--repo is "${text}": give owner and name, such as octo-org/shop.`);throw new UserError("Which repository to sweep is not clear: use --repo OWNER/REPO.")}async function origin({
exec,cwd}){const result=await exec("git",["remote","get-url","origin"],{cwd}).catch(()=>null);const url=result?.code===0?new TextDecoder().decode(result.stdout).
trim():"";return/[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(url)?.[1]}var mostLines=200;var mostNames=3;function sweptText(swept,write,style){const width=Math.min(Math.max(style.width,40),100);const blocks=[wrap(headline(swept),width),
groupLines("deleted",swept.deleted,width,style.verbose),groupLines("would delete",swept.would,width,style.verbose),swept.missing.flatMap(({what,reason})=>wrap(`\
not known: ${what}: ${visible(clip(reason,400))}`,width)),write||swept.would.length===0?[]:["Delete it with the same command and --write."]];const shown=blocks.
filter(lines=>lines.length>0);return`${shown.map(lines=>lines.join("\n")).join("\n\n")}
`}function groupLines(title,entries,width,verbose){const groups=new Map;for(const entry of entries){const key=`${entry.kind}
${entry.because}`;groups.set(key,[...groups.get(key)??[],entry])}const lines=[...groups.values()].flatMap(group=>{const[{kind,because}]=group;const most=verbose?
group.length:mostNames;const names2=group.slice(0,most).map(({name})=>`    ${clip(shortName(name),width-4)}`);const hidden=group.length-names2.length;const size=sizeOf(
group.reduce((sum,{bytes})=>sum+(bytes??0),0));return[...wrap(`${plural(group.length,kind)}${size}: ${because}`,width-2).map(line=>`  ${line}`),...names2,...hidden>
0?[`    and ${hidden} more`]:[]]});return lines.length===0?[]:[title,...lines]}function shortName(name){return visible(name.replace(/[0-9a-f]{20,}/g,digest=>`${digest.
slice(0,8)}\u2026`))}function sweptMarkdown(swept,write){const entries=write?[...swept.deleted,...swept.would]:swept.would;const rows=entries.slice(0,mostLines).
map(({kind,name,bytes,because})=>`| ${kind} | ${codeSpan(clip(shortName(name),100))} | ${sizeOf(bytes).slice(2,-1)} | ${because} |`);const table=rows.length===0?
[]:[["| | | size | because |","|---|---|--:|---|",...rows].join("\n")];const missing=swept.missing.map(({what,reason})=>`- ${what}: ${proseMarkdown(clip(reason,
300))}`);return[...table,...more(entries),...missing.length>0?[missing.join("\n")]:[]].join("\n\n")}function headline({deleted,would,kept,zombies}){const parts=[
...deleted.length>0?[`deleted ${counted(deleted)}`]:[],...would.length>0?[`would delete ${counted(would)}`]:[],`${kept.length} kept`,...zombies.length>0?[plural(
zombies.length,"zombie")]:[]];return`Sweep: ${parts.join(", ")}`}function counted(entries){const bytes=entries.reduce((sum,entry)=>sum+(entry.bytes??0),0);return`${plural(
entries.length,"entry","entries")}${sizeOf(bytes)}`}function more(entries){return entries.length>mostLines?[`  and ${entries.length-mostLines} more`]:[]}function sizeOf(bytes){
if(!bytes)return"";if(bytes>=1e9)return` (${(bytes/1e9).toFixed(1)} GB)`;return` (${(bytes/1e6).toFixed(bytes<1e7?1:0)} MB)`}async function runSweep(inputs,host){const{owner,repo}=await placeOf(host,inputs.repo);const github=host.run?.github??await host.connect(owner,repo);const{write}=inputs;
const hours=workingHours(inputs);const{verdicts,missing,repository}=await inPlainWords(()=>inventory(inputs,hours,github,host));const going=verdicts.filter(verdict=>verdict.
goes);const removers=removersOf(github,repository,inputs,host);const done=write?await deleteAll(removers,going):{deleted:[],kept:[],gone:[],left:going,missing:[]};
const swept={deleted:done.deleted.map(publicEntry),kept:[...verdicts.filter(verdict=>!verdict.goes).map(publicEntry),...done.kept.map(entry=>({...publicEntry(entry),
because:"used while the sweep was going on"}))],would:done.left.map(publicEntry),gone:done.gone.map(publicEntry),zombies:going.filter(isZombie).map(publicEntry),
missing:[...missing,...done.missing,...overQuota2(verdicts,inputs)]};for(const{what,reason}of swept.missing)host.log.warn(`${what}: ${reason}`);return{json:swept,
text:style=>sweptText(swept,write,style),markdown:()=>`### ${headline(swept)}

${sweptMarkdown(swept,write)}`,comment:{headline:headline(swept),markdown:sweptMarkdown(swept,write),worthSaying:false,pull:null},outputs:{deleted:String(swept.
deleted.length),would:String(swept.would.length),bytes:String([...swept.deleted,...swept.would].reduce((sum,{bytes})=>sum+(bytes??0),0)),zombies:String(swept.zombies.
length)}}}function workingHours({workingHours:text}){if(text===null||text.trim()==="")return null;const hours=readHours(text);if(hours)return hours;throw new UserError(
`The working hours are "${text}": write them as "Mon-Fri 07:00-19:00 Europe/Berlin".`)}async function inventory(inputs,hours,github,host){const{artifactDays,previewDays,
imageDays,cacheGigabytes,machineDays}=inputs;const{exec}=host;const now=host.now();const names2=(inputs.images??"").split("\n").flatMap(name=>name.trim()||[]);const images=names2.
length>0?names2:null;const quotaBytes=cacheGigabytes===0?null:cacheGigabytes*1e9;const closed=closedPull(host);const rules={artifactDays,previewDays,imageDays,images,
quotaBytes,hours,now,exec,closed};const repository=await github.getRepository();const there=await takeInventory(github,repository,{...rules,registry:registryOf(
host)});const isOurs=host.door==="cli"||host.system.env.RUNNER_ENVIRONMENT==="self-hosted";const here=machineDays>0&&isOurs&&closed===null?await machineInventory(
exec,{days:machineDays,now}):{verdicts:[],missing:[]};return{repository,verdicts:[...there.verdicts,...here.verdicts],missing:[...there.missing,...here.missing]}}
function registryOf({run}){const server=new URL(run?.serverUrl??"https://github.com").hostname;return server==="github.com"?"ghcr.io":`containers.${server}`}function removersOf(github,{
owner},{teardown,machineDays},{exec}){return{github,image:({name,id})=>github.deleteImageVersion(owner.type==="Organization",name.split("@")[0]??"",Number(id)),
async preview({id,name,ref,because}){if(teardown==="status")return github.deactivateDeployment(Number(id));await github.dispatch("keep-pace-teardown",{deployment:id,
environment:name,ref,because})},machine:entry=>removeFromMachine(exec,entry,machineDays)}}function overQuota2(verdicts,{cacheGigabytes}){const kept=verdicts.filter(
verdict=>verdict.kind==="cache"&&!verdict.goes);const bytes=kept.reduce((sum,entry)=>sum+(entry.bytes??0),0);if(cacheGigabytes===0||bytes<=cacheGigabytes*1e9)return[];
const reason=`${(bytes/1e9).toFixed(1)} GB stay above the quota of ${cacheGigabytes} GB: the newest of their family, used within the last hour, or named by a Bu\
ildKit export that is in use`;return[{what:"caches",reason}]}function publicEntry({goes:_,...entry}){return entry}async function inPlainWords(work){try{return await work()}catch(error){
if(error instanceof GitHubError)throw new UserError(error.message,{cause:error});throw error}}function closedPull({run}){const event=run?.event;if(!run?.pullRequest||
event?.action!=="closed")return null;const{number,headSha}=run.pullRequest;return{number,headSha,headRef:String(event.pull_request?.head?.ref??"")}}export{runSweep};
