import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{version}from"./chunk-SZUAWZHG.js";import{createHash}from"node:crypto";import{closeSync,fstatSync,mkdirSync,openSync,readSync,renameSync,rmSync,writeFileSync}from"node:fs";import{homedir}from"node:os";
import{dirname,join,relative}from"node:path";var mark=`keep-pace edges 14 ${version}
`;var keptFolder=".cache/keep-pace/edges";function sharedFile(root,{cwd,system:{env}}){const place=relative(env.GITHUB_WORKSPACE||cwd,root).replaceAll("\\","/");
const name=createHash("sha256").update(`${place}\0${mark}`).digest("hex").slice(0,16);return join(env.HOME||homedir(),keptFolder,name,"edges")}function ownFile(root,{
system:{env}}){const base=env.XDG_CACHE_HOME||join(env.HOME||homedir(),".cache");const name=createHash("sha256").update(root).digest("hex").slice(0,16);return join(
base,"keep-pace","select",`${name}.edges`)}function readKept(file){let handle=null;try{handle=openSync(file,"r");const bytes=new Uint8Array(fstatSync(handle).size);
let end=0;while(end<bytes.length){const size=readSync(handle,bytes,end,bytes.length-end,null);if(size===0)return bytes.subarray(0,end);end+=size}return bytes}catch{
return null}finally{if(handle!==null)closeSync(handle)}}function writeKept(file,bytes,host){const beside=`${file}.${process.pid}`;try{mkdirSync(dirname(file),{recursive:true});
writeFileSync(beside,bytes);renameSync(beside,file)}catch(error){rmSync(beside,{force:true});host.log.debug(`${file} cannot be written: ${error.message}`)}}export{mark,keptFolder,sharedFile,ownFile,readKept,writeKept};
