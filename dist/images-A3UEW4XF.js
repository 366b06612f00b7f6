import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{folderOf,isBelow,projectsOf,treeOf}from"./chunk-SRAA5BUW.js";import"./chunk-2ZLFLUBQ.js";import"./chunk-3XZBYKFF.js";import{findContexts,
findDockerfiles,readCopied,readDockerfile,readIgnore}from"./chunk-S2AJQQ2F.js";import"./chunk-LO35UJGF.js";import"./chunk-T5K2X36F.js";import"./chunk-LMD4GTQO.js";
import"./chunk-VHCEOWP2.js";import"./chunk-2YIFCKDC.js";import"./chunk-WBEAC3JD.js";import"./chunk-GLYMAIDZ.js";import"./chunk-Y7OC5FYY.js";
import"./chunk-K6UUWYER.js";import"./chunk-AUOMPV2Y.js";import"./chunk-SZUAWZHG.js";import"./chunk-E5G3Q3CS.js";import"./chunk-QEIRHUYG.js";function touchedImages(files,changed,{mode,because,packages}){const dockerfiles=findDockerfiles(files.paths);if(dockerfiles.length===0)return[];if(changed===null||
mode==="all"&&because.code!=="graph")return dockerfiles;const{ownerOf}=projectsOf(treeOf([...files.paths,...changed]));const contexts=findContexts(files,dockerfiles);
const reached=new Set(packages);return dockerfiles.filter(path=>{if(changed.includes(path)||changed.includes(`${path}.dockerignore`))return true;if(contexts.get(
path)?.mentions.some(({file})=>changed.includes(file)))return true;const named=contexts.get(path)?.context??".";const context=named==="."?"":named;const inside=changed.
filter(one=>isBelow(one,context));if(inside.length===0)return false;if(inside.some(one=>one===(context===""?".dockerignore":`${context}/.dockerignore`)))return true;
const own=ownerOf(path);const isOwn=one=>own===null||reached.has(own||".")||[null,"",own].includes(ownerOf(one))||isBelow(one,folderOf(path));return copiesOf(files,
path,context).some(({covers,isWhole})=>inside.some(one=>covers(context===""?one:one.slice(context.length+1))&&(!isWhole||isOwn(one))))})}function copiesOf(files,path,context){
const everything={covers:()=>true,isWhole:false};const dockerfile=readDockerfile(files,path);if(typeof dockerfile==="string")return[everything];const ignore=readIgnore(
files,context||".",path);return dockerfile.instructions.flatMap(instruction=>{const mounts=instruction.flags.filter(({name,value})=>name==="mount"&&/\bbind\b/.test(
value??""));if(mounts.some(({value})=>!/\bfrom=/.test(value??"")))return[everything];const copied=readCopied(instruction,ignore,dockerfile.escape);if(!copied||copied.
certain&&copied.sources.length===0)return[];const isWhole=copied.sources.every(source=>/^\.?\/?$/.test(source));return[{covers:copied.covers,isWhole}]})}export{touchedImages};
