import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{checkout,headLength,indexFiles,readReport,readRuns,readStore,streamStore}from"./chunk-YW5SWLRP.js";import{ReportError}from"./chunk-VLRMGQNA.js";
import{openWorkspace}from"./chunk-VHCEOWP2.js";import{UserError,cannotWrite}from"./chunk-SZUAWZHG.js";import{closeSync,mkdirSync,openSync,readFileSync,readSync,renameSync,rmSync,writeFileSync,writeSync}from"node:fs";import{dirname,relative,resolve,sep}from"node:path";
import{setFlagsFromString}from"node:v8";function readNamed(host,file){try{return readFileSync(file==="-"?0:resolve(host.cwd,file),"utf8")}catch(cause){throw new UserError(`${file} cannot be read: name\
 a file that exists.`,{cause})}}function writeNamed(host,file,text){writeWhole(host,file,open=>writeFileSync(open,text))}function writeWhole(host,file,write){const path=resolve(
host.cwd,file);const temporary=`${path}.${process.pid}.tmp`;try{mkdirSync(dirname(path),{recursive:true});const open=openSync(temporary,"w");try{write(open)}finally{
closeSync(open)}renameSync(temporary,path)}catch(cause){rmSync(temporary,{force:true});throw cannotWrite(file,cause)}}var storeWanted="file that exists";function readNamedStore(host,file){
return readKeptStore(host,file)??refuseStore(file)}function addNamedStore(host,file,store){if(!exists(resolve(host.cwd,file)))return store;return readStore(pieces(
host,file,storeWanted),store)??refuseStore(file)}function readNamedRuns(host,file){if(!exists(resolve(host.cwd,file)))return[];try{return readRuns(pieces(host,file,
storeWanted))}catch(error){if(error instanceof SyntaxError)return refuseStore(file);throw error}}function refuseStore(file){throw new UserError(`${file} is no t\
iming store, or it was damaged: delete it and import the reports again.`)}function readKeptStore(host,file){return readStore(pieces(host,file,storeWanted))}function writeNamedStore(host,file,store){
writeWhole(host,file,open=>{let at=headLength;const{head}=streamStore(store,part=>{at+=writeAll(open,Buffer.from(part),at)});writeAll(open,Buffer.from(head),0)})}
function writeAll(open,bytes,at){for(let done=0;done<bytes.length;){done+=writeSync(open,bytes,done,bytes.length-done,at+done)}return bytes.length}async function reportReader(host){
const checkoutOf=await checkoutAt(host);return report=>{try{return readReport(pieces(host,report,"report that exists"),checkoutOf(report))}catch(error){if(error instanceof
ReportError)throw new UserError(`${report} ${error.message}.`,{cause:error});throw error}}}async function readReports(host,reports){return reports.map(await reportReader(
host))}async function checkoutAt(host){const{root,files}=await openWorkspace(host,["."]);const index=indexFiles(files.paths);const byFolder=new Map;return report=>{
const folder=relative(root,dirname(resolve(host.cwd,report))).split(sep).join("/");const near=folder.startsWith("..")?"":folder;const made=byFolder.get(near)??checkout(
index,root,near);byFolder.set(near,made);return made}}var pieceBytes=64*1024;function keepNurserySmall(){setFlagsFromString("--semi-space-growth-factor=1")}function*pieces(host,named,wanted){
keepNurserySmall();let file;try{file=named==="-"?0:openSync(resolve(host.cwd,named),"r")}catch(cause){throw new UserError(`${named} cannot be read: name a ${wanted}\
.`,{cause})}try{const buffer=Buffer.alloc(pieceBytes);for(;;){const length=readPiece(file,buffer,named);if(length===0)return;yield buffer.subarray(0,length)}}finally{
if(file!==0)closeSync(file)}}function readPiece(file,buffer,named){try{return readSync(file,buffer,0,buffer.length,null)}catch(cause){throw new UserError(`${named}\
 cannot be read: name a file.`,{cause})}}function exists(path){try{closeSync(openSync(path,"r"));return true}catch(error){return error.code!=="ENOENT"}}export{readNamed,writeNamed,readNamedStore,addNamedStore,readNamedRuns,readKeptStore,writeNamedStore,reportReader,readReports,pieces};
