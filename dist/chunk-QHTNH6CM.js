import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamed,writeNamed}from"./chunk-OQFLGT4G.js";import{readSelection,writeSelection}from"./chunk-Z6YVZQJF.js";import{rmSync}from"node:fs";import{join}from"node:path";var file="selection.json";var artifact=name=>`keep-pace-selection-${name.replace(/[^\w.-]+/g,"-").slice(0,60)}`;var folder=(name,host)=>join(host.system.env.RUNNER_TEMP??
host.cwd,"keep-pace-select",artifact(name));async function keepSelection(selection,name,host,{artifacts}){const path=join(folder(name,host),file);writeNamed(host,
path,writeSelection(selection));const problem=await artifacts.upload(artifact(name),folder(name,host),[path]);if(problem)host.log.info(`The selection is known t\
o this job alone: ${problem}.`)}function selectionOfJob(name,host){return read(join(folder(name,host),file),host)}async function selectionOfRun(name,host,{artifacts}){
const target=`${folder(name,host)}-fetched`;rmSync(target,{recursive:true,force:true});const{names}=await artifacts.download(artifact(name),target);if(!names.includes(
artifact(name)))return null;const selection=read(join(target,artifact(name),file),host);return selection?.run===String(host.run?.runId)?selection:null}function read(path,host){
try{return readSelection(readNamed(host,path))}catch{return null}}export{keepSelection,selectionOfJob,selectionOfRun};
