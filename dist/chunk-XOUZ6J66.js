import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{backendChoices}from"./chunk-ULV2LYG6.js";import{defineCommand,paths}from"./chunk-SZUAWZHG.js";var planInputs={path:paths("the repository, or a folder of it",1),backend:{kind:"choice",choices:backendChoices,default:"auto",help:"where layers are kept; auto\
 decides by the builder, the quota and what the job may push to"},registryRef:{kind:"text",placeholder:"REPOSITORY",default:null,help:"repository of a registry \
for the layers, such as ghcr.io/owner/name; that of the pushed image where left out"},imageSize:{kind:"count",placeholder:"MB",min:0,max:1e6,default:0,help:"meg\
abytes that the layers of one image take; 0 takes a typical value"},quota:{kind:"count",placeholder:"GB",min:1,max:1e5,default:10,help:"gigabytes that GitHub ke\
eps for the repository"}};var inputs={...planInputs,dockerfile:{kind:"text",placeholder:"FILE",default:null,help:"the Dockerfile that the outputs cache-from, cache-to and arguments are f\
or, where the job builds several"},target:{kind:"text",placeholder:"STAGE",default:null,help:"the stage that they are for, where the job builds several of one D\
ockerfile"},save:{kind:"choice",only:"action",choices:["trusted","always","never"],default:"trusted",help:"which runs write caches: trusted are those of the def\
ault branch and of protected branches"},mounts:{kind:"flag",only:"action",default:true,help:"carry what RUN --mount=type=cache keeps from one run to the next"},
mountLimit:{kind:"count",only:"action",placeholder:"MB",min:1,max:1e5,default:2e3,help:"megabytes of one cache mount above which it is not carried"},matrix:{kind:"\
text",only:"action",placeholder:"JSON",default:null,actionDefault:"${{ toJSON(matrix) }}",help:"the job's combination of its matrix; leave it as it is"},token:{
kind:"text",placeholder:"TOKEN",only:"action",default:null,actionDefault:"${{ github.token }}",help:"lets BuildKit list the repository's caches at once instead \
of asking for each layer, in builds that a script starts"}};var buildkit=defineCommand({name:"buildkit",summary:"wire the layer caches of image builds and carry\
 their cache mounts; on a laptop show the plan",inputs,outputs:{"cache-from":"for the input of that name of docker/build-push-action","cache-to":"for the input \
of that name; empty where the run may not write",arguments:"the same as options of docker buildx build, with the cache's address and token","bake-file":"path of\
 a bake file to name behind the repository's own: it adds the caches to its targets","compose-file":"path of a compose file to name behind the repository's own:\
 it adds the caches to its services",builds:"JSON object: scope to dockerfile, target, platform, cache-from, cache-to and arguments of each build of the job"},permissions:{
"contents: read":"to read the repository"},formats:["text","json","markdown"],neverFails:true,run:async(inputs3,host)=>host.job?(await import("./run-wire-4UGTM5YW.js")).
runWire(inputs3,host,host.job):(await import("./run-plan-EHWQ3UIZ.js")).runPlan({...inputs3,event:"push"},host),post:async(inputs3,host)=>(await import("./run-post-K2T3USTU.js")).
runPost(inputs3,host)});var inputs2={...planInputs,event:{kind:"choice",choices:["push","pull_request"],default:"push",help:"the event to plan for: a pull request reads caches and writ\
es none"}};var buildkitPlan=defineCommand({name:"buildkit plan",summary:"show which image builds the repository has and the layer cache each should have",inputs:inputs2,
outputs:{},permissions:{"contents: read":"to read the repository"},formats:["text","json","markdown"],run:async(inputs3,host)=>(await import("./run-plan-EHWQ3UIZ.js")).
runPlan(inputs3,host)});export{buildkit,buildkitPlan};
