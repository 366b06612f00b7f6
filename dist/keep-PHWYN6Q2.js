import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{artifactService}from"./chunk-UF2LQ4OW.js";import"./chunk-RGGKPPHV.js";import"./chunk-J3Z3JZCO.js";import"./chunk-QEIRHUYG.js";var retentionDays=30;async function keepFiles(name,files,log){const names=Object.keys(files).join(" and ");const service=artifactService(process.env,()=>new Date);
if(!service)return log.info(`There is no artifact service here, so ${names} are not kept.`);const encoder=new TextEncoder;const contents=Object.entries(files).map(
([file,content])=>[file,encoder.encode(content)]);try{await service.upload(name,Object.fromEntries(contents),retentionDays)}catch(error){log.info(`The files ${names}\
 could not be kept as an artifact: ${error.message}`)}}export{keepFiles};
