import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var ReportError=class extends Error{name="ReportError"};function unknownReport(){return new ReportError("is no test report that keep-pace knows: give JUnit XML,\
 the JSON of Jest, Vitest, Playwright, RSpec or go test, or a timing file")}function testId(path,rest){return rest===""?path:`${path}::${rest}`}function pathOf(id){
const end=id.indexOf("::");return end<0?id:id.slice(0,end)}function record(value){return typeof value==="object"&&value!==null?value:{}}function array(value){return Array.isArray(value)?value:[]}function text(value){return typeof value===
"string"?value:""}function number(value){return typeof value==="number"&&Number.isFinite(value)&&value>=0?value:null}export{ReportError,unknownReport,testId,pathOf,record,array,text,number};
