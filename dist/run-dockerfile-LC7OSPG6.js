import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{answerStaticCheck}from"./chunk-64HYRR2X.js";import{lookAtDockerfiles,withManifests}from"./chunk-G2CJMWRB.js";import"./chunk-RKASZE5D.js";
import"./chunk-LMD4GTQO.js";import{commandLine,folderOf,openWorkspace,workspaceHistory}from"./chunk-GROPLWL2.js";import"./chunk-5PY2SCE5.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-6PZASV37.js";import{shellWord}from"./chunk-3JPBOUW3.js";import{UserError}from"./chunk-23OBHVH2.js";import"./chunk-QEIRHUYG.js";import{readFileSync}from"node:fs";import{resolve}from"node:path";function readBuildLog(text){const lines=text.split(/\r?\n/);const steps=lines.some(line=>line.startsWith('{"')&&line.includes('"vertexes"'))?readRaw(lines):readPlain(
lines);return steps.seen?steps.ran:null}var stepName=/^\[((?:\S+ +)*)(\d+)\/(\d+)\] (.+)$/s;function readStep(name,seconds){const[,words="",position,total,text]=stepName.
exec(name)??[];if(text===void 0)return[];const stage=words.split(" ").findLast(word=>word!==""&&!word.includes("/"))??"";return[{stage,position:Number(position),
total:Number(total),text,seconds}]}function readRaw(lines){const vertexes=new Map;for(const line of lines){for(const value of vertexesOf(line)){const{digest,name,
cached,started,completed}=value;if(typeof digest!=="string"||typeof name!=="string")continue;const vertex=vertexes.get(digest)??{name,cached:false,times:new Map};
vertexes.set(digest,vertex);if(cached===true)vertex.cached=true;if(typeof started!=="string"||typeof completed!=="string")continue;const seconds=(Date.parse(completed)-
Date.parse(started))/1e3;if(seconds>=0)vertex.times.set(started,seconds)}}const ran=[...vertexes.values()].filter(({cached,times})=>!cached&&times.size>0).flatMap(
({name,times})=>readStep(name,[...times.values()].reduce((sum,each)=>sum+each,0)));return{seen:vertexes.size>0,ran}}function vertexesOf(line){if(!line.startsWith(
"{"))return[];try{const{vertexes}=JSON.parse(line);return Array.isArray(vertexes)?vertexes.filter(each=>typeof each==="object"&&each!==null):[]}catch{return[]}}
var decoration=/^\d{4}-\d\d-\d\dT[\d:.]+Z |\x1b\[[\d;]*m/g;var plainLine=/^#(\d+) (.+)$/;var done=/^DONE (\d+(?:\.\d+)?)s$/;function readPlain(lines){const names=new Map;
const ran=[];for(const line of lines){const[,id="",text=""]=plainLine.exec(line.replace(decoration,"").trimEnd())??[];if(id==="")continue;if(text.startsWith("["))
names.set(id,text);const seconds=done.exec(text)?.[1];if(seconds!==void 0)ran.push(...readStep(names.get(id)??"",Number(seconds)))}return{seen:names.size>0,ran}}function readLogs(host,named){const files=(named??"").split("\n").filter(file=>file!=="");return files.flatMap(file=>{const steps=readBuildLog(textOf(host,file));
if(steps!==null)return steps;throw new UserError(`--build-log ${file} holds no steps of BuildKit: give what a build printed with --progress=rawjson or plain, or\
 docker buildx history logs.`)})}function textOf(host,file){try{return readFileSync(resolve(host.cwd,file),"utf8")}catch(cause){throw new UserError(`--build-log\
 ${file} cannot be read: name a file that exists.`,{cause})}}async function runDockerfile(inputs,host){const workspace=await openWorkspace(host,inputs.path);const context=inputs.context===null?null:contextFolder(host,workspace,
inputs.context);const past=await workspaceHistory(host,workspace,inputs.commits);const history=await withManifests(workspace,past);const words=fixWords(inputs.context);
return answerStaticCheck({...lookAtDockerfiles(workspace,history,context,readLogs(host,inputs.buildLog)),name:"dockerfile",workspace,history,fixCommand:({file,fix})=>words&&
commandLine(host,workspace,fix?.safety==="unsafe"?`${words} --unsafe`:words,file),fixAllCommand:(words&&commandLine(host,workspace,words))??""},inputs)}function fixWords(context){
if(context===null)return"dockerfile --fix";const word=shellWord(context);return word&&`dockerfile --fix --context ${word}`}function contextFolder(host,workspace,named){
const folder=folderOf(workspace,host,named);if(folder!==null)return folder;throw new UserError(`--context ${named} is no folder of the repository: name the fold\
er the image is built from.`)}export{runDockerfile};
