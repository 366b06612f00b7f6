import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{atLeast,visible}from"./chunk-E5G3Q3CS.js";var UserError=class extends Error{name="UserError";exitCode;constructor(message,options={}){super(visible(message),{cause:options.cause});this.exitCode=options.
exitCode??2}};var advice={ENOSPC:"the disk is full; make room and run it again",EDQUOT:"the disk quota is used up; make room and run it again",EROFS:"the file system is read-\
only; name a file elsewhere",EFBIG:"files may not grow so large here; raise the limit or name a file elsewhere"};function cannotWrite(file,cause){const code=cause instanceof
Error&&"code"in cause?String(cause.code):"";const what=advice[code]??"name a file in a folder you may write to";return new UserError(`${file} cannot be written:\
 ${what}.`,{cause})}function asUserError(error){if(error instanceof UserError)return error;const code=error instanceof Error&&"code"in error?String(error.code):
"";return code in advice?cannotWrite("A file",error):null}function nearest(word,known){let best=null;let bestDistance=Math.max(1,Math.floor(word.length/3))+1;for(const candidate of known){const distance=editDistance(word,
candidate);if(distance<bestDistance)[best,bestDistance]=[candidate,distance]}return best}function editDistance(a,b){let before=[];let row=Array.from({length:b.length+
1},(_,at)=>at);for(let i=1;i<=a.length;i+=1){const next=[i];for(let j=1;j<=b.length;j+=1){const replaced=row[j-1]+(a[i-1]===b[j-1]?0:1);const swapped=i>1&&j>1&&
a[i-1]===b[j-2]&&a[i-2]===b[j-1]?before[j-2]+1:Number.POSITIVE_INFINITY;next.push(Math.min(replaced,swapped,row[j]+1,next[j-1]+1))}[before,row]=[row,next]}return row[b.
length]}var package_default={name:"keep-pace",version:"0.1.0",description:"CI that keeps pace with your code: finds what makes a change wait for CI, and takes the wait \
away.",license:"MIT",type:"module",bin:{"keep-pace":"dist/cli.js"},files:["dist","CHANGELOG.md"],engines:{node:">=20"},workspaces:["packages/*"],scripts:{build:"\
node scripts/build.ts",docs:"node scripts/docs.ts",check:"node scripts/check.ts",test:"npm run check && vitest run","test:watch":"vitest",bench:"node test/bench\
/run.ts",release:"node scripts/release.ts"},devDependencies:{"@actions/artifact":"6.2.1","@actions/cache":"6.3.0","@actions/core":"3.0.1","@actions/exec":"3.0.0",
"@actions/github":"9.1.1","@actions/http-client":"4.0.1","@biomejs/biome":"2.5.15","@octokit/openapi-types":"29.0.1","@octokit/webhooks-examples":"7.6.1","@type\
s/micromatch":"4.0.10","@types/node":"24.19.2","@types/tar-stream":"3.1.5",diff:"9.0.0","dockerfile-ast":"0.7.1",esbuild:"0.28.2","fast-check":"4.10.2",fflate:"\
0.8.3",knip:"6.42.0",micromatch:"4.0.8",node:"24.21.0",saxes:"6.0.0","smol-toml":"1.9.1","tar-stream":"3.2.2",typescript:"7.0.2",unbash:"6.0.4",vitest:"5.1.1",yaml:"\
2.9.1",zod:"4.6.7"},allowScripts:{esbuild:true,node:true}};var version=package_default.version;function defineCommand(command){return command}function atFailLevel(answer,failOn2){if(failOn2!=="error"&&failOn2!=="warning"&&failOn2!=="note")return false;return(answer.
findings??[]).some(finding=>atLeast(finding.severity,failOn2))}function publicName(key){return key.replace(/[A-Z]/g,letter=>`-${letter.toLowerCase()}`)}function defaultAt(spec,door){const value=spec.default;return typeof value===
"object"&&value!==null&&"cli"in value?value[door]:value}function defaultValues(specs,door){return Object.fromEntries(Object.entries(specs).map(([key,spec])=>[key,
defaultAt(spec,door)]))}function inputsAt(specs,door){return Object.entries(specs).filter(([,spec])=>!spec.only||spec.only===door)}function readInput(name,raw,spec){
switch(spec.kind){case"text":return raw;case"paths":return raw.split("\n").flatMap(line=>line.trim()||[]);case"flag":return readFlag(name,raw);case"count":return readCount(
name,raw,spec);case"choice":if(spec.choices.includes(raw))return raw;throw new UserError(`${name} is "${raw}", which is none of its values: use ${spec.choices.join(
", ")}.`)}}function readFlag(name,raw){if(/^(true|True|TRUE)$/.test(raw))return true;if(/^(false|False|FALSE)$/.test(raw))return false;throw new UserError(`${name}\
 is "${raw}": use true or false.`)}function readCount(name,raw,{min,max}){const value=/^\d{1,15}$/.test(raw)?Number(raw):Number.NaN;if(value>=min&&value<=max)return value;
throw new UserError(`${name} is "${raw}": give a whole number from ${min} to ${max}.`)}var failOn={kind:"choice",choices:["error","warning","note","never"],default:{cli:"error",action:"never"},help:"fail when a finding of this severity or worse re\
mains"};var commits={kind:"count",placeholder:"N",min:0,max:1e5,default:500,help:"how many first-parent commits to replay for the costs"};var diff={kind:"flag",
only:"cli",default:false,help:"write nothing; print the fixes as a patch for git apply at the root, empty where there are none"};var token={kind:"text",placeholder:"\
TOKEN",only:"action",default:null,actionDefault:"${{ github.token }}",help:"token for the pull request comment; without write access the job summary is used ins\
tead"};var comment={kind:"flag",only:"action",default:true,help:"write this command's section of the one pull request comment"};function paths(what,max){return{
kind:"paths",default:["."],help:what,...max&&{max}}}import{spawn}from"node:child_process";var spawnExec=(command,args,{cwd,input,env}={})=>new Promise((resolve,reject)=>{const child=spawn(command,args,{...cwd&&{cwd},
...env&&{env:{...process.env,...env}},stdio:[input===void 0?"ignore":"pipe","pipe","pipe"],shell:false});const stdout=[];const stderr=[];child.stdout?.on("data",
chunk=>stdout.push(chunk));child.stderr?.on("data",chunk=>stderr.push(chunk));child.on("error",reject);child.on("close",code=>resolve({code:code??1,stdout:Buffer.
concat(stdout),stderr:Buffer.concat(stderr).toString()}));child.stdin?.on("error",()=>{});child.stdin?.end(input)});function terminalHost({cwd,program,verbose,stderr,connect}){const print=line=>stderr(`${printable(line)}
`);const log={info:print,warn:line=>print(`warning: ${line}`),debug:verbose?print:()=>{}};return{door:"cli",cwd,program,log,exec:spawnExec,now:()=>new Date,system:process,
connect,run:null,job:null}}function printable(text){return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g,"\uFFFD")}export{UserError,cannotWrite,asUserError,defineCommand,atFailLevel,publicName,defaultAt,defaultValues,inputsAt,readInput,nearest,failOn,commits,diff,token,comment,
paths,terminalHost,version};
