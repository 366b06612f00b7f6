import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{artifactService,unpack}from"./chunk-UF2LQ4OW.js";import{addedLines,createGitHub,postSuggestions,resolveUrl,upsertSection}from"./chunk-EVUJ5A6N.js";
import{debug,error,exec,getInput,getState,info,notice,saveState,setFailed,setOutput,setSecret,summary,warning}from"./chunk-AMXNUT7G.js";import{signalsIn,writeManifest}from"./chunk-AXTAQTWZ.js";
import{changedLines,gitIn}from"./chunk-K6UUWYER.js";import{annotate,plural}from"./chunk-AUOMPV2Y.js";import{UserError,asUserError,atFailLevel,defaultValues,
inputsAt,publicName,readInput}from"./chunk-SZUAWZHG.js";import{visible}from"./chunk-E5G3Q3CS.js";import{setTimeout as sleep}from"node:timers/promises";var actionsLog={info:line=>info(harmless(line)),warn:line=>warning(line),debug:line=>debug(line)};function harmless(text){return text.replace(/^(\s*)::/gm,"$1\u200B:\
:").replaceAll("##[","##\u200B[")}function connect(token,{owner,repo}){if(token===null)throw new UserError("There is no token: leave the input `token` at its default.");return createGitHub({owner,
repo,send:octokitSend(token),sleep,now:()=>new Date,log:actionsLog.info,etags:new Map})}var requestMs=3e4;function octokitSend(token){const apiUrl=process.env.GITHUB_API_URL??
"https://api.github.com";return async({method,url,headers,body})=>{const octokit=(await import("./github-EUR5MCHF.js")).getOctokit(token,{userAgent:"keep-p\
ace"});const request={method,url:resolveUrl(apiUrl,url),headers:{...headers},...body&&{data:body},request:{signal:AbortSignal.timeout(requestMs)}};try{return toResponse(
await octokit.request(request))}catch(error2){const{response}=error2;if(!response)throw error2;return toResponse(response)}}}function toResponse({status,headers,
data}){return{status,headers:Object.fromEntries(Object.entries(headers).map(([name,value])=>[name,value?.toString()])),body:typeof data==="string"?data:data===void 0?
"":JSON.stringify(data)}}import{readFileSync}from"node:fs";function repository(env){const[owner="",repo=""]=(env.GITHUB_REPOSITORY??"").split("/");return{owner,repo}}function runContext(env,github){
const event=readEvent(env.GITHUB_EVENT_PATH);return{...repository(env),eventName:env.GITHUB_EVENT_NAME??"",event,sha:env.GITHUB_SHA??"",ref:env.GITHUB_REF??"",workflow:env.
GITHUB_WORKFLOW??"",runId:Number(env.GITHUB_RUN_ID??0),runAttempt:Number(env.GITHUB_RUN_ATTEMPT??1),job:env.GITHUB_JOB??"",runnerName:env.RUNNER_NAME??null,serverUrl:env.
GITHUB_SERVER_URL??"https://github.com",pullRequest:pullRequest(event),github}}function readEvent(path){try{return Object(JSON.parse(readFileSync(path??"","utf8")))}catch{
return{}}}function pullRequest(event){const pull=event.pull_request;if(!pull)return null;return{number:pull.number,headSha:pull.head?.sha??"",baseSha:pull.base?.
sha??"",fromFork:pull.head?.repo?.full_name!==pull.base?.repo?.full_name}}var actionsExec=async(command,args,{cwd,input,env}={})=>{const stdout=[];const stderr=[];const code=await exec(command,[...args],{silent:true,ignoreReturnCode:true,
...cwd&&{cwd},...env&&{env:definedIn({...process.env,...env})},...input&&{input:Buffer.from(input)},listeners:{stdout:chunk=>stdout.push(chunk),stderr:chunk=>stderr.
push(chunk)}});return{code,stdout:Buffer.concat(stdout),stderr:Buffer.concat(stderr).toString()}};function definedIn(variables){return Object.fromEntries(Object.
entries(variables).flatMap(([name,value])=>value===void 0?[]:[[name,value]]))}function readInputs(command){const values=defaultValues(command.inputs,"action");for(const[key,spec]of inputsAt(command.inputs,"action")){const raw=getInput(publicName(
key));if(raw!=="")values[key]=readInput(`Input ${publicName(key)}`,raw,spec)}return values}import{writeFileSync}from"node:fs";import{join}from"node:path";var print={error,warning,notice};async function printAnnotations(findings,host){if(findings.length===0)return;const changed=host.run?.pullRequest?await linesOf(
host,host.run.pullRequest):null;const{shown,hidden}=annotate(findings,changed?{changedLines:changed}:{});for(const{level,message,...place}of shown){print[level](
message,{...place,file:visible(place.file)})}if(hidden>0)host.log.info(`${plural(hidden,"more finding")}: see the job summary.`)}async function linesOf(host,{number,
baseSha}){const git=gitIn(host.exec,host.cwd,{trustOwner:true});const local=await changedLines(git,baseSha,"HEAD").catch(()=>null);if(local)return local;try{const files=await host.
run?.github?.listPullRequestFiles(number);return files?new Map(files.map(({filename,patch})=>[filename,addedLines(patch??"")])):null}catch(problem){host.log.info(
`The changed lines are not known: ${problem.message}`);return null}}var order=["report","check","dockerfile","workflow","cache","buildkit","select","shard"];async function publishComment(section,comment,{run:run2,log}){const pull=comment.
pull===void 0?run2?.pullRequest?.number??null:comment.pull;if(!run2||pull===null)return;if(!run2.github)return log.info("There is no token, so the pull request \
gets no comment: see the job summary.");if(run2.pullRequest?.fromFork&&run2.eventName==="pull_request"){return log.info("The token of a fork's pull request only\
 reads, so there is no comment: see the job summary.")}const result=await upsertSection({github:run2.github,issue:pull,section,order,headline:comment.headline,markdown:comment.
markdown,worthSaying:comment.worthSaying});if("because"in result)log.info(`The pull request got no comment: ${result.because} See the job summary.`)}async function publishSuggestions(suggestions,{run:run2,log}){if(suggestions.length===0)return;if(!run2?.pullRequest||!run2.github){return log.info("Suggestions\
 need a pull request and a token: the fixes are in the job summary.")}const{number,headSha}=run2.pullRequest;const result=await postSuggestions({github:run2.github,
pull:number,headSha,suggestions});if("because"in result)log.info(`No suggestion was posted: ${result.because}`);if(result.outside.length>0){log.info(`${plural(result.
outside.length,"fix","fixes")} outside the lines of this pull request: see the job summary.`)}}var maxBytes=1024*1024;var cutNote="\n\nThe rest is left out: GitHub takes 1 MiB of summary a step.\n";async function writeSummary(headline,markdown,log){try{await summary.
addRaw(fit(`### keep-pace: ${headline}

${markdown}
`)).write()}catch(error2){log.warn(`The job summary could not be written: ${error2.message}`)}}function fit(text){const bytes=Buffer.from(text);if(bytes.length<=
maxBytes)return text;const head=bytes.subarray(0,maxBytes-Buffer.byteLength(cutNote));return head.subarray(0,head.lastIndexOf("\n")).toString()+cutNote}async function publish(command,inputs,answer,host){for(const secret of answer.secrets??[])if(secret!=="")setSecret(secret);for(const[name,value]of Object.entries(
answer.outputs??{})){if(name in command.outputs)setOutput(name,value)}if("sarif-file"in command.outputs&&answer.sarif)setOutput("sarif-file",writeSarif(command.
name,answer.sarif()));if(answer.comment){await writeSummary(answer.comment.headline,answer.summary??answer.comment.markdown,host.log)}await printAnnotations(answer.
findings??[],host);if(answer.suggestions)await publishSuggestions(answer.suggestions,host);if(answer.comment&&inputs.comment===true)await publishComment(command.
name,answer.comment,host);if(answer.files)await(await import("./keep-PHWYN6Q2.js")).keepFiles(`keep-pace-${command.name}`,answer.files,host.log)}function writeSarif(name,document){
const file=join(process.env.RUNNER_TEMP??process.cwd(),`keep-pace-${name}.sarif`);writeFileSync(file,JSON.stringify(document));return file}import{mkdirSync,readFileSync as readFileSync2,writeFileSync as writeFileSync2}from"node:fs";import{dirname,join as join2,relative,resolve,sep}from"node:path";async function earlierAttempts(token){if(Number(process.env.GITHUB_RUN_ATTEMPT??1)<=1)return null;const{context,getOctokit}=await import("./github-EUR5MCHF.js");
const octokit=getOctokit(token,{userAgent:"keep-pace"});const ids=new Map;return{async list(){const found=await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts,
{...context.repo,run_id:context.runId,per_page:100});for(const{id,name,expired}of found)if(!expired)ids.set(name,id);return[...ids.keys()]},async download(name){
const id=ids.get(name);if(id===void 0)return null;const answer=await octokit.rest.actions.downloadArtifact({...context.repo,artifact_id:id,archive_format:"zip"});
return unpack(new Uint8Array(answer.data))}}}var retentionDays=7;var noService="this runner has no artifact service";function actionsArtifacts(token){const service=artifactService(process.env,()=>new Date);
return{async upload(name,folder,files){if(!service)return noService;try{await service.upload(name,contentsOf(folder,files),retentionDays);return null}catch(error2){
return error2.message}},async download(prefix,folder){const problems=service?[]:[noService];const names=[];for(const source of service?await sources(service,token):
[]){for(const name of await tryTo(source.what,problems,()=>source.list(),[])){if(!name.startsWith(prefix)||names.includes(name))continue;const contents=await tryTo(
name,problems,()=>source.download(name),null);if(contents===null)continue;layDown(join2(folder,name),contents);names.push(name)}}return{names,problems}}}}async function sources(service,token){
const earlier=token===null?null:await earlierAttempts(token);return[{...service,what:"the artifacts of this attempt"},...earlier?[{...earlier,what:"the artifact\
s of earlier attempts (actions: read)"}]:[]]}async function tryTo(what,problems,act,otherwise){try{return await act()}catch(error2){problems.push(`${what}: ${error2.
message}`);return otherwise}}function contentsOf(folder,files){return Object.fromEntries(files.map(file=>[relative(folder,file).split(sep).join("/"),readFileSync2(
file)]))}function layDown(folder,contents){for(const[name,bytes]of Object.entries(contents)){const path=resolve(folder,name);if(name.endsWith("/")||!path.startsWith(
resolve(folder)+sep))continue;mkdirSync(dirname(path),{recursive:true});writeFileSync2(path,bytes)}}import{existsSync as existsSync2,readdirSync,readFileSync as readFileSync3,statSync,writeFileSync as writeFileSync4}from"node:fs";import{homedir}from"node:os";import{
join as join4,resolve as resolve2}from"node:path";import{setTimeout as sleep2}from"node:timers/promises";function answered(lines){return lines.some(line=>/^Cache hit for|^Received \d|^Cache Size/.test(line))}function reserved(lines){return lines.some(line=>/^::debug::(?:Attempting to upload cache located at|Saving Cache)/.
test(line))}function bytesOf(lines,word){const line=lines.findLast(one=>one.startsWith(word))??"";return Number(/\((\d+) B\)/.exec(line)?.[1]??/ (\d+) of \d+/.exec(
line)?.[1]??0)}var reasons=[/^::debug::Failed to reserve cache: (?:\w*Error: )*(.*)$/,/^::(?:warning|error)[^:]*::(?:Failed to (?:restore|save): )?(.*)$/,/^Attempt \d+ of \d+ failed with error: (.*?)\. Retrying request/,
/^Cache (?:save|restore) skipped: (.*)$/,/^Failed to (?:restore|save): (.*)$/];function failureOf(lines){for(const reason of reasons){const line=lines.findLast(
one=>reason.test(one)&&!/rate limit will reset/.test(one));if(line!==void 0)return clause(reason.exec(line)?.[1]??"")}return null}function clause(text){const plain=decodeURIComponent(
text.replace(/%(?![0-9A-F]{2})/g,"%25"));const short=plain.replace(/"?[^"' ]*\/control\/bin\/(g?tar)["']?/g,"$1").replace(/^Failed to \w+: /,"").replace(/^Failed to make request after \d+ attempts: /,
"").replace(/^Received non-retryable error: /,"").replace(/^Failed request: \((\d+)\) ?/,"HTTP $1 ").replace(/[.\s]+$/,"");return short.split(/\r?\n/,1)[0]||"no\
 reason was given"}import{fork}from"node:child_process";import{existsSync,mkdirSync as mkdirSync2,mkdtempSync,rmSync,writeFileSync as writeFileSync3}from"node:fs";import{tmpdir}from"node:os";
