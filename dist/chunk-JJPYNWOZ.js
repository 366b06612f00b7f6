import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{storeFile,storeKey,storePaths,storePrefix}from"./chunk-ZVSSCQMQ.js";import{readKeptStore,writeNamedStore}from"./chunk-OQFLGT4G.js";import{rmSync}from"node:fs";import{dirname}from"node:path";async function restoreStore(name,host,{cache}){if(cache.noReads){host.log.info(`No timings were restored: ${cache.noReads}.`);return new Map}const file=storeFile(
name,host);rmSync(dirname(file),{recursive:true,force:true});const found=await cache.restore({paths:storePaths(name),key:storeKey(name,host),restoreKeys:[storePrefix(
name)]});cache.close();if(found.problem)host.log.info(`The timings could not be restored: ${found.problem.reason}.`);if(found.key===null||found.problem)return new Map;
const store=readKeptStore(host,file);if(store)return store;host.log.info(`The kept timings (${found.key}) are damaged or of another version, so they are left ou\
t.`);return new Map}async function keepStore(name,store,host,{cache}){if(store.size===0)return;if(!onDefaultBranch(host)){return host.log.info("The timings of t\
his run are not kept: only runs on the default branch are.")}if(cache.noWrites)return host.log.info(`The timings are not kept: ${cache.noWrites}.`);writeNamedStore(
host,storeFile(name,host),store);const saved=await cache.save({paths:storePaths(name),key:storeKey(name,host)});cache.close();if(!saved.saved&&saved.problem)host.
log.info(`The timings could not be kept: ${saved.problem}.`)}function onDefaultBranch({run}){if(!run||run.pullRequest)return false;const event=run.event;const branch=event?.
repository?.default_branch;return typeof branch==="string"&&run.ref===`refs/heads/${branch}`}export{restoreStore,keepStore};
