import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{textsOf}from"./chunk-U4DBFFZS.js";import{maxFileBytes}from"./chunk-WBEAC3JD.js";var traits=["reads","spawns","lists","asks","names"];var fields=["imports","typeImports","prefixes","strings","pragmas"];var packSize=2**28;function factStore(){
const names=[];const numbers=new Map;const all=[];const ends=[0];let told={names:0,numbers:0,ends:1};function numberOf(name){const known=numbers.get(name);if(known!==
void 0)return known;const own=copied(name);numbers.set(own,names.length);names.push(own);return names.length-1}return{get size(){return ends.length-1},add(facts){
for(const field of fields)all.push(facts[field].length);all.push(facts.traits.reduce((sum,trait)=>sum|1<<traits.indexOf(trait),0));for(const field of fields)for(const name of facts[field])
all.push(numberOf(name));return ends.push(all.length)-2},at:index=>decoded(all,ends[index],number=>names[number]),news(){const news={names:names.slice(told.names),
numbers:Uint32Array.from(all.slice(told.numbers)),ends:Uint32Array.from(ends.slice(told.ends))};told={names:names.length,numbers:all.length,ends:ends.length};return news},
take(news){for(const name of news.names)names.push(name);for(const number of news.numbers)all.push(number);for(const end of news.ends)ends.push(end)},pack:()=>({
names:textsOf(names),lists:{offsets:Uint32Array.from(ends),all:Uint32Array.from(all)}})}}function copied(name){return name.length<13?name:Buffer.from(name,"utf8").
toString("utf8")}function factsAt({names,lists},index){return decoded(lists.all,lists.offsets[index],names.at)}function decoded(all,start,nameOf){let at=start+fields.
length+1;const take=field=>{const list=[];for(const end=at+all[start+field];at<end;at+=1)list.push(nameOf(all[at]));return list};const mask=all[start+fields.length];
return{imports:take(0),typeImports:take(1),prefixes:take(2),strings:take(3),pragmas:take(4),traits:traits.filter((_,bit)=>mask&1<<bit)}}function isSame(one,other){
return[...fields,"traits"].every(field=>one[field].length===other[field].length&&one[field].every((name,at)=>name===other[field][at]))}import{closeSync,constants,fstatSync,openSync,readFileSync,readSync}from"node:fs";var shared=Buffer.allocUnsafe(2**18);function readText(path){let file=null;try{file=openSync(path,constants.O_RDONLY|(constants.O_NOFOLLOW??0)|(constants.O_NONBLOCK??
0));const size=readSync(file,shared);if(size>0&&size<shared.length)return shared.toString("utf8",0,size);const stat=fstatSync(file);return stat.isFile()&&stat.size<=
maxFileBytes?readFileSync(path,"utf8"):null}catch{return null}finally{if(file!==null)closeSync(file)}}export{readText,packSize,factStore,factsAt,isSame};
