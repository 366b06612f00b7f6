import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{openWorkspace}from"./chunk-VHCEOWP2.js";async function selectHere(inputs,host,run=null){const workspace=await openWorkspace(host,["."],()=>void import("./selection-DM3IW7KG.js"));const{selectFor}=await import("./selection-DM3IW7KG.js");
return selectFor(workspace,inputs,host,run)}export{selectHere};
