import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{openWorkspace}from"./chunk-VHCEOWP2.js";async function selectHere(inputs,host,run=null){const workspace=await openWorkspace(host,["."],()=>void import("./selection-WOSMGGK6.js"));const{selectFor}=await import("./selection-WOSMGGK6.js");
return selectFor(workspace,inputs,host,run)}export{selectHere};
