import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{asInstalled,findContexts,findDockerfiles,isDockerfile,lintDockerfile,rules}from"./chunk-S2AJQQ2F.js";import{filesInScope}from"./chunk-VHCEOWP2.js";
import{isTelling,readSides}from"./chunk-K6UUWYER.js";import{plural}from"./chunk-AUOMPV2Y.js";var ofIgnoreFile=new Set(["weak-dockerignore","unread-context-files"]);function onceForAll(findings){const groups=new Map;for(const finding of findings){const key=sharedEdit(
finding);if(key!==null)groups.set(key,[...groups.get(key)??[],finding])}return findings.flatMap(finding=>{const[first,...more]=groups.get(sharedEdit(finding)??"")??
[finding];if(first!==finding)return[];if(more.length===0)return[finding];const others=` (so ${more.length===1?"does":"do"} ${plural(more.length,"more Dockerfile")}\
)`;return[{...finding,message:finding.message.replace(/\.$/,`${others}.`)}]})}function sharedEdit({rule,file,fix}){if(!ofIgnoreFile.has(rule)||fix===null||fix.edits.
some(edit=>edit.file===file))return null;const edits=fix.edits.map(edit=>[edit.file,edit.start,edit.text.split("\n").sort()]);return JSON.stringify([rule,fix.safety,
edits])}function lookAtDockerfiles(workspace,history,context=null,steps=[]){const paths=filesInScope(workspace,isDockerfile);return{check(files){const contexts=findContexts(
files,[...new Set([...findDockerfiles(files.paths),...paths])]);return onceForAll(paths.flatMap(path=>lintDockerfile({path,files,history,context,contexts,steps})))},
rules,files:paths.length,nothing:`No Dockerfile among ${plural(workspace.files.paths.length,"file")} (looked for Dockerfile, Dockerfile.*, *.Dockerfile and Cont\
ainerfile).`}}var most=100;var least=3;var locks={"package.json":["package-lock.json","npm-shrinkwrap.json","yarn.lock","pnpm-lock.yaml"],"pyproject.toml":["uv.lock","poetry.\
lock","pdm.lock"]};var versioned=["package-lock.json","npm-shrinkwrap.json","uv.lock"];var installs=/\b(npm|yarn|pnpm|poetry|pdm|uv)\b/;async function withManifests(workspace,history){
const{git,files}=workspace;if(!git||!isTelling(history))return history;const wanted=manifestsIn(workspace).flatMap(path=>{const changed=history.commits.filter(({
paths:paths2})=>paths2.includes(path)).slice(0,most);return changed.length<least?[]:changed.map(({sha})=>({sha,path}))});if(wanted.length===0)return history;const manifests=await readSides(
git,wanted);const paths=new Map(history.commits.map(commit=>[commit.sha,new Set(commit.paths)]));const besides=wanted.flatMap(({sha,path})=>{const sides=manifests.
get(`${sha}:${path}`);const[folder,name]=split(path);const view=text=>asInstalled(name,text,true);if(!sides||view(sides.before)===null||view(sides.before)!==view(
sides.after))return[];return versioned.map(lock=>({sha,path:folder+lock})).filter(lock=>files.exists(lock.path)&&paths.get(sha)?.has(lock.path))});return{...history,
sides:new Map([...manifests,...await readSides(git,besides)])}}function manifestsIn(workspace){const{files}=workspace;const isUsed=filesInScope(workspace,isDockerfile).
some(path=>{const text=files.text(path);return typeof text==="string"&&installs.test(text)});if(!isUsed)return[];return files.paths.filter(path=>{const[folder,name]=split(
path);return Object.hasOwn(locks,name)&&locks[name]?.some(lock=>files.exists(folder+lock))})}function split(path){const at=path.lastIndexOf("/")+1;return[path.slice(
0,at),path.slice(at)]}export{lookAtDockerfiles,withManifests};
