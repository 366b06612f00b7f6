import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{createGitHub,fetchSend}from"./chunk-EVUJ5A6N.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";import{setTimeout as sleep}from"node:timers/promises";import{createHash}from"node:crypto";import{mkdirSync,readdirSync,readFileSync,rmSync,statSync,writeFileSync}from"node:fs";import{homedir}from"node:os";import{join}from"node:path";
var mostBytes=2e6;var keptDays=14;function etagFolder(env,identity,log){const folder=join(env.XDG_CACHE_HOME||join(env.HOME||homedir(),".cache"),"keep-pace","gi\
thub");const fileOf=url=>join(folder,`${createHash("sha256").update(JSON.stringify([...identity,url])).digest("hex")}.json`);let usable=true;let pruned=false;return{
get(url){const file=fileOf(url);try{const kept=JSON.parse(readFileSync(file,"utf8"));if(isResponse(kept))return kept;throw new SyntaxError("not an answer")}catch(error){
if(error instanceof SyntaxError){rmSync(file,{force:true});log(`${file} was damaged and is thrown away.`)}return void 0}},set(url,response){if(!usable||response.
body.length>mostBytes)return;try{mkdirSync(folder,{recursive:true,mode:448});if(!pruned)prune(folder);pruned=true;writeFileSync(fileOf(url),JSON.stringify(response),
{mode:384})}catch{usable=false}}}}function prune(folder){for(const name of readdirSync(folder)){const file=join(folder,name);if(Date.now()-statSync(file).mtimeMs>
keptDays*864e5)rmSync(file,{force:true})}}function isResponse(value){const{status,headers,body}=value??{};return typeof status==="number"&&typeof headers==="obj\
ect"&&headers!==null&&typeof body==="string"}var publicApi="https://api.github.com";function connect({env,version,stderr},owner,repo){const apiUrl=env.GITHUB_API_URL||publicApi;const token=env.GITHUB_TOKEN||
null;if(!/^https?:\/\//.test(apiUrl)||!URL.canParse(apiUrl)){throw new UserError(`GITHUB_API_URL is "${apiUrl}", which is no web address: use one such as ${publicApi}\
.`)}const log=line=>stderr(`${line}
`);return createGitHub({owner,repo,send:fetchSend({apiUrl,token,userAgent:`keep-pace/${version}`}),sleep,now:()=>new Date,log,etags:etagFolder(env,[apiUrl,token??
""],log)})}export{connect};
