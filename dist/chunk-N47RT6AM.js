import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{commits,defineCommand,paths}from"./chunk-SZUAWZHG.js";var inputs={path:paths("the repository, or a folder of it",1),managers:{kind:"text",placeholder:"NAMES",default:null,help:"package managers to cache for, with c\
ommas between; all that are found where left out"},epoch:{kind:"text",placeholder:"TEXT",default:"1",help:"part of every key: another one leaves all entries beh\
ind"},save:{kind:"choice",only:"action",choices:["trusted","always","never"],default:"trusted",help:"which runs save: trusted are those of the default branch an\
d of protected branches, and a pull request while the default branch has no entry"},inReleaseJobs:{kind:"flag",only:"action",default:false,help:"restore in jobs\
 that release or deploy, too; whoever can write a cache entry can then change what is released"},switchOff:{kind:"flag",only:"action",default:false,help:"leave \
out a cache that was measured to lose time, until its measurements are four weeks old"}};var cache=defineCommand({name:"cache",summary:"restore, prune and save \
the caches of package managers; on a laptop show the plan",inputs,outputs:{"cache-hit":"true when every cache was restored from the entry of its very lock files",
caches:"JSON array: manager, store, hit (exact, partial, miss or off), key, restoredKey, seconds, bytes of each cache"},permissions:{"contents: read":"to read t\
he repository"},formats:["text","json","markdown"],neverFails:true,run:async(inputs4,host)=>host.job?(await import("./run-restore-IDRZIE4V.js")).runRestore(inputs4,
host,host.job):(await import("./run-plan-COJHCNHY.js")).runPlan(inputs4,host),post:async(inputs4,host)=>(await import("./run-post-MVKEK5CS.js")).runSave(inputs4,
host)});var inputs2={path:paths("the repository, or a folder of it",1),managers:{kind:"text",placeholder:"NAMES",default:null,help:"package managers to plan for, with c\
ommas between; all that are found where left out"},epoch:{kind:"text",placeholder:"TEXT",default:"1",help:"part of every key: another one leaves all entries beh\
ind"}};var cachePlan=defineCommand({name:"cache plan",summary:"show which dependency caches the repository should have: paths, keys and why",inputs:inputs2,outputs:{},
permissions:{"contents: read":"to read the repository"},formats:["text","json","markdown"],run:async(inputs4,host)=>(await import("./run-plan-COJHCNHY.js")).
runPlan(inputs4,host)});var inputs3={path:paths("the repository, or a folder of it",1),commits:{...commits,help:"how many first-parent commits to replay"}};var cacheReplay=defineCommand(
{name:"cache replay",summary:"show what four cache policies would have saved over the past commits",inputs:inputs3,outputs:{},permissions:{"contents: read":"to \
read the repository"},formats:["text","json","markdown"],run:async(inputs4,host)=>(await import("./run-replay-ITKQMV5M.js")).runCacheReplay(inputs4,host)});export{cache,cachePlan,cacheReplay};
