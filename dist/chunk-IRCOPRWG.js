import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{addressesCases,startSeconds}from"./chunk-UYZUW3JO.js";import{matrixOf,planId,round,shardsOf}from"./chunk-KRQXFUQL.js";import{matchTimings}from"./chunk-HREFPI7T.js";
import{pathOf}from"./chunk-VLRMGQNA.js";function expectedExcess(errors,longest,total,shards){return expectedMaximum(shards)*errorAt(errors,longest/(total||1))*total/Math.sqrt(shards)}function errorAt(errors,share){
const finer=errors.findIndex(tested=>tested.share<=share);const below=errors[finer]??errors.at(-1);const above=errors[finer-1];if(above===void 0||below.share===
0)return(above??below).error;const part=Math.log(share/below.share)/Math.log(above.share/below.share);return below.error+part*(above.error-below.error)}function expectedMaximum(n){
if(n<2)return 0;const scale=Math.sqrt(2*Math.log(n));const euler=.5772;return scale-(Math.log(Math.log(n))+Math.log(4*Math.PI)-2*euler)/(2*scale)}function lowerBound(seconds,shards){const descending=Float64Array.from(seconds).sort().reverse();const upTo=new Float64Array(descending.length+1);descending.forEach(
(length,at)=>{upTo[at+1]=upTo[at]+length});let bound=Math.max(upTo.at(-1)/shards,descending[0]??0);for(let k=1;k*shards+1<=descending.length;k+=1){const end=k*shards+
1;bound=Math.max(bound,upTo[end]-upTo[end-k-1])}return bound}function makespan({loads}){let most=0;for(const load of loads)if(load>most)most=load;return most}function longestFirst(seconds){const order=Int32Array.from({length:seconds.
length},(_,at)=>at);return order.sort((a,b)=>seconds[b]-seconds[a]||a-b)}function loadsOf(shardOf,seconds,shards){const loads=new Float64Array(shards);shardOf.forEach(
(shard,unit)=>{loads[shard]=loads[shard]+seconds[unit]});return loads}function differencing(seconds,shards){const heap=Array.from(longestFirst(seconds),unit=>{const length=seconds[unit];const rest=shards-1;return{loads:[length,...new Array(
rest).fill(0)],units:[[unit],...Array.from({length:rest},()=>[])],spread:length}});while(heap.length>1){const a=pop(heap);push(heap,join(a,pop(heap)))}const shardOf=new Int32Array(
seconds.length);heap[0]?.units.forEach((units,shard)=>{for(const unit of units)shardOf[unit]=shard});return{shardOf,loads:loadsOf(shardOf,seconds,shards)}}function join(a,b){
const last=a.loads.length-1;const joined=a.loads.map((load,at)=>({load:load+b.loads[last-at],units:a.units[at].concat(b.units[last-at])}));joined.sort((x,y)=>y.
load-x.load);const least2=joined[last]?.load;const loads=joined.map(({load})=>load-least2);return{loads,units:joined.map(({units})=>units),spread:loads[0]}}function pop(heap){
const top=heap[0];const last=heap.pop();if(heap.length>0){heap[0]=last;for(let at=0;;){const left=2*at+1;const child=left+1<heap.length&&spreadAt(heap,left+1)>spreadAt(
heap,left)?left+1:left;if(child>=heap.length||spreadAt(heap,child)<=spreadAt(heap,at))break;swap(heap,at,child);at=child}}return top}function push(heap,value){heap.
push(value);for(let at=heap.length-1;at>0;){const parent=at-1>>1;if(spreadAt(heap,parent)>=spreadAt(heap,at))return;swap(heap,at,parent);at=parent}}function spreadAt(heap,at){
return heap[at].spread}function swap(heap,a,b){const moved=heap[a];heap[a]=heap[b];heap[b]=moved}function improve(packing,seconds,bound){const shards=packing.loads.length;const shardOf=packing.shardOf.slice();const loads=packing.loads.slice();const members=Array.
from({length:shards},()=>[]);shardOf.forEach((shard,unit)=>{members[shard]?.push(unit)});const byLength=(a,b)=>seconds[b]-seconds[a]||a-b;for(const units of members)
units.sort(byLength);for(let round2=0;round2<20*shards;round2+=1){const order=[...loads.keys()].sort((a,b)=>loads[a]-loads[b]||a-b);const full=order.at(-1);if(loads[full]<=
bound*(1+1e-6))break;const change=findExchange(order,full);if(!change)break;exchange(full,change.shard,change.give,change.take)}return{shardOf,loads};function findExchange(order,full){
for(const shard of order){const gap=loads[full]-loads[shard];if(shard===full||gap<=1e-6*bound)return null;const found=bestPair(members[full],members[shard],gap,
seconds);if(found)return{shard,...found}}return null}function exchange(full,other,give,take){move(give,full,other);if(take!==null)move(take,other,full);for(const shard of[
full,other])members[shard]?.sort(byLength)}function move(unit,from,to){const units=members[from];units.splice(units.indexOf(unit),1);members[to]?.push(unit);shardOf[unit]=
to;loads[from]=loads[from]-seconds[unit];loads[to]=loads[to]+seconds[unit]}}function bestPair(full,other,gap,seconds){let best=null;let bestMiss=gap/2-1e-9*gap;
let at=0;const consider=(give,take)=>{const difference=seconds[give]-(take===null?0:seconds[take]);const miss=Math.abs(difference-gap/2);if(miss<bestMiss)[best,
bestMiss]=[{give,take},miss]};for(const give of full){consider(give,null);const wanted=seconds[give]-gap/2;while(at<other.length&&seconds[other[at]]>wanted)at+=
1;if(at>0)consider(give,other[at-1]);if(at<other.length)consider(give,other[at])}return best}function lpt(seconds,shards){const shardOf=new Int32Array(seconds.length);const loads=new Float64Array(shards);const heap=Int32Array.from({length:shards},(_,at)=>at);
for(const unit of longestFirst(seconds)){const shard=heap[0];shardOf[unit]=shard;loads[shard]=loads[shard]+seconds[unit];sink(heap,loads)}return{shardOf,loads}}
function sink(heap,loads){let at=0;for(;;){const left=2*at+1;const child=left+1<heap.length&&less(heap,loads,left+1,left)?left+1:left;if(child>=heap.length||!less(
heap,loads,child,at))return;const moved=heap[at];heap[at]=heap[child];heap[child]=moved;at=child}}function less(heap,loads,a,b){const[first,second]=[heap[a],heap[b]];
const difference=loads[first]-loads[second];return difference<0||difference===0&&first<second}var rounds=20;function multifit(seconds,shards,bound,known){const order=longestFirst(seconds);let low=bound;let high=known;let best=null;for(let round2=0;round2<
rounds&&high-low>1e-6*bound;round2+=1){const cap=round2===0?low:(low+high)/2;const fitted=firstFit(seconds,order,shards,cap);if(fitted)[best,high]=[fitted,cap];else
low=cap}return best&&{shardOf:best,loads:loadsOf(best,seconds,shards)}}function firstFit(seconds,order,shards,cap){const shardOf=new Int32Array(order.length);const loads=new Float64Array(
shards);for(const unit of order){const length=seconds[unit];let shard=0;while(shard<shards&&loads[shard]+length>cap)shard+=1;if(shard===shards)return null;loads[shard]=
loads[shard]+length;shardOf[unit]=shard}return shardOf}var nearEnough=1.0002;var affordable=3e6;function pack(seconds,shards){const bound=lowerBound(seconds,shards);let best=lpt(seconds,shards);const enough=()=>makespan(
best)<=bound*nearEnough;const offer=candidate=>{if(candidate&&makespan(candidate)<makespan(best)*(1-1e-9))best=candidate};const first=best;if(!enough())offer(improve(
first,seconds,bound));if(!enough()&&seconds.length*shards<=affordable){offer(improve(differencing(seconds,shards),seconds,bound));const fitted=enough()?null:multifit(
seconds,shards,bound,makespan(best));if(fitted)offer(improve(fitted,seconds,bound))}return{...best,bound}}function stratified(seconds,shards,groupings2){const shardOf=new Int32Array(seconds.length);const loads=new Float64Array(shards);const strata=groupings2.map(groupOf=>{
const groups=groupOf.reduce((most,group)=>Math.max(most,group+1),0);return{groupOf,held:new Float64Array(groups*shards)}});for(const unit of longestFirst(seconds)){
const length=seconds[unit];const shard=emptiestOf(strata,unit,loads,least(loads)+length);shardOf[unit]=shard;loads[shard]=loads[shard]+length;for(const{groupOf,
held}of strata){const at=groupOf[unit]*shards+shard;held[at]=held[at]+length}}return{shardOf,loads}}function emptiestOf(strata,unit,loads,limit){let best=-1;let bestHeld=Number.
POSITIVE_INFINITY;for(let shard=0;shard<loads.length;shard+=1){const load=loads[shard];if(load>limit)continue;let sum=0;for(const{groupOf,held}of strata){sum+=held[groupOf[unit]*
loads.length+shard]}if(sum<bestHeld||sum===bestHeld&&load<loads[best]){best=shard;bestHeld=sum}}return best}function least(loads){let found=Number.POSITIVE_INFINITY;
for(const load of loads)if(load<found)found=load;return found}var worth=1.0005;var affordable2=1e7;function stratify(packing,units,families,tests,bound){const shards=packing.loads.length;if(shards<2||units.length*shards>affordable2)
return packing;const seconds=Float64Array.from(units,unit=>unit.seconds);const isEven=other=>makespan(other)<=worth*makespan(packing);const apart=stratified(seconds,
shards,groupings(units,families,tests));if(isEven(apart))return apart;const improved=improve(apart,seconds,bound);return isEven(improved)?improved:packing}function groupings(units,families,tests){
const fileOf=new Int32Array(tests.length);const folderOf=new Int32Array(families.length);const folders=new Map;families.forEach((family,file)=>{for(const at of family.
tests)fileOf[at]=file;const path=pathOf(tests[family.tests[0]].id);const folder=path.slice(0,path.lastIndexOf("/")+1);if(!folders.has(folder))folders.set(folder,
folders.size);folderOf[file]=folders.get(folder)});const files=Int32Array.from(units,unit=>fileOf[unit.tests[0]]);return[files,files.map(file=>folderOf[file])]}function familiesOf(tests){const families=[];const bySuite=new Map;let last=null;tests.forEach((test,at)=>{const name=test.group===null?pathOf(test.id):`\0${test.
group}`;if(last===null||last.name!==name||last.suite!==test.suite){last={suite:test.suite,name,family:familyOf(test,name)}}last.family.tests.push(at);last.family.
seconds+=test.seconds});return families;function familyOf(test,name){const ofSuite=bySuite.get(test.suite)??new Map;bySuite.set(test.suite,ofSuite);const known=ofSuite.
get(name);if(known)return known;const family={tests:[],seconds:0,divisible:test.group===null&&test.addressable};ofSuite.set(name,family);families.push(family);return family}}
function unitsOf(families,tests,cap){return families.flatMap(family=>family.divisible&&family.seconds>cap&&family.tests.length>1?cut(family,tests,cap):family)}function cut(family,tests,cap){
const aim=cap===0?0:family.seconds/Math.ceil(family.seconds/cap);const pieces=[];let done=0;for(const at of family.tests){const seconds=tests[at].seconds;const piece=pieces.
at(-1);const starts=aim===0||piece===void 0||Math.floor((done+seconds/2)/aim)>=pieces.length;if(starts||piece.seconds+seconds>cap)pieces.push({tests:[at],seconds});else{
piece.tests.push(at);piece.seconds+=seconds}done+=seconds}return pieces}function finestOf(families,tests){const seconds=new Float64Array(tests.length);let count=0;
let largest=null;const add=(family,at,length)=>{seconds[count]=length;count+=1;if(largest===null||length>largest.seconds)largest={family,at,seconds:length}};for(const family of families){
if(!family.divisible)add(family,null,family.seconds);else for(const at of family.tests)add(family,at,tests[at].seconds)}return{seconds:seconds.subarray(0,count),
largest:asUnit(largest)}}function asUnit(largest){return largest&&{tests:largest.at===null?largest.family.tests:[largest.at],seconds:largest.seconds}}var shares=[1,.5,.25,.15,.1,.07,.05,.03,.02,0];var tolerance=1.001;function assign(tests,shards,options={}){const families=familiesOf(tests);const finest=finestOf(
families,tests);const bound=lowerBound(finest.seconds,shards);const total=families.reduce((sum,{seconds})=>sum+seconds,0);const cut2=at2=>unitsOf(families,tests,
shares[at2]*total/shards);const isEven=({seconds})=>seconds<=bound*tolerance;let best=null;let at=0;let before=-1;for(;at<shares.length&&!(best&&isEven(best));at+=
1){const units2=cut2(at);if(units2.length===before)continue;before=units2.length;const candidate=tryUnits(units2,shards);if(best===null||candidate.seconds<best.
seconds)best=candidate}const surer=surest(cut2,at-1,total,families.length,shards,options);if(surer){const candidate=tryUnits(surer,shards);if(isEven(candidate))
best=candidate}const{units,packing}=best;return finish(units,stratify(packing,units,families,tests,bound),families,bound,finest.largest)}function surest(cut2,first,total,files,shards,{
errors,startSeconds:startSeconds2=0}){if(!errors||shards<2)return null;let best=null;for(let at=first;at<shares.length;at+=1){const units=cut2(at);const starts=startSeconds2*
(units.length-files)/shards;if(best&&starts>=best.late)break;const longest=shares[at]*total/shards;const late=starts+expectedExcess(errors,longest,total,shards);
if(best===null||late<best.late)best={units,late,finer:at>first}}return best?.finer?best.units:null}function tryUnits(units,shards){const packing=pack(Float64Array.
from(units,({seconds})=>seconds),shards);return{units,packing,seconds:makespan(packing)}}function finish(units,{shardOf,loads},families,bound,largest){const shardOfTest=new Int32Array(
units.reduce((sum,{tests})=>sum+tests.length,0));units.forEach((unit,at)=>{for(const test of unit.tests)shardOfTest[test]=shardOf[at]});const lists=Array.from(loads,
()=>[]);shardOfTest.forEach((shard,test)=>{lists[shard]?.push(test)});let fragments=0;for(const{tests}of families)fragments+=new Set(tests.map(at=>shardOfTest[at])).
size;return{shards:lists,loads:[...loads],bound,largest,fragments}}var matrixLimit=256;var roundingSeconds=30;function wallSeconds(shards,longest,{startupSeconds,slots}){const waves=slots===null?1:Math.ceil(shards/slots);return waves*
(startupSeconds+longest)}function billedMinutes(shards,sum,{startupSeconds}){return shards*Math.ceil((startupSeconds+sum/shards)/60)}function chooseShards(units,sum,largest,circumstances){
const most=Math.max(1,Math.min(units,circumstances.maxShards,matrixLimit));const wall=shards2=>wallSeconds(shards2,Math.max(sum/shards2,largest),circumstances);
const affordable3=shards2=>circumstances.maxMinutes===null||billedMinutes(shards2,sum,circumstances)<=circumstances.maxMinutes;const candidates=Array.from({length:most},
(_,at)=>at+1).filter(n=>n===1||affordable3(n));const{targetSeconds}=circumstances;const reaching=targetSeconds===null?void 0:candidates.find(n=>wall(n)<=targetSeconds);
const shards=reaching??(targetSeconds===null?cheapest(candidates,wall,circumstances):quickest(candidates,wall));return{shards,limitedBy:limitAt(shards,sum,largest,
circumstances,reaching!==void 0)}}function cheapest(candidates,wall,{startupSeconds}){const cost=n=>wall(n)+n*(startupSeconds+roundingSeconds);return candidates.
reduce((a,b)=>cost(b)<cost(a)-1e-9?b:a)}function quickest(candidates,wall){const best=Math.min(...candidates.map(wall));return candidates.find(n=>wall(n)<=1.02*
best)}function limitAt(shards,sum,largest,{startupSeconds,maxShards,slots,targetSeconds},reached=true){if(targetSeconds!==null&&targetSeconds>0&&startupSeconds>=
targetSeconds)return"startup";if(largest>0&&largest>=sum/shards-1e-9)return"largest";if(slots!==null&&shards>=slots&&!reached)return"slots";if(slots!==null&&shards>
slots)return"slots";if(!reached&&shards>=Math.min(maxShards,matrixLimit))return"matrix";if(!reached||targetSeconds===null&&startupSeconds>sum/shards)return"star\
tup";return"sum"}function makePlan(request){const{quarantined,listedOnly,timedOnly,...weighed}=weigh(request);const tests=inShardOrder(weighed.tests,request);const{circumstances}=request;
const chosen=numberOf(request,tests);const shards=chosen.shards;const assignment=assign(tests,shards,doubtOf(request));const planned=shardsOf(assignment,tests,quarantined);
const sum=assignment.loads.reduce((total,load)=>total+load,0);const largest=assignment.largest?.seconds??0;const content={shards:planned,suites:Object.fromEntries(
request.suites.map(({name,runner})=>[name,{runner}])),run:request.run};const plan={planId:planId(content),...content,predictedSeconds:round(wallSeconds(shards,Math.
max(0,...assignment.loads),circumstances)),boundSeconds:round(circumstances.startupSeconds+Math.max(sum/shards,largest)),limitedBy:chosen.limitedBy??limitAt(shards,
sum,largest,{...circumstances,targetSeconds:0}),matrix:matrixOf(planned),unmatched:{listed:listedOnly.length,timed:timedOnly.length},startupSeconds:circumstances.
startupSeconds};const binding=assignment.largest?.tests.map(at=>tests[at].id)??[];return{plan,listedOnly,timedOnly,largest:binding}}function allIds(suites){return suites.
length===1?suites[0].ids:suites.flatMap(({ids})=>ids)}function weigh(request){const ids=allIds(request.suites);const matched=request.estimates&&matchTimings(ids,
request.estimates);const tests=[];const quarantined=[];let at=0;for(const{name:suite,runner,ids:ids2,isWhole}of request.suites){const cuts=addressesCases(runner);
const isCut=id=>cuts&&id.includes("::")&&!isWhole?.(pathOf(id));for(const id of ids2){const seconds=matched?.seconds[at++]??1;const test={id,suite,seconds,group:request.
groupOf(id),addressable:isCut(id)};(request.isQuarantined(id)?quarantined:tests).push(test)}}return{tests,quarantined,listedOnly:matched?.listedOnly??[],timedOnly:matched?.
timedOnly??[]}}function numberOf({shards,circumstances},tests){if(tests.length===0)return{shards:1,limitedBy:"sum"};if(shards!=="auto")return{shards,limitedBy:null};
const{seconds,largest}=finestOf(familiesOf(tests),tests);const sum=seconds.reduce((total,length)=>total+length,0);return chooseShards(seconds.length,sum,largest?.
seconds??0,circumstances)}function doubtOf({estimates,suites}){return{errors:estimates?.cutErrors??null,startSeconds:Math.max(0,...suites.map(({runner})=>priceOf(
runner,suites.length,estimates)))}}function priceOf(runner,suites,estimates){const usual=startSeconds(runner);if(estimates===null||suites>1)return usual;return estimates.
start.measured??Math.min(usual,estimates.start.most??usual)}function inShardOrder(tests,{longestFirst:longestFirst2}){return longestFirst2?[...tests].sort((a,b)=>b.
seconds-a.seconds):tests}export{chooseShards,makePlan};
