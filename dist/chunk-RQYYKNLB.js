import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{planJob}from"./chunk-3QLWIW4Z.js";import{codeSpan,plural,renderMarkdown,renderText,wrap}from"./chunk-AUOMPV2Y.js";import{visible}from"./chunk-E5G3Q3CS.js";var nothing="No image build was found: looked for docker/build-push-action and docker build lines in workflows, bake files and compose files.";function planText(builds,{
width}){if(builds.length===0)return`${wrap(nothing,room(width)).join("\n")}
`;const groups=new Map;for(const build of builds){const key=JSON.stringify([build.dockerfile,build.target,build.because,build.backend]);groups.set(key,[...groups.
get(key)??[],build])}const blocks=[...groups.values()].flatMap(group=>block(group,room(width)));const count=builds.length===1?"One build.":`${plural(builds.length,
"build")}, each with a cache of its own.`;return`${blocks.join("\n\n")}

${count}
`}var room=width=>Math.min(Math.max(width,40),100);var label=8;function block(group,width){const[first]=group;if(!first)return[];const{dockerfile,target,because}=first;
const all=group.flatMap(build=>build.all);const places=[...new Set(all.map(({source,name})=>`${source.file}:${source.line}${name===null?"":` (${name})`}`))];const others=places.
length-1;const isUncached=all.every(hasNoCache);const mounts=[...new Set(group.flatMap(build=>build.mounts.map(mountText)))];const rows=[["built by",[`${places[0]}${others>
0?` and ${plural(others,"other place")}`:""}${isUncached?", without a cache so far":""}`]],...group.flatMap(({cacheFrom,cacheTo})=>[["from",cacheFrom.length>0?cacheFrom:
["nothing"]],["to",cacheTo.length>0?cacheTo:["nothing"]]]),["mounts",mounts]];const lines=rows.flatMap(([name,values])=>values.map((value,at)=>`  ${(at===0?name:
"").padEnd(label)}  ${visible(value)}`));const title=`${dockerfile}${target===null?"":`, target ${target}`}`;return[[visible(title),...wrap(visible(because),width-
2).map(line=>`  ${line}`),...lines].join("\n")]}function hasNoCache({kind,step,cacheFrom,cacheTo}){const isPlain=kind==="action"||kind==="script"&&!/cache|\$/.test(
step?.run??"");return isPlain&&cacheFrom.length+cacheTo.length===0}function mountText({id,target,sharing}){return`${target}${id===target?"":` (id ${id})`}${sharing===
"shared"?"":`, ${sharing}`}`}function planMarkdown(builds){if(builds.length===0)return nothing;return builds.map(build=>[`**${codeSpan(build.scope)}**: ${codeSpan(
build.dockerfile)}, ${build.because.replaceAll("<","&lt;")}`,"",...build.cacheFrom.map(text=>`- cache-from ${codeSpan(text)}`),...build.cacheTo.map(text=>`- cac\
he-to ${codeSpan(text)}`),...build.mounts.map(mount=>`- cache mount ${codeSpan(mountText(mount))}`)].join("\n")).join("\n\n")}async function runPlan(inputs,host){const plan=await planJob(host,inputs,{writes:inputs.event==="push",event:inputs.event});const{builds,findings}=plan;return{json:{
builds:builds.map(publicBuild),findings},text:style=>[planText(builds,style),renderText(findings,style)].filter(Boolean).join("\n"),markdown:()=>[planMarkdown(builds),
findings.length>0?markdownOf(findings):""].filter(Boolean).join("\n\n")}}function markdownOf(findings){return renderMarkdown(findings,{})}function publicBuild(build){
const{found,all,dockerfile,target,platform,scope,backend,mode,cacheFrom,cacheTo,mounts,because}=build;return{source:found.source,also:all.slice(1).map(({source})=>source),
kind:found.kind,name:found.name,dockerfile,context:found.context,target,platform,scope,backend,mode,cacheFrom,cacheTo,current:{cacheFrom:found.cacheFrom,cacheTo:found.
cacheTo},mounts:mounts.map(({id,target:target2,sharing})=>({id,target:target2,sharing})),because}}export{runPlan,publicBuild};
