import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{homedir}from"node:os";import{join}from"node:path";var planArtifact=name=>`keep-pace-plan-${safe(name)}`;var shardPrefix=plan=>`keep-pace-shard-${plan.planId}\
-`;var shardArtifact=(plan,index,suite,attempt)=>`${shardPrefix(plan)}${index}${suite===null?"":`-${safe(suite)}`}-attempt-${attempt}`;var storePaths=name=>[`~/\
.cache/keep-pace/timings/${safe(name)}`];var storeFile=(name,host)=>join(host.system.env.HOME??homedir(),".cache/keep-pace/timings",safe(name),"store.json");var storePrefix=name=>`\
keep-pace-timings-${safe(name)}-`;var storeKey=(name,host)=>`${storePrefix(name)}${host.run?.runId??0}-${host.run?.runAttempt??1}`;var checkoutFile="checkout.tx\
t";var jobFolder=host=>join(host.system.env.RUNNER_TEMP??host.cwd,"keep-pace-shards");function safe(name){return name.replace(/[^\w.-]+/g,"-").slice(0,60)}export{planArtifact,shardPrefix,shardArtifact,storePaths,storeFile,storePrefix,storeKey,checkoutFile,jobFolder};
