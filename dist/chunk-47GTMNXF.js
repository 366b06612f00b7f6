import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{findContexts,findDockerfiles,isDockerfile,lintDockerfile,rules}from"./chunk-N3T5AVCF.js";import{filesInScope}from"./chunk-HOSQTEJ2.js";import{
plural}from"./chunk-3JPBOUW3.js";function lookAtDockerfiles(workspace,history,context=null,steps=[]){const paths=filesInScope(workspace,isDockerfile);return{check(files){const contexts=findContexts(
files,[...new Set([...findDockerfiles(files.paths),...paths])]);return paths.flatMap(path=>lintDockerfile({path,files,history,context,contexts,steps}))},rules,files:paths.
length,nothing:`No Dockerfile among ${plural(workspace.files.paths.length,"file")} (looked for Dockerfile, Dockerfile.*, *.Dockerfile and Containerfile).`}}export{lookAtDockerfiles};
