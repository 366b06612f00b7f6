import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{nextPart,scanPart,told}from"./chunk-UACYGQ6M.js";import{factStore}from"./chunk-HQWVACVP.js";import"./chunk-U4DBFFZS.js";import"./chunk-WBEAC3JD.js";
import"./chunk-QEIRHUYG.js";import{workerData}from"node:worker_threads";var{share,port}=workerData;var store=factStore();for(let part=nextPart(share);part;part=nextPart(share)){const unread=[];const pragmas=[];scanPart(share,part,(at,facts)=>{
if(facts===null)unread.push(at);else store.add(facts);if(facts&&facts.pragmas.length>0)pragmas.push([at,facts.pragmas])});const files=part.filter(at=>!unread.includes(
at));port.postMessage({files,unread,pragmas,news:store.news()});Atomics.add(share.counts,told,1);Atomics.notify(share.counts,told)}
