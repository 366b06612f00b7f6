import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{factBuilder,scanShare}from"./chunk-MSBQCFUK.js";import"./chunk-WBEAC3JD.js";import"./chunk-QEIRHUYG.js";import{parentPort,workerData}from"node:worker_threads";var builder=factBuilder();var files=[];var pragmas=[];scanShare(workerData,(at,facts)=>{builder.add(facts);files.push(at);if(facts.pragmas.length>0)pragmas.push(
[at,facts.pragmas])});var{names,lists}=builder.pack();var scanned={files:Uint32Array.from(files),names:{bytes:new Uint8Array(names.bytes),offsets:names.offsets},
lists,pragmas};parentPort?.postMessage(scanned,[scanned.files,scanned.names.bytes,names.offsets,lists.offsets,lists.all].map(({buffer})=>buffer));
