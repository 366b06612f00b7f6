import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{comment,commits,defineCommand,diff,failOn,paths,token}from"./chunk-SZUAWZHG.js";var inputs={path:paths("Dockerfiles, or folders to look in"),fix:{kind:"choice",choices:["none","suggest","write"],bare:"write",default:"none",help:"apply the s\
afe fixes to the files and the ignore files they need; in an action, suggest posts them as review suggestions instead"},diff,unsafe:{kind:"flag",default:false,help:"\
apply fixes, too, that are likely but not proved to keep the image as it is"},context:{kind:"text",placeholder:"DIR",default:null,help:"the build context, where\
 the repository does not name it"},buildLog:{kind:"text",placeholder:"FILE",repeatable:true,default:null,help:"what a build printed with --progress=rawjson or p\
lain, or its .dockerbuild record: costs then rest on its times"},commits,failOn,comment,token};var dockerfile=defineCommand({name:"dockerfile",summary:"find Doc\
kerfile layers in an order that throws away the cache, and fix them",inputs,outputs:{findings:"how many findings there are",fixed:"JSON array of the files that \
were rewritten","sarif-file":"path of a SARIF file for github/codeql-action/upload-sarif"},permissions:{"contents: read":"to read the repository","pull-requests\
: write":"for the pull request comment and review suggestions; without it the job summary is used"},formats:["text","json","markdown","sarif"],run:async(inputs3,host)=>(await import("./run-dockerfile-5SZV6PK4.js")).
runDockerfile(inputs3,host)});var inputs2={path:paths("the Dockerfile, or the folder that holds it",1),commits,build:{kind:"flag",default:false,help:"also build past commits both ways, by do\
cker buildx or buildctl, and print how long that took"},buildCommits:{kind:"count",placeholder:"N",min:2,max:1e3,default:6,help:"how many commits --build builds\
, twice each; the oldest fills the cache"}};var dockerfileReplay=defineCommand({name:"dockerfile replay",summary:"show how often each instruction missed the cac\
he over past commits, before and after the fix",inputs:inputs2,outputs:{},permissions:{"contents: read":"to read the repository"},formats:["text","json"],run:async(inputs3,host)=>(await import("./run-replay-ZQWZJM25.js")).
runReplay(inputs3,host)});export{dockerfile,dockerfileReplay};
