import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{require_micromatch}from"./chunk-2YIFCKDC.js";import{diskFiles,isOutside,isUnreadable,walk}from"./chunk-WBEAC3JD.js";import{deepen,findRoot,gitIn,
isShallow,listFiles,readHistory}from"./chunk-K6UUWYER.js";import{shellWord}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";
import{visible}from"./chunk-E5G3Q3CS.js";import{__toESM}from"./chunk-QEIRHUYG.js";import{join,relative}from"node:path";function commandLine(host,{root,scopes},words,file){const files=file===void 0?scopes.map(({path})=>path):[file];const paths2=files.map(path=>relative(host.cwd,join(
root,path))||".");const quoted=(paths2.join()==="."?[]:paths2).map(shellWord);return quoted.includes(null)?null:[host.program,words,...quoted].join(" ")}import{realpathSync,statSync}from"node:fs";import{basename,dirname,join as join2,relative as relative2,resolve,sep}from"node:path";var import_micromatch=__toESM(require_micromatch(),1);var noSelectConfig={always:[],ignore:[],affects:{},generates:{},areas:{}};var emptyConfig={exclude:[],rules:{},order:[],delivery:{},goals:{},select:noSelectConfig,
cost:{areas:{},llm:{steps:[]}}};var paths=[".github/keep-pace.yml",".github/keep-pace.yaml"];async function readConfig(files){const path=paths.find(candidate=>files.
exists(candidate));if(path===void 0)return emptyConfig;const text=files.text(path);if(isUnreadable(text))throw new UserError(text.message);return(await import("./config-schema-KR24O7OO.js")).
parseConfig(path,text)}async function openWorkspace(host,named,meanwhile){const targets=named.map(name=>locate(host.cwd,name));const first=targets[0]??locate(host.cwd,".");const start=first.
kind==="folder"?first.real:dirname(first.real);const{root,git}=await findRepository(host,start);await refuseLinksOut(host,targets);const scopes=targets.map(({real,
kind,named:named2})=>({path:within(root,real,named2),kind,named:named2}));const listing=await listed(host,git,meanwhile);const files=diskFiles(root,listing??{paths:walked(
root),tracked:null});for(const{path,kind}of scopes){const text=kind==="file"?files.text(path):"";if(isUnreadable(text))throw new UserError(text.message)}return{
root,git,files,listing,config:await readConfig(files),scopes}}async function findRepository(host,start){const trust={trustOwner:host.door==="action"};const{path,
problem}=await findRoot(gitIn(host.exec,start,trust));if(problem)warnAboutGit(host,problem);if(path===null)return{root:start,git:null};const root=realpathSync(path);
return{root,git:gitIn(host.exec,root,trust)}}async function listed(host,git,meanwhile){const asked=git&&listFiles(git);meanwhile?.();const listing=await asked;if(git&&
!listing)warnAboutGit(host,"its list of files cannot be read");return listing}function warnAboutGit({log},problem){log.warn(`Git does not help here (${visible(problem)}\
), so the folder is read as if it were no repository.`)}var mostFiles=2e5;function walked(root){const paths2=walk(root,mostFiles);if(paths2)return paths2;throw new UserError(
`${root} is no git repository and holds more than ${mostFiles} files: name the folder of one project.`)}function filesInScope({files,scopes,config},isWanted){const found=new Set;
for(const{path:scope,kind}of scopes){if(kind==="file")found.add(scope);const prefix=scope===""?"":`${scope}/`;const exclude=config.exclude.filter(glob=>!import_micromatch.default.
isMatch(scope,glob,{dot:true}));for(const path of kind==="folder"?files.paths:[]){if(!path.startsWith(prefix)||!isWanted(path))continue;if(!import_micromatch.default.
isMatch(path,exclude,{dot:true}))found.add(path)}}return[...found].sort()}function folderOf({root},host,named){const{real,kind}=locate(host.cwd,named);return kind===
"folder"&&!isOutside(root,real)?within(root,real,named)||".":null}function locate(cwd,named){try{const path=resolve(cwd,named);if(statSync(path).isDirectory())return{
named,path,real:realpathSync(path),kind:"folder"};return{named,path,real:join2(realpathSync(dirname(path)),basename(path)),kind:"file"}}catch(cause){throw new UserError(
`${named} cannot be read: name a file or folder that exists.`,{cause})}}async function refuseLinksOut(host,targets){const linked=targets.filter(({path,real})=>path!==
real);if(linked.length===0)return;const{root,git}=await findRepository(host,host.cwd);const out=linked.find(({path,real})=>git&&!isOutside(root,path)&&isOutside(
root,real));if(out)throw new UserError(`${out.named} leads out of the repository, so it is not read.`)}function within(root,real,named){if(isOutside(root,real)){
throw new UserError(`${named} lies outside the repository ${root}: name paths of one repository.`)}return relative2(root,real).split(sep).join("/")}async function workspaceHistory(host,workspace,limit){
const{git}=workspace;if(!git||limit===0)return null;if(host.door==="action"&&await isShallow(git)){const problem=await deepen(git,Math.min(limit,deepenBy),host.
run?.ref??null);if(problem){host.log.info(`The history could not be fetched (${problem}), so costs come from a table of typical values.`)}}const[scope,...others]=workspace.
scopes;const isOneFolder=scope?.kind==="folder"&&others.length===0;return readHistory(git,limit,isOneFolder?scope.path:"")}var deepenBy=200;async function configAround(host){return readConfig(await filesAround(host))}async function firstTextAround(host,paths2){const files=await filesAround(host);const path=paths2.
find(candidate=>files.exists(candidate));const text=path===void 0?null:files.text(path);return text===null||isUnreadable(text)?null:text}async function filesAround({
exec,cwd,door}){const{path}=await findRoot(gitIn(exec,cwd,{trustOwner:door==="action"}));return diskFiles(path??cwd,{paths:[],tracked:null})}export{commandLine,emptyConfig,configAround,firstTextAround,openWorkspace,filesInScope,folderOf,workspaceHistory};
