import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{createHash}from"node:crypto";function nameOf({name}){return name??"tests"}function selectionName(inputs){const{runtime}=inputs;if(/^\s*(?:null|\{\s*\})?\s*$/.
test(runtime??""))return nameOf(inputs);return`${nameOf(inputs).slice(0,50)}-${createHash("sha256").update(runtime??"").digest("hex").slice(0,8)}`}export{nameOf,selectionName};
