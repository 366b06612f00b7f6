import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{lookAtWorkflows}from"./chunk-HT2KAKHP.js";import{lookAtDockerfiles}from"./chunk-3XZBYKFF.js";import{UserError,nearest}from"./chunk-SZUAWZHG.js";var isYaml=path=>/\.ya?ml$/.test(path);var kinds=[{look:(workspace,history)=>lookAtDockerfiles(workspace,history),takes:path=>!isYaml(path)},{look:lookAtWorkflows,
takes:isYaml}];function refuseUnknownRules({rules},known){const unknown=Object.keys(rules).find(id=>!known.includes(id));if(unknown===void 0)return;const meant=nearest(
unknown,known);const hint=meant?`did you mean ${meant}?`:`use ${known.join(", ")}.`;throw new UserError(`The configuration's rules.${unknown} is no rule: ${hint}`)}
function lookAtEverything(workspace,history,now){const looks=kinds.map(({look,takes})=>{const scopes=workspace.scopes.filter(({path,kind})=>kind==="folder"||takes(
path));return look({...workspace,scopes},history,now)});const rules=looks.flatMap(({rules:rules2})=>rules2);refuseUnknownRules(workspace.config,rules.map(({id})=>id));
return{check:files=>looks.flatMap(({check})=>check(files)),rules,files:looks.reduce((sum,{files})=>sum+files,0),nothing:looks.map(({nothing})=>nothing).join(" ")}}export{lookAtEverything};
