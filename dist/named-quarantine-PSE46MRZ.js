import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamed}from"./chunk-OQFLGT4G.js";import"./chunk-YW5SWLRP.js";import"./chunk-VLRMGQNA.js";import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";
import"./chunk-WBEAC3JD.js";import{require_yaml}from"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";import"./chunk-K6UUWYER.js";import{
plural}from"./chunk-AUOMPV2Y.js";import{UserError}from"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import{__toESM}from"./chunk-QEIRHUYG.js";var import_yaml=__toESM(require_yaml(),1);var QuarantineError=class extends Error{name="QuarantineError"};var maxShare=.05;function readQuarantine(value){if(value===null||value===void 0)return[];if(!Array.
isArray(value))throw new QuarantineError("is no list of quarantined tests");return value.map((entry,at)=>{for(const key of["test","owner","reason","until"]){if(typeof entry?.[key]!==
"string"||entry[key].trim()===""){throw new QuarantineError(`does not say the ${key} of entry ${at+1}`)}}if(!/^\d{4}-\d{2}-\d{2}$/.test(entry.until)){throw new QuarantineError(
`gives "${entry.until}" as the last day of ${entry.test}: write it as 2026-01-31`)}return{test:entry.test,owner:entry.owner,reason:entry.reason,until:entry.until}})}
function quarantineOn(day,entries){return{active:entries.filter(({until})=>until>=day),expired:entries.filter(({until})=>until<day)}}function namedQuarantine(file,suites,host){const entries=parseQuarantine(file,readNamed(host,file));const{active,expired}=quarantineOn(host.now().toISOString().
slice(0,10),entries);for(const{test,owner,until}of expired){host.log.warn(`The quarantine of ${test} ended on ${until}, so it counts again: ${owner} decides wha\
t comes next.`)}const tests=new Set(active.map(({test})=>test));const isQuarantined=id=>tests.has(id)||tests.has(id.split("::",1)[0]);refuseTooMany(file,suites,
isQuarantined);return isQuarantined}function refuseTooMany(file,suites,is){const ids=suites.flatMap(suite=>suite.ids);const count=ids.filter(is).length;if(count<=
Math.max(1,maxShare*ids.length))return;throw new UserError(`${file} quarantines ${count} of ${plural(ids.length,"test")}, more than ${100*maxShare} %: mend or d\
elete some of them.`,{exitCode:1})}function parseQuarantine(file,text){try{return readQuarantine((0,import_yaml.parse)(text,{maxAliasCount:0,logLevel:"error",prettyErrors:false,
uniqueKeys:false}))}catch(error){const reason=error instanceof QuarantineError?error.message:"is no YAML";throw new UserError(`${file} ${reason}.`,{cause:error})}}export{namedQuarantine};
