import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var maxFileBytes=16*1024*1024;function isUnreadable(value){return typeof value==="object"&&!(value instanceof Uint8Array)}import{randomBytes}from"node:crypto";import{accessSync,closeSync as closeSync2,constants as constants2,fchmodSync,fchownSync,fsyncSync,lstatSync as lstatSync2,openSync as openSync2,
readFileSync as readFileSync2,realpathSync as realpathSync2,renameSync,rmSync,writeFileSync}from"node:fs";import{basename,dirname,join as join2}from"node:path";import{closeSync,constants,fstatSync,lstatSync,openSync,readFileSync,realpathSync}from"node:fs";import{isAbsolute,join,relative,sep}from"node:path";var utf8=new TextDecoder("utf-8",{fatal:true,ignoreBOM:true});function decode(path,bytes){if(bytes.includes(0))return{code:"not-text",message:`${path} is a bina\
ry file.`};try{return utf8.decode(bytes)}catch{return{code:"not-text",message:`${path} is not valid UTF-8.`}}}function diskFiles(root,listing){const realRoot=realpathSync(root);const linkedFolders=new Map([["",false]]);const known=new Map;function isLinkedFolder(path){const known2=linkedFolders.
get(path);if(known2!==void 0)return known2;const linked=isLinkedFolder(parent(path))||isSymbolicLink(join(realRoot,path));linkedFolders.set(path,linked);return linked}
function bytes(path){try{const real=realpathSync(join(realRoot,path));if(isOutside(realRoot,real))return problems.outside(path);return readRegular(real,path)}catch(error){
const problem=unreadable(path,error);return problem.code==="missing"&&isSymbolicLink(join(realRoot,path))?problems.dangling(path):problem}}function exists(path){
try{const full=join(realRoot,path);if(isOutside(realRoot,realpathSync(join(full,".."))))return false;const stat=lstatSync(full);return stat.isFile()||stat.isSymbolicLink()}catch{
return false}}let paths=null;let tracked=null;return{get paths(){paths??=ascending(listing.paths);return paths},get tracked(){tracked??=listing.tracked&&new Set(
listing.tracked);return tracked},exists(path){const answer=known.get(path)??exists(path);known.set(path,answer);return answer},isLink:path=>isLinkedFolder(parent(
path))||isSymbolicLink(join(realRoot,path)),bytes,text(path){const read=bytes(path);return isUnreadable(read)?read:decode(path,read)}}}function ascending(paths){
const isAscending=paths.every((path,at)=>at===0||paths[at-1]<path);return isAscending?paths:[...new Set(paths)].sort()}function isOutside(root,path){const way=relative(
root,path);return way===".."||way.startsWith(`..${sep}`)||isAbsolute(way)}function readRegular(real,path){if(!lstatSync(real).isFile())return problems.notAFile(
path);const file=openSync(real,constants.O_RDONLY|(constants.O_NONBLOCK??0)|(constants.O_NOFOLLOW??0));try{const stat=fstatSync(file);if(!stat.isFile())return problems.
notAFile(path);return stat.size>maxFileBytes?problems.tooLarge(path):new Uint8Array(readFileSync(file))}finally{closeSync(file)}}function isSymbolicLink(full){try{
return lstatSync(full).isSymbolicLink()}catch{return false}}function parent(path){return path.slice(0,Math.max(0,path.lastIndexOf("/")))}var problems={missing:path=>({
code:"missing",message:path.includes("\uFFFD")?`${path} has a name that is not valid UTF-8, so it is not read.`:`${path} does not exist.`}),dangling:path=>({code:"\
missing",message:`${path} is a link that leads nowhere.`}),denied:path=>({code:"denied",message:`${path} cannot be read: permission denied.`}),outside:path=>({code:"\
link-outside",message:`${path} leads out of the repository, so it is not read.`}),notAFile:path=>({code:"not-a-file",message:`${path} is not a regular file.`}),
tooLarge:path=>({code:"too-large",message:`${path} is larger than ${maxFileBytes/1024/1024} MB.`})};function unreadable(path,error){const code=error instanceof Error&&
"code"in error?error.code:void 0;if(code==="EACCES"||code==="EPERM")return problems.denied(path);if(code==="ELOOP"||code==="EISDIR")return problems.notAFile(path);
return problems.missing(path)}var WriteError=class extends Error{name="WriteError";path;constructor(path,reason2,cause,stuck=[]){const left=stuck.length>0?` The new content of ${stuck.join("\
, ")} could not be taken back.`:"";super(`${path} was not written: ${reason2}.${left}`,{cause});this.path=path}};function writeFiles(root,changes){const realRoot=realpathSync2(
root);const targets=changes.map(change=>check(realRoot,change));const names=new Set;for(const{full,change}of targets){if(names.has(full))throw new WriteError(change.
path,"it would be written twice");names.add(full)}const staged=new Map;try{for(const target of targets)staged.set(target,stage(target,target.change.bytes));replaceAll(
staged)}finally{for(const temporary of staged.values())rmSync(temporary,{force:true})}}function replaceAll(staged){const replaced=[];for(const[target,temporary]of staged){
try{renameSync(temporary,target.full);replaced.push(target)}catch(cause){const stuck=replaced.reverse().filter(earlier=>!undone(earlier));const paths=stuck.map(
({change})=>change.path);throw new WriteError(target.change.path,reason(cause),cause,paths)}}}function check(realRoot,change){const{path,before}=change;const full=targetOf(
realRoot,path);const stat=lstatSync2(full,{throwIfNoEntry:false});if(stat?.isSymbolicLink())throw new WriteError(path,"it is a symbolic link");if(stat&&!stat.isFile())
throw new WriteError(path,"it is not a regular file");const target={change,full,existing:null};if(stat)attempt(target,()=>accessSync(full,constants2.W_OK));const existing=stat?
{stat,bytes:attempt(target,()=>readFileSync2(full))}:null;if(before!==void 0&&!same(before,existing?.bytes??null)){throw new WriteError(path,"it changed in the \
meantime, so run the command again")}return{...target,existing}}function targetOf(realRoot,path){const wanted=join2(realRoot,path);let folder;try{folder=realpathSync2(
dirname(wanted))}catch(cause){throw new WriteError(path,"its folder does not exist or cannot be read",cause)}if(isOutside(realRoot,folder)||wanted===realRoot){throw new WriteError(
path,"it lies outside the repository")}return join2(folder,basename(wanted))}function stage(target,bytes){const temporary=join2(dirname(target.full),`.keep-pace\
-${randomBytes(6).toString("hex")}.tmp`);const file=attempt(target,()=>openSync2(temporary,"wx",438));try{attempt(target,()=>{writeFileSync(file,bytes);if(target.
existing)keepOwnerAndMode(file,target.existing.stat);fsyncSync(file)});return temporary}catch(error){rmSync(temporary,{force:true});throw error}finally{closeSync2(
file)}}function keepOwnerAndMode(file,stat){try{fchownSync(file,stat.uid,stat.gid)}catch{}fchmodSync(file,stat.mode&4095)}function undone(target){try{if(target.
existing)renameSync(stage(target,target.existing.bytes),target.full);else rmSync(target.full);return true}catch{return false}}function attempt(target,step){try{
return step()}catch(cause){throw new WriteError(target.change.path,reason(cause),cause)}}function reason(cause){const code=cause instanceof Error&&"code"in cause?
String(cause.code):String(cause);return reasons[code]??`the system refused (${code})`}var reasons={EACCES:"permission denied",EPERM:"permission denied",EROFS:"t\
he file system is read-only",ENOSPC:"the disk is full",EDQUOT:"the disk quota is used up",EBUSY:"another program holds it"};function same(a,b){return a===null||
b===null?a===b:Buffer.compare(a,b)===0}function overlayFiles(files,changes){return{paths:[...new Set([...files.paths,...changes.keys()])].sort(),tracked:files.tracked&&new Set([...files.tracked,...changes.
keys()]),exists:path=>changes.has(path)||files.exists(path),isLink:path=>files.isLink(path),bytes:path=>changes.get(path)??files.bytes(path),text(path){const bytes=changes.
get(path);return bytes?decode(path,bytes):files.text(path)}}}import{readdirSync}from"node:fs";import{join as join3}from"node:path";var skipped=new Set([".git","node_modules"]);function walk(root,most=Number.POSITIVE_INFINITY){
const found=[];const folders=[""];for(let folder=folders.pop();folder!==void 0;folder=folders.pop()){for(const entry of entries(join3(root,folder))){if(skipped.
has(entry.name))continue;const path=folder===""?entry.name:`${folder}/${entry.name}`;if(entry.isDirectory())folders.push(path);else if(entry.isFile()||entry.isSymbolicLink())
found.push(path)}if(found.length+folders.length>most)return null}return found.sort()}function entries(folder){try{return readdirSync(folder,{withFileTypes:true})}catch{
return[]}}export{decode,maxFileBytes,isUnreadable,diskFiles,isOutside,overlayFiles,walk,WriteError,writeFiles};
