import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{nextPart,scanPart,told}from"./chunk-UACYGQ6M.js";import{factStore,packSize}from"./chunk-HQWVACVP.js";import"./chunk-U4DBFFZS.js";import"./chunk-WBEAC3JD.js";
import"./chunk-QEIRHUYG.js";import{existsSync}from"node:fs";import{availableParallelism}from"node:os";import{MessageChannel,receiveMessageOnPort,Worker}from"node:worker_threads";var worthThread=3e3;var mostThreads=4;var patience=1e3;var[unknown,unreadable]=[-2,-1];function scanInThreads(folder,paths,own,program=besideThis()){const share={
folder,paths,counts:new Int32Array(new SharedArrayBuffer(8))};const threads=paths.length<worthThread?0:Math.min(availableParallelism(),mostThreads)-1;const others=Array.
from({length:threads},()=>started(program,share)??[]).flat();const places=new Int32Array(paths.length).fill(unknown);const pragmas=new Map;let isAlone=others.length===
0;function scanHere(part){scanPart(share,part,(at,facts)=>{places[at]=facts?own.add(facts):unreadable;if(facts&&facts.pragmas.length>0)pragmas.set(at,facts.pragmas)})}
function hear(){for(const[index,{port,store}]of others.entries()){for(let next=receiveMessageOnPort(port);next;next=receiveMessageOnPort(port)){const{files,unread,
pragmas:written,news}=next.message;const start=(index+1)*packSize+store.size;store.take(news);for(const[at,file]of files.entries())places[file]=start+at;for(const file of unread)
places[file]=unreadable;for(const[file,texts]of written)pragmas.set(file,texts)}}}function placeOf(at){while(places[at]===unknown){const heard=Atomics.load(share.
counts,told);hear();if(places[at]!==unknown)break;const part=nextPart(share)??(isAlone?[at]:null);if(part)scanHere(part);else isAlone=Atomics.wait(share.counts,
told,heard,patience)==="timed-out"}return places[at]}function all(){for(let at=0;at<paths.length;at+=1)placeOf(at)}return{at(place){const found=placeOf(place);if(found===
unreadable)return null;return found<packSize?own.at(found):others[Math.floor(found/packSize)-1]?.store.at(found%packSize)??null},pragmas(){all();return pragmas},
packs(){all();return{packs:[own,...others.map(({store})=>store)].map(store=>store.pack()),places}}}}function started(program,share){const{port1,port2}=new MessageChannel;
const workerData={share,port:port2};try{const worker=new Worker(program,{workerData,transferList:[port2]});worker.on("error",()=>{});worker.unref();return{port:port1,
store:factStore()}}catch{return null}}function besideThis(){const built=new URL("./select-scan.js",import.meta.url);return existsSync(built)?built:new URL("./sc\
an-worker.ts",import.meta.url)}export{scanInThreads};
