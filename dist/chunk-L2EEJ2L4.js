import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{findRuntime,planEntries}from"./chunk-SQKDPJYS.js";import{folderOf,managers,repositoryOf,runnerNames}from"./chunk-P373OAQM.js";import{filesInScope,
openWorkspace}from"./chunk-VHCEOWP2.js";import{trustOf}from"./chunk-ORJCDP6T.js";import{UserError,nearest}from"./chunk-SZUAWZHG.js";var known=managers.flatMap(({name,stores})=>[name,...stores.map(store=>store.name)]);function readNames(text){const names=(text??"").split(/[\s,]+/).filter(Boolean);
for(const name of names){if(known.includes(name))continue;const meant=nearest(name,known);throw new UserError(`managers names ${name}, which is none: ${meant?`d\
id you mean ${meant}?`:`use ${[...new Set(known)].join(", ")}.`}`)}return names.length>0?names:null}async function inspectMachine(host,repository,only){const{platform,arch,env}=host.system;const machine={...runnerNames(platform,arch),env,tools:{}};const open=new Map;
for(const{name,stores,keyFiles}of managers){const asked=stores.filter(store=>only===null||only.includes(name)||only.includes(store.name));const folders=asked.length>
0?keyFiles(repository).map(folderOf):[];if(folders.length===0)continue;for(const{runtime}of asked){if(runtime&&!findRuntime(runtime,repository,folders,machine).
version)open.set(runtime.tool,runtime)}}const versions=await Promise.all([...open.values()].map(async({tool,probe})=>[tool,await versionOf(probe,host.exec,host.
cwd)]));const tools=versions.flatMap(([tool,version])=>version===null?[]:[[tool,version]]);return{...machine,tools:Object.fromEntries(tools)}}async function versionOf([
program,...args],exec,cwd){try{const{code,stdout,stderr}=await exec(program,args,{cwd});return code===0?/\d+(?:\.\d+)+|\d+/.exec(`${new TextDecoder().decode(stdout)}\

${stderr}`)?.[0]??null:null}catch{return null}}async function planJob(host,{path,managers:managers2,save="trusted"}){const only=readNames(managers2);const workspace=await openWorkspace(host,path);const inside=new Set(
filesInScope(workspace,()=>true));const repository=repositoryOf(workspace.files,file=>inside.has(file));const head=await workspace.git?.(["rev-parse","--verify",
"--quiet","HEAD^{commit}"]);const commit=head?.code===0?new TextDecoder().decode(head.stdout).trim():null;const untrusted=save==="always"&&trustOf(host)!=="trus\
ted";const machine=await inspectMachine(host,repository,only);return{root:workspace.root,repository,entries:epoch=>planEntries({repository,machine,only,epoch,commit,
untrusted})}}export{planJob};
