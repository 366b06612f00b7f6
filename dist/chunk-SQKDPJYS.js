import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{expression,folderOf,hashFiles,hashFilesExpression,inFolder,managers}from"./chunk-P373OAQM.js";function findRuntime({tool,files,parts},repository,folders,machine){const outermost2=[...folders].sort((a,b)=>upwards(a).length-upwards(b).length);for(const folder of new Set(
outermost2.flatMap(upwards))){for(const file of files){const path=inFolder(folder,file.name);const text=repository.text(path);const version2=text===null?void 0:
file.read(text.replace(/^\ufeff/,""))?.trim();if(version2)return{text:`${tool}${shorten(version2,parts)}`,version:version2,file:{...file,path}}}}const version=machine.
tools[tool];return{text:version?`${tool}${shorten(version,parts)}`:tool,version:version??null,file:null}}function upwards(folder){return folder===""?[""]:[folder,
...upwards(folderOf(folder))]}function shorten(version,parts){const numbers=/^[a-z]*v?(\d+(?:\.\d+)*)(.*)$/.exec(version);const text=numbers?numbers[1].split(".").
slice(0,parts).join("."):version;return text.replace(/[^\w.+]/g,"_").slice(0,60)}function planEntries(all){const request={...all,repository:withoutSamples(all.repository)};const wanted=name=>request.only===null||request.only.includes(name);return managers.
flatMap(manager=>{const stores=manager.stores.filter(({name})=>wanted(manager.name)||wanted(name));const keyFiles=stores.length>0?manager.keyFiles(request.repository):
[];return keyFiles.length===0?[]:stores.map(store=>planEntry(manager,store,keyFiles,request))})}var sample=/(^|\/)((examples?|samples?|demos?|templates?)\/|tests?\/[^/]+\/[^/]+\/)/;
function withoutSamples(repository){const own={...repository,paths:repository.paths.filter(path=>!sample.test(path))};const some=own.paths.length<repository.paths.
length;return some&&managers.some(({keyFiles})=>keyFiles(own).length>0)?own:repository}function planEntry(manager,store,keyFiles,{repository,machine,only,epoch,
commit,untrusted=false}){const folders=[...new Set(keyFiles.map(folderOf))];const place={machine,repository,folders};const runtime=store.runtime?findRuntime(store.
runtime,repository,folders,machine):null;const isTree=store.kind==="tree";const head=(os,arch)=>`keep-pace-${store.name}-${os}-${arch}-${epoch(store.name)}-`;const tail=(version,trust="\
trusted")=>(version===null?"":`${version}-`)+(isTree?`${trust}-`:"");const anyRuntime=head(machine.os,machine.arch);const trusted=anyRuntime+tail(runtime?.text??
null);const family=isTree&&untrusted?anyRuntime+tail(runtime?.text??null,"untrusted"):trusted;const digest=hashFiles(keyFiles.map(path=>normalised(store,repository.
text(path)??"")));const templateHead=head(expression("runner.os"),expression("runner.arch"));const templateFamily=templateHead+tail(runtimeTemplate(store,runtime));
const crosses=crossesRuntimes(store);const literals=family2=>keysOf(family2,crosses?anyRuntime:null,digest,store.rolling?commit??"none":null);const own=literals(
family);const theirs=family===trusted?null:literals(trusted);const literal=theirs?{key:own.key,restoreKeys:[...own.restoreKeys,theirs.key,...theirs.restoreKeys]}:
own;const template=keysOf(templateFamily,crosses?templateHead:null,hashFilesExpression(keyFiles),store.rolling?expression("github.sha"):null);return{manager,store,
keyFiles,place,paths:store.paths(place),family,...literal,template:template.key,templateRestoreKeys:template.restoreKeys,save:store.offBecause&&only===null?"nev\
er":"trusted",because:because(store,keyFiles,runtime,only)}}function keysOf(family,anyRuntime,digest,commit){const wider=anyRuntime===null||anyRuntime===family?
[]:[anyRuntime];return commit===null?{key:`${family}${digest}`,restoreKeys:[family,...wider]}:{key:`${family}${digest}-${commit}`,restoreKeys:[`${family}${digest}\
-`,family]}}function crossesRuntimes({kind,runtime}){return kind==="verified"&&runtime!==void 0&&!runtime.binary}function normalised({normalise},text){return normalise?
normalise(text):text}function runtimeTemplate({kind,runtime},found){if(!runtime||!found)return null;if(found.file?.only)return`${runtime.tool}${hashFilesExpression(
[found.file.path])}`;return found.file||kind==="tree"?found.text:runtime.tool}function outermost(paths){const name=paths[0]?.split("/").at(-1);const[first=""]=paths.
filter(path=>path.split("/").at(-1)===name).sort((a,b)=>a.split("/").length-b.split("/").length);return first}function because(store,keyFiles,runtime,only){const more=keyFiles.
length-1;const found=`found ${outermost(keyFiles)}${more>0?` and ${more} more`:""}`;const version=runtime===null?"":runtime.version===null?`, no version of ${store.
runtime?.tool} known`:`, ${store.runtime?.tool} ${runtime.version} from ${runtime.file?.path??"the PATH"}`;const start=store.kind==="verified"?"what is in it is\
 found by version or digest, so an older entry is safe to start from":"it is used as it lies, so it starts only from entries of the same runtime that trusted ru\
ns wrote";const off=store.offBecause&&only===null?`. Not saved unless asked for by name: ${store.offBecause}`:"";return`${found}${version}; ${start}${off}.`}export{findRuntime,planEntries};
