import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{isOnDefault,keepEscapes,keepLedger,restoreLedger}from"./chunk-4BCDPKWI.js";import{breakerText,emptyLedger,recordRun,trustOf}from"./chunk-Z6YVZQJF.js";
import{codeSpan,plural,proseMarkdown}from"./chunk-AUOMPV2Y.js";async function recordSelection(selection,verdicts,name,host,services){const kept=await restoreLedger(name,host,services);const at=Math.floor(host.now().getTime()/
1e3);const recorded=recordRun(selection,verdicts,at,kept.ledger??emptyLedger);const refused=whyUntrusted(selection,host);const problem=refused??await keepLedger(
recorded.addition,kept,name,host,services);if(refused!==null)await keepEscapes(recorded.addition.escapes,name,host,services);for(const missed of recorded.escapes)
host.log.warn(`Selection missed a failure: ${breakerText(missed)}.`);const count=trustOf({...emptyLedger,...kept.ledger}).recorded;const isCacheDown=kept.problem!==
null&&kept.key===null;const isKept=refused===null&&problem===null;return{...told(recorded,problem,isKept?count+1:count),isKept,isCacheDown}}function whyUntrusted({
commit},host){const{run}=host;const isOwn=/^(?:push|schedule|workflow_dispatch)$/.test(run?.eventName??"");if(!run||!isOnDefault(host)||!isOwn)return"only runs \
of the default branch are recorded";return commit===run.sha?null:"what was checked out is not the commit of the run"}function told({escapes,untold,green,failed},problem,count){
const failures=escapes.map(missed=>`- ${codeSpan(missed.test)} failed although its skip was proved: ${proseMarkdown(breakerText(missed))}.`);const gaps=untold>0?
[`- No report tells of ${plural(untold,"selected test")}, so they stay selected.`]:[];const headline=escapes.length>0?`selection would have missed ${plural(escapes.
length,"failing test")}`:problem===null?`recorded ${plural(green,"passed test")}, run ${Math.min(count,50)} of 50 to trust`:`${plural(green,"test")} passed, ${failed}\
 failed, none would have been missed`;const why=problem===null?[]:[`- Not recorded: ${proseMarkdown(problem)}.`];return{headline,markdown:[...failures,...gaps,...why].
join("\n"),worthSaying:escapes.length>0}}export{recordSelection};
