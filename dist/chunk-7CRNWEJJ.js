import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{readNamed}from"./chunk-OQFLGT4G.js";import{ListingError,parseListing}from"./chunk-TQYJSFTC.js";import{PlanError,readPlan,shardAt}from"./chunk-KRQXFUQL.js";
import{UserError}from"./chunk-SZUAWZHG.js";function readNamedPlan(host,file){if(!file)throw new UserError("No plan was named: give --plan FILE.");const text=readNamed(host,file);return explained(file,()=>readPlan(
text))}function namedShard(plan,file,index){return explained(file??"The plan",()=>shardAt(plan,index))}function readNamedListing(host,file){const text=readNamed(
host,file);return explained(file==="-"?"Standard input":file,()=>parseListing(text))}function explained(file,read){try{return read()}catch(error){if(!(error instanceof
PlanError)&&!(error instanceof ListingError))throw error;throw new UserError(`${file} ${error.message}.`,{cause:error})}}export{readNamedPlan,namedShard,readNamedListing};
