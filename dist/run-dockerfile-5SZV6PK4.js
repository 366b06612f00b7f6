import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{answerStaticCheck}from"./chunk-FQHWOYLE.js";import{lookAtDockerfiles,withManifests}from"./chunk-3XZBYKFF.js";import"./chunk-S2AJQQ2F.js";
import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-LMD4GTQO.js";import{commandLine,folderOf,openWorkspace,workspaceHistory}from"./chunk-VHCEOWP2.js";
import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";
import{shellWord}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{readFileSync}from"node:fs";import{resolve}from"node:path";function ranSteps(updates){const vertexes=new Map;for(const{digest,name,cached,started,completed}of updates){const vertex2=vertexes.get(digest)??{name,cached:false,
times:new Map};vertexes.set(digest,vertex2);if(cached)vertex2.cached=true;if(started!==null&&completed!==null&&completed>=started)vertex2.times.set(started,completed-
started)}return[...vertexes.values()].filter(({cached,times})=>!cached&&times.size>0).flatMap(({name,times})=>readStep(name,[...times.values()].reduce((sum,each)=>sum+
each,0)))}var stepName=/^\[((?:\S+ +)*)(\d+)\/(\d+)\] (.+)$/s;function readStep(name,seconds){const[,words="",position,total,text]=stepName.exec(name)??[];if(text===
void 0)return[];const stage=words.split(" ").findLast(word=>word!==""&&!word.includes("/"))??"";return[{stage,position:Number(position),total:Number(total),text,
seconds}]}function readBuildLog(text){const lines=text.split(/\r?\n/);const steps=lines.some(line=>line.startsWith('{"')&&line.includes('"vertexes"'))?readRaw(lines):readPlain(
lines);return steps.seen?steps.ran:null}function readRaw(lines){const updates=lines.flatMap(vertexesOf).flatMap(update);return{seen:updates.length>0,ran:ranSteps(
updates)}}function update({digest,name,cached,started,completed}){if(typeof digest!=="string"||typeof name!=="string")return[];return[{digest,name,cached:cached===
true,started:instant(started),completed:instant(completed)}]}function instant(value){const milliseconds=typeof value==="string"?Date.parse(value):Number.NaN;return Number.
isNaN(milliseconds)?null:milliseconds/1e3}function vertexesOf(line){if(!line.startsWith("{"))return[];try{const{vertexes}=JSON.parse(line);return Array.isArray(
vertexes)?vertexes.filter(each=>typeof each==="object"&&each!==null):[]}catch{return[]}}var decoration=/^\d{4}-\d\d-\d\dT[\d:.]+Z |\x1b\[[\d;]*m/g;var plainLine=/^#(\d+) (.+)$/;
var done=/^DONE (\d+(?:\.\d+)?)s$/;function readPlain(lines){const names=new Map;const ran=[];for(const line of lines){const[,id="",text=""]=plainLine.exec(line.
replace(decoration,"").trimEnd())??[];if(id==="")continue;if(text.startsWith("["))names.set(id,text);const seconds=done.exec(text)?.[1];if(seconds!==void 0)ran.
push(...readStep(names.get(id)??"",Number(seconds)))}return{seen:names.size>0,ran}}import{gunzipSync}from"node:zlib";function*readFields(bytes){let at=0;const varint=()=>{let[value,scale]=[0,1];for(;;){const byte=bytes.readUInt8(at++);value+=(byte&127)*scale;scale*=128;if(byte<
128)return value}};const take=length=>{if(at+length>bytes.length)throw new RangeError("The message ends within a field.");at+=length;return bytes.subarray(at-length,
at)};while(at<bytes.length){const tag=varint();const number=Math.floor(tag/8);const kind=tag%8;if(kind===0)yield{number,value:varint()};else if(kind===1)yield{number,
value:take(8)};else if(kind===2)yield{number,value:take(varint())};else if(kind===5)yield{number,value:take(4)};else throw new RangeError(`A field has the unkno\
wn wire type ${kind}.`)}}var block=512;function readTar(bytes){const files=new Map;for(let at=0;at+block<=bytes.length;){const header=bytes.subarray(at,at+block);if(header[0]===0)return files;
if(header.toString("latin1",257,262)!=="ustar")return null;const size=Number.parseInt(field(header,124,12).trim()||"0",8);const content=at+block;if(!(size>=0)||
content+size>bytes.length)return null;const type=field(header,156,1);if(type===""||type==="0")files.set(field(header,0,100),bytes.subarray(content,content+size));
at=content+Math.ceil(size/block)*block}return files}function field(header,start,length){const end=header.indexOf(0,start);return header.toString("utf8",start,end<
0||end>start+length?start+length:end)}var statusType="application/vnd.buildkit.status.v0";var limit=512*1024*1024;function isBuildRecord(bytes){return bytes[0]===31&&bytes[1]===139}function readBuildRecord(bytes){
try{const files=readTar(gunzipSync(bytes,{maxOutputLength:limit}));const logs=files?statusesOf(files):[];return logs.length===0?null:logs.flatMap(log=>ranSteps(
updatesOf(log)))}catch{return null}}function statusesOf(files){const found=[];const seen=new Set;const visit=path=>{const text=files.get(path);if(seen.has(path)||
text===void 0)return;seen.add(path);const{manifests=[],layers=[]}=JSON.parse(text.toString("utf8"));for(const{digest}of manifests)visit(blob(digest));for(const{
mediaType,digest}of layers){const log=mediaType===statusType&&files.get(blob(digest));if(log)found.push(log)}};visit("index.json");return found}function blob(digest){
return`blobs/${String(digest).replace(":","/")}`}function*updatesOf(log){for(let at=0;at+4<=log.length;){const end=at+4+log.readUInt32LE(at);for(const{number,value}of readFields(
log.subarray(at+4,end)))if(number===1&&typeof value!=="number")yield vertex(value);at=end}}function vertex(bytes){const values=new Map([...readFields(bytes)].map(
({number,value})=>[number,value]));const text=number=>String(values.get(number)??"");return{digest:text(1),name:text(3),cached:values.get(4)===1,started:instant2(
values.get(5)),completed:instant2(values.get(6))}}function instant2(value){if(!Buffer.isBuffer(value))return null;const parts=new Map([...readFields(value)].map(
({number,value:value2})=>[number,value2]));return Number(parts.get(1)??0)+Number(parts.get(2)??0)/1e9}function readLogs(host,named){const files=(named??"").split("\n").filter(file=>file!=="");return files.flatMap(file=>{const bytes=bytesOf(host,file);const steps=isBuildRecord(
bytes)?readBuildRecord(bytes):readBuildLog(bytes.toString("utf8"));if(steps!==null)return steps;throw new UserError(`--build-log ${file} holds no steps of Build\
Kit: give what a build printed with --progress=rawjson or plain, docker buildx history logs, or a .dockerbuild file.`)})}function bytesOf(host,file){try{return readFileSync(
resolve(host.cwd,file))}catch(cause){throw new UserError(`--build-log ${file} cannot be read: name a file that exists.`,{cause})}}async function runDockerfile(inputs,host){const workspace=await openWorkspace(host,inputs.path);const context=inputs.context===null?null:contextFolder(host,workspace,
inputs.context);const past=await workspaceHistory(host,workspace,inputs.commits);const history=await withManifests(workspace,past);const words=fixWords(inputs.context);
return answerStaticCheck({...lookAtDockerfiles(workspace,history,context,readLogs(host,inputs.buildLog)),name:"dockerfile",workspace,history,fixCommand:({file,fix})=>words&&
commandLine(host,workspace,fix?.safety==="unsafe"?`${words} --unsafe`:words,file),fixAllCommand:(words&&commandLine(host,workspace,words))??""},inputs)}function fixWords(context){
if(context===null)return"dockerfile --fix";const word=shellWord(context);return word&&`dockerfile --fix --context ${word}`}function contextFolder(host,workspace,named){
const folder=folderOf(workspace,host,named);if(folder!==null)return folder;throw new UserError(`--context ${named} is no folder of the repository: name the fold\
er the image is built from.`)}export{runDockerfile};
