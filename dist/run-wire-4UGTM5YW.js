import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{publicBuild}from"./chunk-RQYYKNLB.js";import{archiveName,buildsOfJob,carriedMounts,carrierImage,carry,injectDockerfile,mountEntry,readMatrix,selected,
writeState}from"./chunk-HI2STGYS.js";import{planJob}from"./chunk-3QLWIW4Z.js";import"./chunk-7MGD7UR3.js";import"./chunk-HT2KAKHP.js";import"./chunk-5QR7ZA2Y.js";
import"./chunk-IRCOPRWG.js";import"./chunk-EQSM74O3.js";import"./chunk-UYZUW3JO.js";import"./chunk-7OLFKGEV.js";import"./chunk-TQYJSFTC.js";
import"./chunk-A3GXATJJ.js";import"./chunk-KRQXFUQL.js";import"./chunk-HREFPI7T.js";import"./chunk-PUH75D7C.js";import"./chunk-YW5SWLRP.js";
import"./chunk-2ZLFLUBQ.js";import"./chunk-VLRMGQNA.js";import"./chunk-Z22LD4FX.js";import"./chunk-3XZBYKFF.js";import"./chunk-S2AJQQ2F.js";
import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-SQKDPJYS.js";import"./chunk-P373OAQM.js";import"./chunk-LMD4GTQO.js";
import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import{isUnreadable}from"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-ULV2LYG6.js";import"./chunk-N47RT6AM.js";import{trustOf}from"./chunk-ORJCDP6T.js";import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";
import"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{mkdirSync,rmSync,writeFileSync}from"node:fs";import{tmpdir}from"node:os";import{join}from"node:path";function serviceAccess({system:{env}}){const token=env.ACTIONS_RUNTIME_TOKEN;const isSecond=Boolean(env.ACTIONS_CACHE_SERVICE_V2)&&Boolean(env.ACTIONS_RESULTS_URL);
const url=isSecond?env.ACTIONS_RESULTS_URL:env.ACTIONS_CACHE_URL;if(!token||!url||/[,"\s]/.test(token+url))return null;return{attributes:`${isSecond?"version=2,\
url_v2":"version=1,url"}=${url},token=${token}`,secrets:[token]}}function keyListing({run},token){const isHome=run!==null&&new URL(run.serverUrl).hostname==="gi\
thub.com";return isHome&&token&&!/[,"\s]/.test(token)?`,repository=${run.owner}/${run.repo},ghtoken=${token}`:""}function withAccess(text,access,more=""){return access!==
null&&text.startsWith("type=gha,")?`${text},${access.attributes}${more}`:text}function wire(build,host,access,token){return{cacheFrom:build.cacheFrom.map(text=>withAccess(text,access)),cacheTo:build.cacheTo.map(text=>withAccess(text,access,
keyListing(host,token)))}}function optionsOf({cacheFrom,cacheTo}){return[...cacheFrom.map(text=>`--cache-from=${text}`),...cacheTo.map(text=>`--cache-to=${text}`)].
join(" ")}function bakeOverride(builds,wired){const targets=byName(builds,"bake",wired);if(targets.size===0)return null;const target=Object.fromEntries([...targets].
map(([name,{cacheFrom,cacheTo}])=>[name,{"cache-from":cacheFrom,"cache-to":cacheTo}]));return`${JSON.stringify({target},null,2)}
`}function composeOverride(builds,wired){const named=byName(builds,"compose",wired);if(named.size===0)return null;const services=Object.fromEntries([...named].map(
([name,{cacheFrom,cacheTo}])=>[name,{build:{cache_from:cacheFrom,cache_to:cacheTo}}]));return`${JSON.stringify({services},null,2)}
`}function byName(builds,kind,wired){const names=new Map;for(const build of builds){for(const found of build.all){if(found.kind!==kind||found.name===null)continue;
const before=names.get(found.name);const own=wired(build);const united=key=>[...new Set([...before?.[key]??[],...own[key]])];names.set(found.name,{cacheFrom:united(
"cacheFrom"),cacheTo:united("cacheTo")})}}return names}async function runWire(inputs,host,job){const startedAt=host.now().getTime();const writes=mayWrite(inputs,host,job);const event=host.run?.eventName==="pull_requ\
est"?"pull_request":"push";const matrix=readMatrix(inputs.matrix);const plan=await planJob(host,inputs,{writes,event,matrix});const builds=buildsOfJob(plan.builds,
host,matrix);const mounts=inputs.mounts?await fillMounts(plan,builds,host,job):null;job.cache.close();writeState(job,{startedAt,mounts});const access=serviceAccess(
host);for(const{scope,because}of builds)host.log.info(`${scope}: ${because}`);if(builds.length===0)host.log.info("No image build was found in the repository, so\
 there is nothing to wire.");return{json:{builds:builds.map(publicBuild)},text:()=>"",markdown:()=>"",secrets:access?.secrets??[],outputs:outputsOf(inputs,builds,
host,access)}}function mayWrite({save},host,{cache}){if(save==="never"||cache.noWrites!==null)return false;return save==="always"||trustOf(host)==="trusted"}function outputsOf(inputs,builds,host,access){
const wired=build=>wire(build,host,access,inputs.token);const chosen=selected(builds,inputs);if(chosen.length===0&&builds.length>0)host.log.info("The job builds\
 several images: name one by the inputs dockerfile and target, or read the output builds.");const all={cacheFrom:chosen.flatMap(build=>wired(build).cacheFrom),cacheTo:chosen.
flatMap(build=>wired(build).cacheTo)};const each=builds.map(build=>{const{scope,dockerfile,target,platform,cacheFrom,cacheTo}=build;const value={dockerfile,target,
platform,"cache-from":cacheFrom.join("\n"),"cache-to":cacheTo.join("\n"),arguments:optionsOf(wired(build))};return[scope,value]});const lines=key=>chosen.flatMap(
build=>build[key]).join("\n");const folder=join(host.system.env.RUNNER_TEMP??tmpdir(),"keep-pace-buildkit");return{"cache-from":lines("cacheFrom"),"cache-to":lines(
"cacheTo"),arguments:optionsOf(all),"bake-file":written(folder,"bake-caches.json",bakeOverride(builds,wired)),"compose-file":written(folder,"compose-caches.yml",
composeOverride(builds,wired)),builds:JSON.stringify(Object.fromEntries(each))}}function written(folder,name,text){const path=join(folder,name);rmSync(path,{force:true});
if(text===null)return"";mkdirSync(folder,{recursive:true,mode:448});writeFileSync(path,text,{mode:384});return path}async function fillMounts({workspace},builds,host,job){
const planned=builds.flatMap(build=>build.mounts);const mounts=carriedMounts(planned);const image=carrierImage(planned);if(mounts.length===0)return null;if(image===
null){host.log.info("The cache mounts are not carried: the image that their stages stand on is not known.");return null}const start=host.now().getTime();const entry=mountEntry(
host,mounts,lockTexts(workspace.files,builds));const state={image,mounts,key:entry.key,restoredKey:null,digests:[],seconds:0,problem:null};if(job.cache.noReads!==
null)return{...state,problem:job.cache.noReads};rmSync(entry.folder,{recursive:true,force:true});const{key:restoredKey,problem}=await job.cache.restore(entry,{patience:5e3});
const seconds=()=>(host.now().getTime()-start)/1e3;if(restoredKey===null||problem){host.log.info(`Cache mounts: nothing to restore${problem?`, ${problem.reason}`:
""}.`);return{...state,seconds:seconds(),problem:problem?.reason??"there was no entry"}}const work=join(host.system.env.RUNNER_TEMP??tmpdir(),"keep-pace-mounts");
const injected=await carry(host,work,injectDockerfile(image,mounts),entry.folder);rmSync(join(entry.folder,archiveName),{force:true});if(typeof injected==="stri\
ng"){host.log.warn(`The cache mounts were not filled: ${injected}. The build goes on with empty ones.`);return{...state,restoredKey,seconds:seconds(),problem:injected}}
host.log.info(`Cache mounts: ${mounts.map(({target})=>target).join(", ")} filled in ${seconds().toFixed(1)} s (${restoredKey}).`);return{...state,restoredKey,digests:[
...injected.report.digests],seconds:seconds()}}var lockFile=/(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|[^/]*requirements[^/]*\.txt|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile\.lock|go\.(?:mod|sum)|Cargo\.lock|Gemfile\.lock|composer\.lock|packages\.lock\.json|pom\.xml|[^/]*\.gradle(?:\.kts)?|gradle\.lockfile|libs\.versions\.toml|mix\.lock)$/;
var mostLocks=500;function lockTexts(files,builds){const contexts=builds.map(({found:{context}})=>context==="."?"":`${context}/`);const locks=files.paths.filter(
path=>lockFile.test(path)&&contexts.some(context=>path.startsWith(context)));const paths=[...new Set([...builds.map(({dockerfile})=>dockerfile),...locks.slice(0,
mostLocks)])].sort();return paths.map(path=>{const text=files.text(path);return`${path}
${isUnreadable(text)?"":text}`}).join("\n")}export{runWire};
