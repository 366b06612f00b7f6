import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{mountKey}from"./chunk-3QLWIW4Z.js";import{createHash}from"node:crypto";var harmless=/^[\w./@:+~-]+$/;function carriedMounts(mounts){const unique=new Map(mounts.map(mount=>[mountKey(mount),mount]));return[...unique].filter(([,{id}])=>harmless.
test(id)).map(([key,mount])=>({...mount,folder:createHash("sha256").update(key).digest("hex").slice(0,12)})).sort((a,b)=>a.folder<b.folder?-1:1)}function carrierImage(mounts){
return mounts.map(({image})=>image).find(image=>image!==null&&harmless.test(image))??null}var archiveName="mounts.tar";var reportName="report";function injectDockerfile(image,mounts){
const bind=`--mount=type=bind,source=${archiveName},target=/keep-pace/${archiveName}`;return dockerfile(image,mounts,[bind],["cd /keep-pace/m",`for d in *; do [\
 -n "$(ls -A "$d")" ] || tar -xpf ../${archiveName} "./$d" 2>/dev/null || find "$d" -mindepth 1 -delete; done`,...reporting])}function extractDockerfile(image,mounts,before,limitBytes){
const known=mounts.flatMap(({folder})=>{const digest2=before.get(folder);return digest2!==void 0&&/^[\d ]+$/.test(digest2)?[`echo '${folder} ${digest2}'`]:[]});
const limit=Math.floor(limitBytes/1024);return dockerfile(image,mounts,[],["cd /keep-pace/m",...mounts.flatMap(mount=>pruning(mount).map(line=>`(cd ${mount.folder}\
 && ${line}) || true`)),`(${["true",...known].join("; ")}) > ../before`,...reporting,`cp ../out/${reportName} ../now`,"set --",`for d in *; do k=$(du -sk "$d" |\
 cut -f1); echo "$d size $k" >> ../out/${reportName}; if [ "$k" -gt ${limit} ]; then echo "$d large" >> ../out/${reportName}; elif [ -n "$(ls -A "$d")" ]; then \
set -- "$@" "./$d"; fi; done`,`if [ $# -gt 0 ] && [ "$(cat ../before)" != "$(cat ../now)" ]; then o=--numeric-owner; tar $o -cf /dev/null ../before 2>/dev/null \
|| o=; tar $o -cf ../out/${archiveName} "$@"; fi`])}var reporting=[`for d in *; do echo "$d $(cd "$d" && find . ! -type d -exec ls -ln {} + | sort | cksum)"; do\
ne > ../out/${reportName}`];function pruning({target}){if(/\/var\/lib\/apt(\/|$)/.test(target))return["rm -rf lists/partial"];if(/\/var\/cache\/apt(\/|$)/.test(
target))return["rm -rf pkgcache.bin srcpkgcache.bin archives/partial"];if(/\/\.npm$/.test(target))return["rm -rf _logs _npx _update-notifier-last-checked _cacac\
he/tmp"];if(/\/pip$/.test(target))return["rm -rf selfcheck"];if(/go-build$/.test(target))return["find . -type f -mtime +5 -name '*-[ad]' -delete"];return[]}function dockerfile(image,mounts,more,lines){
const flags=[...more,...mounts.map(mountFlag)].join(" \\\n  ");return[`FROM ${image} AS work`,"USER 0:0","ARG KEEP_PACE_RUN",`RUN ${flags} \\
  set -e; mkdir -p /keep-pace/out; ${lines.join("; \\\n  ")}`,"FROM scratch","COPY --from=work /keep-pace/out/ /",""].join("\n")}function mountFlag({id,folder,sharing,
uid,gid,mode}){const owner=[uid===null?[]:`uid=${uid}`,gid===null?[]:`gid=${gid}`,mode===null?[]:`mode=${mode}`].flat();return`--mount=${["type=cache",`id=${id}`,
`target=/keep-pace/m/${folder}`,`sharing=${sharing}`,...owner].join()}`}function readReport(text){const rows=text.split("\n").flatMap(line=>line===""?[]:[line.split(
" ")]);const digests=new Map;const bytes=new Map;const tooLarge=[];for(const[folder="",second="",third=""]of rows){if(second==="size")bytes.set(folder,Number(third)*
1024);else if(second==="large")tooLarge.push(folder);else digests.set(folder,`${second} ${third}`)}return{digests,bytes,tooLarge}}import{createHash as createHash2}from"node:crypto";import{existsSync,mkdirSync,readFileSync,rmSync,statSync,writeFileSync}from"node:fs";import{homedir}from"node:os";
import{join}from"node:path";var path="~/.cache/keep-pace/buildkit-mounts";function mountEntry(host,mounts,locks){const{arch,env}=host.system;const family=digest(mounts.map(({folder})=>folder).
join());const prefix=`keep-pace-mounts-${arch}-${family}-`;const day=host.now().toISOString().slice(0,10);return{paths:[path],folder:path.replace("~",env.HOME??
homedir()),key:`${prefix}${digest(locks)}-${day}`,restoreKeys:[`${prefix}${digest(locks)}-`,prefix]}}function digest(text){return createHash2("sha256").update(text).
digest("hex").slice(0,16)}var carrierName="keep-pace-mounts";async function carry(host,folder,dockerfile2,context){mkdirSync(folder,{recursive:true});const file=join(
folder,`${carrierName}.Dockerfile`);const out=join(folder,"out");rmSync(out,{recursive:true,force:true});writeFileSync(file,dockerfile2);const once=`KEEP_PACE_R\
UN=${host.now().getTime()}-${process.pid}`;const args=["buildx","build","--file",file,"--build-arg",once,"--output",`type=local,dest=${out}`,"--provenance=false",
"--network=none","--progress=plain",context];const result=await host.exec("docker",args).catch(()=>null);if(result===null)return"docker cannot be started";if(result.
code!==0)return lastError(result.stderr);const archive=join(out,archiveName);return{report:readReport(readFileSync(join(out,reportName),"utf8")),archive:existsSync(
archive)?archive:null}}function lastError(stderr){const line=stderr.split("\n").findLast(text=>/ERROR|error/.test(text))??stderr.trim().split("\n").at(-1)??"";return line.
replace(/^ERROR: /,"").trim().slice(0,300)}function sizeOf(file){return statSync(file,{throwIfNoEntry:false})?.size??0}function readMatrix(text){try{return flat("",JSON.parse(text||"null"))}catch{return new Map}}function flat(name2,value){if(value===null||value===void 0)return new Map;
if(typeof value!=="object")return new Map([[name2,String(value)]]);return new Map(Object.entries(value).flatMap(([key,inner])=>[...flat(name2?`${name2}.${key}`:
key,inner)]))}function isOfJob({step,row},host,matrix){if(step===null||step.job.id!==host.run?.job)return false;const file=/^[^/]+\/[^/]+\/(.+?)@/.exec(host.system.
env.GITHUB_WORKFLOW_REF??"")?.[1];if(file!==void 0&&file!==step.job.workflow.path)return false;return[...row].every(([name2,value])=>!matrix.has(name2)||matrix.
get(name2)===value)}function buildsOfJob(builds,host,matrix){const own=builds.filter(({all})=>all.some(found=>isOfJob(found,host,matrix)));return own.length>0?own:
builds}function selected(builds,{dockerfile:dockerfile2,target}){const path2=dockerfile2?.replace(/^(\.\/)+/,"");const fitting=builds.filter(build=>(path2===void 0||
build.dockerfile===path2)&&(target===null||build.target===target));const kinds=new Set(fitting.map(build=>JSON.stringify([build.dockerfile,build.target,build.found.
source])));return kinds.size===1?fitting:[]}var name="buildkit-cache";function writeState({state},value){state.write(name,JSON.stringify(value))}function readState({state}){const text=state.read(name);return text===
""?null:JSON.parse(text)}export{carriedMounts,carrierImage,archiveName,injectDockerfile,extractDockerfile,mountEntry,carrierName,carry,sizeOf,readMatrix,buildsOfJob,selected,writeState,
readState};
