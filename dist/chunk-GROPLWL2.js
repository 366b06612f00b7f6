import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{require_micromatch}from"./chunk-Y7OC5FYY.js";import{deepen,findRoot,gitIn,isShallow,listFiles,readHistory}from"./chunk-6PZASV37.js";import{shellWord}from"./chunk-3JPBOUW3.js";
import{UserError,visible}from"./chunk-23OBHVH2.js";import{__toESM}from"./chunk-QEIRHUYG.js";import{join,relative}from"node:path";function commandLine(host,{root,scopes},words,file){const files=file===void 0?scopes.map(({path})=>path):[file];const paths2=files.map(path=>relative(host.cwd,join(
root,path))||".");const quoted=(paths2.join()==="."?[]:paths2).map(shellWord);return quoted.includes(null)?null:[host.program,words,...quoted].join(" ")}var maxFileBytes=16*1024*1024;function isUnreadable(value){return typeof value==="object"&&!(value instanceof Uint8Array)}import{randomBytes}from"node:crypto";import{accessSync,closeSync as closeSync2,constants as constants2,fchmodSync,fchownSync,fsyncSync,lstatSync as lstatSync2,openSync as openSync2,
readFileSync as readFileSync2,realpathSync as realpathSync2,renameSync,rmSync,writeFileSync}from"node:fs";import{basename,dirname,join as join3}from"node:path";import{closeSync,constants,fstatSync,lstatSync,openSync,readFileSync,realpathSync}from"node:fs";import{isAbsolute,join as join2,relative as relative2,sep}from"node:path";var utf8=new TextDecoder("utf-8",{fatal:true,ignoreBOM:true});function decode(path,bytes){if(bytes.includes(0))return{code:"not-text",message:`${path} is a bina\
ry file.`};try{return utf8.decode(bytes)}catch{return{code:"not-text",message:`${path} is not valid UTF-8.`}}}function diskFiles(root,listing){const realRoot=realpathSync(root);const linkedFolders=new Map([["",false]]);const known=new Map;function isLinkedFolder(path){const known2=linkedFolders.
get(path);if(known2!==void 0)return known2;const linked=isLinkedFolder(parent(path))||isSymbolicLink(join2(realRoot,path));linkedFolders.set(path,linked);return linked}
function bytes(path){try{const real=realpathSync(join2(realRoot,path));if(isOutside(realRoot,real))return problems.outside(path);return readRegular(real,path)}catch(error){
const problem=unreadable(path,error);return problem.code==="missing"&&isSymbolicLink(join2(realRoot,path))?problems.dangling(path):problem}}function exists(path){
try{const full=join2(realRoot,path);if(isOutside(realRoot,realpathSync(join2(full,".."))))return false;const stat=lstatSync(full);return stat.isFile()||stat.isSymbolicLink()}catch{
return false}}return{paths:[...new Set(listing.paths)].sort(),tracked:listing.tracked&&new Set(listing.tracked),exists(path){const answer=known.get(path)??exists(
path);known.set(path,answer);return answer},isLink:path=>isLinkedFolder(parent(path))||isSymbolicLink(join2(realRoot,path)),bytes,text(path){const read=bytes(path);
return isUnreadable(read)?read:decode(path,read)}}}function isOutside(root,path){const way=relative2(root,path);return way===".."||way.startsWith(`..${sep}`)||isAbsolute(
way)}function readRegular(real,path){if(!lstatSync(real).isFile())return problems.notAFile(path);const file=openSync(real,constants.O_RDONLY|(constants.O_NONBLOCK??
0)|(constants.O_NOFOLLOW??0));try{const stat=fstatSync(file);if(!stat.isFile())return problems.notAFile(path);return stat.size>maxFileBytes?problems.tooLarge(path):
new Uint8Array(readFileSync(file))}finally{closeSync(file)}}function isSymbolicLink(full){try{return lstatSync(full).isSymbolicLink()}catch{return false}}function parent(path){
return path.slice(0,Math.max(0,path.lastIndexOf("/")))}var problems={missing:path=>({code:"missing",message:path.includes("\uFFFD")?`${path} has a name that is \
not valid UTF-8, so it is not read.`:`${path} does not exist.`}),dangling:path=>({code:"missing",message:`${path} is a link that leads nowhere.`}),denied:path=>({
code:"denied",message:`${path} cannot be read: permission denied.`}),outside:path=>({code:"link-outside",message:`${path} leads out of the repository, so it is \
not read.`}),notAFile:path=>({code:"not-a-file",message:`${path} is not a regular file.`}),tooLarge:path=>({code:"too-large",message:`${path} is larger than ${maxFileBytes/
1024/1024} MB.`})};function unreadable(path,error){const code=error instanceof Error&&"code"in error?error.code:void 0;if(code==="EACCES"||code==="EPERM")return problems.
denied(path);if(code==="ELOOP"||code==="EISDIR")return problems.notAFile(path);return problems.missing(path)}var WriteError=class extends Error{name="WriteError";path;constructor(path,reason2,cause,stuck=[]){const left=stuck.length>0?` The new content of ${stuck.join("\
, ")} could not be taken back.`:"";super(`${path} was not written: ${reason2}.${left}`,{cause});this.path=path}};function writeFiles(root,changes){const realRoot=realpathSync2(
root);const targets=changes.map(change=>check(realRoot,change));const names=new Set;for(const{full,change}of targets){if(names.has(full))throw new WriteError(change.
path,"it would be written twice");names.add(full)}const staged=new Map;try{for(const target of targets)staged.set(target,stage(target,target.change.bytes));replaceAll(
staged)}finally{for(const temporary of staged.values())rmSync(temporary,{force:true})}}function replaceAll(staged){const replaced=[];for(const[target,temporary]of staged){
try{renameSync(temporary,target.full);replaced.push(target)}catch(cause){const stuck=replaced.reverse().filter(earlier=>!undone(earlier));const paths2=stuck.map(
({change})=>change.path);throw new WriteError(target.change.path,reason(cause),cause,paths2)}}}function check(realRoot,change){const{path,before}=change;const full=targetOf(
realRoot,path);const stat=lstatSync2(full,{throwIfNoEntry:false});if(stat?.isSymbolicLink())throw new WriteError(path,"it is a symbolic link");if(stat&&!stat.isFile())
throw new WriteError(path,"it is not a regular file");const target={change,full,existing:null};if(stat)attempt(target,()=>accessSync(full,constants2.W_OK));const existing=stat?
{stat,bytes:attempt(target,()=>readFileSync2(full))}:null;if(before!==void 0&&!same(before,existing?.bytes??null)){throw new WriteError(path,"it changed in the \
meantime, so run the command again")}return{...target,existing}}function targetOf(realRoot,path){const wanted=join3(realRoot,path);let folder;try{folder=realpathSync2(
dirname(wanted))}catch(cause){throw new WriteError(path,"its folder does not exist or cannot be read",cause)}if(isOutside(realRoot,folder)||wanted===realRoot){throw new WriteError(
path,"it lies outside the repository")}return join3(folder,basename(wanted))}function stage(target,bytes){const temporary=join3(dirname(target.full),`.keep-pace\
-${randomBytes(6).toString("hex")}.tmp`);const file=attempt(target,()=>openSync2(temporary,"wx",438));try{attempt(target,()=>{writeFileSync(file,bytes);if(target.
existing)keepOwnerAndMode(file,target.existing.stat);fsyncSync(file)});return temporary}catch(error){rmSync(temporary,{force:true});throw error}finally{closeSync2(
file)}}function keepOwnerAndMode(file,stat){try{fchownSync(file,stat.uid,stat.gid)}catch{}fchmodSync(file,stat.mode&4095)}function undone(target){try{if(target.
existing)renameSync(stage(target,target.existing.bytes),target.full);else rmSync(target.full);return true}catch{return false}}function attempt(target,step){try{
return step()}catch(cause){throw new WriteError(target.change.path,reason(cause),cause)}}function reason(cause){const code=cause instanceof Error&&"code"in cause?
String(cause.code):String(cause);return reasons[code]??`the system refused (${code})`}var reasons={EACCES:"permission denied",EPERM:"permission denied",EROFS:"t\
he file system is read-only",ENOSPC:"the disk is full",EDQUOT:"the disk quota is used up",EBUSY:"another program holds it"};function same(a,b){return a===null||
b===null?a===b:Buffer.compare(a,b)===0}function overlayFiles(files,changes){return{paths:[...new Set([...files.paths,...changes.keys()])].sort(),tracked:files.tracked&&new Set([...files.tracked,...changes.
keys()]),exists:path=>changes.has(path)||files.exists(path),isLink:path=>files.isLink(path),bytes:path=>changes.get(path)??files.bytes(path),text(path){const bytes=changes.
get(path);return bytes?decode(path,bytes):files.text(path)}}}import{readdirSync}from"node:fs";import{join as join4}from"node:path";var skipped=new Set([".git","node_modules"]);function walk(root,most=Number.POSITIVE_INFINITY){
const found=[];const folders=[""];for(let folder=folders.pop();folder!==void 0;folder=folders.pop()){for(const entry of entries(join4(root,folder))){if(skipped.
has(entry.name))continue;const path=folder===""?entry.name:`${folder}/${entry.name}`;if(entry.isDirectory())folders.push(path);else if(entry.isFile()||entry.isSymbolicLink())
found.push(path)}if(found.length+folders.length>most)return null}return found.sort()}function entries(folder){try{return readdirSync(folder,{withFileTypes:true})}catch{
return[]}}import{realpathSync as realpathSync3,statSync}from"node:fs";import{basename as basename2,dirname as dirname2,join as join5,relative as relative3,resolve,sep as sep2}from"node:path";var import_micromatch=__toESM(require_micromatch(),1);var noSelectConfig={always:[],ignore:[],affects:{},generates:{},areas:{}};var emptyConfig={exclude:[],rules:{},order:[],delivery:{},goals:{},select:noSelectConfig,
cost:{areas:{},llm:{steps:[]}}};var paths=[".github/keep-pace.yml",".github/keep-pace.yaml"];async function readConfig(files){const path=paths.find(candidate=>files.
exists(candidate));if(path===void 0)return emptyConfig;const text=files.text(path);if(isUnreadable(text))throw new UserError(text.message);return(await import("./config-schema-SHTPBPO3.js")).
parseConfig(path,text)}async function openWorkspace(host,named){const targets=named.map(name=>locate(host.cwd,name));const first=targets[0]??locate(host.cwd,".");const start=first.kind===
"folder"?first.real:dirname2(first.real);const{root,git}=await findRepository(host,start);await refuseLinksOut(host,targets);const scopes=targets.map(({real,kind,
named:named2})=>({path:within(root,real,named2),kind,named:named2}));const files=diskFiles(root,await listed(host,git)??{paths:walked(root),tracked:null});for(const{
path,kind}of scopes){const text=kind==="file"?files.text(path):"";if(isUnreadable(text))throw new UserError(text.message)}return{root,git,files,config:await readConfig(
files),scopes}}async function findRepository(host,start){const trust={trustOwner:host.door==="action"};const{path,problem}=await findRoot(gitIn(host.exec,start,
trust));if(problem)warnAboutGit(host,problem);if(path===null)return{root:start,git:null};const root=realpathSync3(path);return{root,git:gitIn(host.exec,root,trust)}}
async function listed(host,git){const listing=git&&await listFiles(git);if(git&&!listing)warnAboutGit(host,"its list of files cannot be read");return listing}function warnAboutGit({
log},problem){log.warn(`Git does not help here (${visible(problem)}), so the folder is read as if it were no repository.`)}var mostFiles=2e5;function walked(root){
const paths2=walk(root,mostFiles);if(paths2)return paths2;throw new UserError(`${root} is no git repository and holds more than ${mostFiles} files: name the fol\
der of one project.`)}function filesInScope({files,scopes,config},isWanted){const found=new Set;for(const{path:scope,kind}of scopes){if(kind==="file")found.add(
scope);const prefix=scope===""?"":`${scope}/`;const exclude=config.exclude.filter(glob=>!import_micromatch.default.isMatch(scope,glob,{dot:true}));for(const path of kind===
"folder"?files.paths:[]){if(!path.startsWith(prefix)||!isWanted(path))continue;if(!import_micromatch.default.isMatch(path,exclude,{dot:true}))found.add(path)}}return[
...found].sort()}function folderOf({root},host,named){const{real,kind}=locate(host.cwd,named);return kind==="folder"&&!isOutside(root,real)?within(root,real,named)||
".":null}function locate(cwd,named){try{const path=resolve(cwd,named);if(statSync(path).isDirectory())return{named,path,real:realpathSync3(path),kind:"folder"};
return{named,path,real:join5(realpathSync3(dirname2(path)),basename2(path)),kind:"file"}}catch(cause){throw new UserError(`${named} cannot be read: name a file \
or folder that exists.`,{cause})}}async function refuseLinksOut(host,targets){const linked=targets.filter(({path,real})=>path!==real);if(linked.length===0)return;
const{root,git}=await findRepository(host,host.cwd);const out=linked.find(({path,real})=>git&&!isOutside(root,path)&&isOutside(root,real));if(out)throw new UserError(
`${out.named} leads out of the repository, so it is not read.`)}function within(root,real,named){if(isOutside(root,real)){throw new UserError(`${named} lies out\
side the repository ${root}: name paths of one repository.`)}return relative3(root,real).split(sep2).join("/")}async function workspaceHistory(host,workspace,limit){
const{git}=workspace;if(!git||limit===0)return null;if(host.door==="action"&&await isShallow(git)){const problem=await deepen(git,Math.min(limit,deepenBy),host.
run?.ref??null);if(problem){host.log.info(`The history could not be fetched (${problem}), so costs come from a table of typical values.`)}}const[scope,...others]=workspace.
scopes;const isOneFolder=scope?.kind==="folder"&&others.length===0;return readHistory(git,limit,isOneFolder?scope.path:"")}var deepenBy=200;async function configAround(host){return readConfig(await filesAround(host))}async function firstTextAround(host,paths2){const files=await filesAround(host);const path=paths2.
find(candidate=>files.exists(candidate));const text=path===void 0?null:files.text(path);return text===null||isUnreadable(text)?null:text}async function filesAround({
exec,cwd,door}){const{path}=await findRoot(gitIn(exec,cwd,{trustOwner:door==="action"}));return diskFiles(path??cwd,{paths:[],tracked:null})}export{commandLine,decode,maxFileBytes,isUnreadable,overlayFiles,WriteError,writeFiles,emptyConfig,configAround,firstTextAround,openWorkspace,filesInScope,folderOf,
workspaceHistory};