import{delimiter,join as join3}from"node:path";import{createInterface}from"node:readline";import{fileURLToPath}from"node:url";var WorkerProcess=class{folder;signals;#child;#lines=[];#written=0;#writtenBefore=0;constructor(env){this.folder=mkdtempSync(join3(env.RUNNER_TEMP??tmpdir(),"ke\
ep-pace-cache-"));const control=join3(this.folder,"control");mkdirSync2(control);this.signals=signalsIn(control);const tars=standIns(control,env);this.#child=fork(
program("worker"),{stdio:["ignore","pipe","pipe","ipc"],detached:process.platform!=="win32",env:{...env,...tars,RUNNER_TEMP:this.folder,KEEP_PACE_CACHE_SIGNALS:control,
RUNNER_DEBUG:"1"}});for(const stream of[this.#child.stdout,this.#child.stderr]){if(stream)createInterface(stream).on("line",line=>this.#lines.push(line))}}get lines(){
return this.#lines}get written(){return this.#written-this.#writtenBefore}run(task){this.#lines=[];this.#writtenBefore=this.#written;for(const file of[this.signals.
refused,this.signals.unpacking,this.signals.packed])rmSync(file,{force:true});return new Promise((done,fail)=>{const ended=code=>fail(new Error(`its process end\
ed with ${code??"a signal"}`));this.#child.once("exit",ended);this.#child.once("error",fail);const hear=message=>{if("written"in message){this.#written=message.
written;return}this.#child.off("exit",ended).off("error",fail).off("message",hear);done(message)};this.#child.on("message",hear);this.#child.send(task,error2=>error2&&
fail(error2))})}end(){const{pid}=this.#child;this.#child.removeAllListeners("exit").on("error",()=>{});try{if(pid!==void 0&&process.platform!=="win32")process.kill(
-pid,"SIGKILL");else this.#child.kill("SIGKILL")}catch{}rmSync(this.folder,{recursive:true,force:true,maxRetries:3})}};function program(name){const built=fileURLToPath(
new URL(`./cache-${name}.js`,import.meta.url));return existsSync(built)?built:fileURLToPath(new URL(`./${name}.ts`,import.meta.url))}function standIns(folder,env){
if(process.platform==="win32")return{};const path=env.PATH??"";const find=name2=>path.split(delimiter).map(entry=>join3(entry,name2)).find(file=>existsSync(file));
const name=process.platform==="darwin"&&find("gtar")?"gtar":"tar";const real=find(name);if(real===void 0)return{};const bin=join3(folder,"bin");mkdirSync2(bin);
const quoted=[process.execPath,program("tar")].map(part=>`'${part.replaceAll("'","'\\''")}'`);writeFileSync3(join3(bin,name),`#!/bin/sh
exec ${quoted.join(" ")} "$@"
`,{mode:493});return{PATH:[bin,path].join(delimiter),KEEP_PACE_REAL_TAR:real}}var pollEvery=100;var savePatience=1e4;function actionsCache(env){const mode=(env.ACTIONS_CACHE_MODE??"").trim().toLowerCase();const service=env.ACTIONS_RESULTS_URL||
env.ACTIONS_CACHE_URL;const missing=service?null:"this runner has no cache service";const forbids=(modes,what)=>missing??(modes.includes(mode)?`this job's cache\
-mode is ${mode}, which forbids ${what}`:null);let worker=null;const end=()=>{worker?.end();worker=null};const start=()=>{worker??=new WorkerProcess(env);return worker};
return{noReads:forbids(["none","write-only"],"reading"),noWrites:forbids(["none","read"],"writing"),restore:(request,options={})=>restore(start(),end,request,options,
env),save:(entry,options={})=>save(start(),end,entry,options,env),close:end}}async function restore(worker,end,{paths,key,restoreKeys=[]},{lookupOnly=false,patience=6e4,
giveUp=()=>null},env){writeFileSync4(worker.signals.allowed,JSON.stringify(absolute(paths,env)));const asked=performance.now();const task=worker.run({kind:"rest\
ore",paths,key,restoreKeys,lookupOnly});const bytes=()=>Math.max(bytesOf(worker.lines,"Received"),archiveBytes(worker.folder));let seen=0;const outcome=await race(
task,()=>{seen=Math.max(seen,bytes());if(!answered(worker.lines)&&seen===0){return performance.now()-asked>patience?unavailable(failureOf(worker.lines)??`it gav\
e no answer within ${Math.round(patience/100)/10} s`):null}const reason=giveUp({bytes:seen,complete:existsSync2(worker.signals.unpacking)});return reason===null?
null:{kind:"abandoned",reason}});const touched=existsSync2(worker.signals.unpacking);const refused=readIfThere(worker.signals.refused);const failure=failureOf(worker.
lines);const size=bytesOf(worker.lines,"Cache Size")||seen||null;const answer=(found,problem)=>({key:found,bytes:size,touched,problem});if("kind"in outcome){end();
return answer(null,outcome)}if("error"in outcome)return answer(null,unavailable(outcome.error));if(refused!==null)return answer(null,{kind:"corrupt",reason:refused});
if("key"in outcome&&outcome.key!==null)return answer(outcome.key,null);if(failure===null)return answer(null,null);return answer(null,touched?{kind:"corrupt",reason:failure}:
unavailable(failure))}async function save(worker,end,{paths,key},{patience=savePatience},env){writeManifest(absolute(paths,env));let packedBytes=0;let progress={
sent:-1,at:performance.now()};const outcome=await race(worker.run({kind:"save",paths,key,restoreKeys:[],lookupOnly:false}),()=>{packedBytes=Math.max(packedBytes,
archiveBytes(worker.folder));const now=performance.now();const sent=reserved(worker.lines)?Math.min(worker.written,packedBytes):0;if(sent>progress.sent||!existsSync2(
worker.signals.packed))progress={sent,at:now};if(now-progress.at<=patience)return null;const seconds=Math.round(patience/100)/10;const silence=sent>0?"it took n\
o byte for":"it gave no answer within";return unavailable(failureOf(worker.lines)??`${silence} ${seconds} s`)});const notSaved=(problem,unanswered)=>({saved:false,
bytes:null,problem,unanswered});if("kind"in outcome){end();return notSaved(outcome.reason,true)}if("error"in outcome)return notSaved(outcome.error,true);if("sav\
ed"in outcome&&outcome.saved)return{saved:true,bytes:packedBytes||null,problem:null,unanswered:false};return notSaved(failureOf(worker.lines)??"the service refu\
sed it without a reason",false)}async function race(task,look){const settled=task.catch(error2=>unavailable(error2.message));for(;;){const reply=await Promise.race(
[settled,sleep2(pollEvery,null)]);if(reply!==null)return reply;const problem=look();if(problem!==null)return problem}}function unavailable(reason){return{kind:"\
unavailable",reason}}function absolute(paths,env){const home=env.HOME??env.USERPROFILE??homedir();const fixed=paths.map(path=>path.replace(/\/[^/]*[*?[].*$/,""));
return fixed.map(path=>resolve2(env.GITHUB_WORKSPACE??process.cwd(),path.replace(/^~(?=$|\/)/,home)))}function archiveBytes(folder){const archives=readdirSync(folder).
filter(name=>name!=="control").flatMap(name=>["cache.tzst","cache.tgz"].map(file=>join4(folder,name,file)));return archives.reduce((sum,file)=>sum+(statSync(file,
{throwIfNoEntry:false})?.size??0),0)}function readIfThere(file){return existsSync2(file)?readFileSync3(file,"utf8"):null}function jobServices(token){return{cache:actionsCache(process.env),artifacts:actionsArtifacts(token),state:{read:getState,write:saveState}}}async function runAction(command){try{await run(command)}catch(error2){const fail=command.neverFails?warning:setFailed;fail(harmless(told(error2)))}}async function runPost(command){
try{const inputs=readInputs(command);const host=actionHost(inputs);const answer=await command.post?.(inputs,host);logSaved(command.name,answer?.savedSeconds);if(answer?.
summary)await writeSummary(answer.summary.headline,answer.summary.markdown,host.log)}catch(error2){warning(harmless(told(error2)))}process.exit(0)}function told(error2){
const stack=error2 instanceof Error?error2.stack??error2.message:String(error2);return asUserError(error2)?.message??`keep-pace has a bug, please report it: ${stack}`}
async function run(command){const inputs=readInputs(command);const host=actionHost(inputs);const answer=await command.run(inputs,host);await publish(command,inputs,
answer,host);logSaved(command.name,answer.savedSeconds);if(answer.ok===false||atFailLevel(answer,inputs.failOn)){setFailed(`keep-pace ${command.name}: ${answer.
comment?.headline??"the answer is no"}`)}}function logSaved(name,seconds){if(seconds&&seconds>0)info(`keep-pace ${name.replaceAll(" ","-")}: saved ${seconds.toFixed(
1)} s`)}function actionHost(inputs){const token=typeof inputs.token==="string"?inputs.token:null;if(token)setSecret(token);return{door:"action",cwd:process.env.
GITHUB_WORKSPACE??process.cwd(),program:"keep-pace",log:actionsLog,exec:actionsExec,now:()=>new Date,system:process,connect:async(owner,repo)=>connect(token,{owner,
repo}),run:runContext(process.env,token?connect(token,repository(process.env)):null),job:jobServices(token)}}export{runAction,runPost};
