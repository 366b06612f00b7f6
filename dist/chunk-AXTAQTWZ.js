import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{join}from"node:path";function signalsIn(folder){return{allowed:join(folder,"allowed.json"),refused:join(folder,"refused"),unpacking:join(folder,"unpackin\
g"),packed:join(folder,"packed")}}import{createHash}from"node:crypto";import{lstatSync,readdirSync,writeFileSync}from"node:fs";import{join as join2}from"node:path";var manifestName=".keep-pace-m\
anifest.json";function digestOf(files){const lines=files.map(({name,size})=>`${size}	${name}`).sort();return createHash("sha256").update(lines.join("\n")).digest(
"hex")}function writeManifest(paths){const home=paths.find(path=>lstatSync(path,{throwIfNoEntry:false})?.isDirectory());if(home===void 0)return;const files=paths.
flatMap((path,root)=>[...list(path,String(root))]);writeFileSync(join2(home,manifestName),JSON.stringify({files:files.length,digest:digestOf(files)}))}function*list(path,name){
const stat=lstatSync(path,{throwIfNoEntry:false});if(!stat||name.endsWith(`/${manifestName}`))return;if(stat.isDirectory()){for(const entry of readdirSync(path))
yield*list(join2(path,entry),`${name}/${entry}`)}else{yield{name,size:stat.isSymbolicLink()?0:stat.size}}}export{manifestName,digestOf,writeManifest,signalsIn};
