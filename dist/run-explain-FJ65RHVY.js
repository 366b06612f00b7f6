import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import{selectFor}from"./chunk-ZPC4AJEO.js";import"./chunk-WLCGLMUR.js";import"./chunk-2YWPKVI7.js";import"./chunk-ASBHL3VV.js";import"./chunk-5ZQBEWYH.js";
import"./chunk-MSBQCFUK.js";import"./chunk-LMD4GTQO.js";import"./chunk-XB62HTOP.js";import"./chunk-WBEAC3JD.js";import"./chunk-5PY2SCE5.js";
import"./chunk-Y7OC5FYY.js";import"./chunk-6I3H43BT.js";import{wrap}from"./chunk-I25A2IMF.js";import{UserError,visible}from"./chunk-6WXBJRQ5.js";
import"./chunk-QEIRHUYG.js";import{relative,resolve}from"node:path";async function runExplain(inputs,host){const[named]=inputs.test;if(named===void 0)throw new UserError("Name the test to explain: keep-pace select explain TEST.");
const{root,selection,because}=await selectFor(inputs,host);const inRoot=relative(root,resolve(host.cwd,named))||".";const isNamed=path=>path===named||path===inRoot;
const test=selection.tests.find(({unit})=>isNamed(unit.path));const skip=selection.skipped.find(({unit})=>isNamed(unit.path));if(!test&&!skip){throw new UserError(
`${named} is no test that a runner of this repository would run: name one that select lists.`)}const lines=test?[`${visible(named)} runs: ${visible(test.reasons.
map(({text})=>text).join("; "))}.`]:[`${visible(named)} is skipped: ${visible(skip?.proof.text??"")}.`];return{json:{path:inRoot,runs:test!==void 0,reasons:test?.
reasons??[],proof:skip?.proof??null,compared:because},text:({width})=>[...lines,`Compared: ${visible(because.text)}.`].flatMap(line=>wrap(line,Math.max(40,Math.
min(width,100)))).join("\n"),markdown:()=>lines.join("\n")}}export{runExplain};
