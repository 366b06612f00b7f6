import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var GitHubError=class extends Error{name="GitHubError";kind;status;permission;retryAfterMs;mayHaveHappened;constructor(message,details){super(message,{cause:details.
cause});this.kind=details.kind;this.status=details.status??null;this.permission=details.permission??null;this.retryAfterMs=details.retryAfterMs??null;this.mayHaveHappened=
details.mayHaveHappened??false}};async function listAll(requester,purpose2,path,{key,limit=Number.POSITIVE_INFINITY,enough=()=>false}={}){const items=[];const seen=new Set;let url=withPageSize(
path);while(url!==null&&items.length<limit){if(seen.has(url))throw unexpected(purpose2,"its pages run in a circle");seen.add(url);const{data,headers}=await requester.
get(purpose2,url);const page=key===void 0?data:data?.[key];if(!Array.isArray(page))throw unexpected(purpose2,"a page is no list");items.push(...page);const last=items.
at(-1);url=last!==void 0&&enough(last)?null:nextPage(headers.link)}return items.slice(0,limit)}function withPageSize(path){return`${path}${path.includes("?")?"&":
"?"}per_page=100`}function nextPage(link){for(const match of(link??"").matchAll(/<([^<>]*)>([^<]*)/g)){if(/;\s*rel="?next"?/i.test(match[2]??""))return match[1]??
null}return null}function unexpected({doing},why){return new GitHubError(`GitHub's answer is not as documented (${why}), so keep-pace could not ${doing}.`,{kind:"\
rejected"})}function branches(requester,base){const reading=doing=>({doing,permission:"contents: read"});const writing=doing=>({doing,permission:"contents: write"});const git=`${base}\
/git`;return{listBranches(){return listAll(requester,reading("list the branches"),`${base}/branches`)},async readBranchFile(branch,path){const doing=`read ${path}\
 of the branch ${branch}`;const head=await known(async()=>{const ref=await requester.get(reading(doing),`${git}/ref/heads/${encodeURIComponent(branch)}`);return ref.
data.object.sha});if(head===null)return null;const text=await known(async()=>{const address=`${base}/contents/${encodeURIComponent(path)}?ref=${head}`;const{content}=(await requester.
get(reading(doing),address)).data;return new TextDecoder().decode(Uint8Array.from(atob(content.replace(/\s/g,"")),byteOf))});return{head,text}},async writeBranchFile(branch,file,known2,message){
const purpose2=writing(`write ${file.path} to the branch ${branch}`);const post2=async(path,body)=>(await requester.write(purpose2,"POST",`${git}/${path}`,body)).
data.sha;const blob={path:file.path,mode:"100644",type:"blob",content:file.text};const tree=await post2("trees",{tree:[blob]});const parents=known2===null?[]:[known2.
head];const sha=await post2("commits",{message,tree,parents});if(known2===null){await requester.write(purpose2,"POST",`${git}/refs`,{ref:`refs/heads/${branch}`,
sha});return}const ref=`${git}/refs/heads/${encodeURIComponent(branch)}`;await requester.write(purpose2,"PATCH",ref,{sha,force:false})},async dispatch(event,payload){
const purpose2=writing("send a repository_dispatch event");const body={event_type:event,client_payload:payload};await requester.write(purpose2,"POST",`${base}/d\
ispatches`,body)}}}function byteOf(character){return character.charCodeAt(0)}async function known(read){try{return await read()}catch(error){if(error instanceof
GitHubError&&error.kind==="not-found")return null;throw error}}function delivery(requester,base){const reading=(doing,permission)=>({doing,permission});return{async getRun(runId,attempt){const purpose2=reading(`read workflo\
w run ${runId}`,"actions: read");const path=`${base}/actions/runs/${runId}${attempt===void 0?"":`/attempts/${attempt}`}`;return(await requester.get(purpose2,path)).
data},getJobLog(job){return requester.text(reading("read a job's log","actions: read"),`${base}/actions/jobs/${job}/logs`)},listReviews(pull){const purpose2=reading(
`read the reviews of pull request #${pull}`,"pull-requests: read");return listAll(requester,purpose2,`${base}/pulls/${pull}/reviews`)},listTimeline(issue){const purpose2=reading(
`read the events of pull request #${issue}`,"pull-requests: read");return listAll(requester,purpose2,`${base}/issues/${issue}/timeline`,{limit:300})},listActivity(branch){
const purpose2=reading("list the pushes to the branch","contents: read");const query2=new URLSearchParams({ref:`refs/heads/${branch}`});return listAll(requester,
purpose2,`${base}/activity?${query2}`,{limit:300})},listRecentCommits(limit){const purpose2=reading("list the commits","contents: read");return listAll(requester,
purpose2,`${base}/commits`,{limit})},listDeployments(filter){const purpose2=reading("list the deployments","deployments: read");const{sha,environment,since,limit}=filter;
const query2=new URLSearchParams({...sha&&{sha},...environment&&{environment}});const enough=({created_at})=>since!==void 0&&created_at<since;return listAll(requester,
purpose2,`${base}/deployments?${query2}`,{limit,enough})},listDeploymentStatuses(id){const purpose2=reading("read a deployment's statuses","deployments: read");
return listAll(requester,purpose2,`${base}/deployments/${id}/statuses`)},listClosedPulls(since,limit){const purpose2=reading("list the merged pull requests","pu\
ll-requests: read");const query2=new URLSearchParams({state:"closed",sort:"updated",direction:"desc"});const enough=({updated_at})=>updated_at<since;return listAll(
requester,purpose2,`${base}/pulls?${query2}`,{limit,enough})},listCommitsSince(since,limit){const purpose2=reading("list the commits","contents: read");const query2=new URLSearchParams(
{since});return listAll(requester,purpose2,`${base}/commits?${query2}`,{limit})},listReleases(since){const purpose2=reading("list the releases","contents: read");
const enough=({created_at})=>created_at<since;return listAll(requester,purpose2,`${base}/releases`,{enough})},listIssues(label,since){const purpose2=reading("li\
st the incidents","issues: read");const query2=new URLSearchParams({labels:label,state:"all",since});return listAll(requester,purpose2,`${base}/issues?${query2}`,
{limit:500})}}}var actionsBot="github-actions[bot]";var purpose={doing:"find out whose token it is",permission:"metadata: read"};async function findIdentity(requester){try{const{
data}=await requester.get(purpose,"/user");return data.login}catch(error){const isApp=error instanceof GitHubError&&(error.kind==="forbidden"||error.kind==="not\
-found");if(!isApp)throw error;return await viewer(requester)??actionsBot}}async function viewer(requester){try{const{data}=await requester.write(purpose,"POST",
"/graphql",{query:"{ viewer { login } }"});return data?.data?.viewer?.login??null}catch(error){if(error instanceof GitHubError)return null;throw error}}function packages(requester,owner){const of=isOrganisation=>`/${isOrganisation?"orgs":"users"}/${encodeURIComponent(owner)}/packages`;const image=(isOrganisation,name)=>`${of(
isOrganisation)}/container/${encodeURIComponent(name)}/versions`;return{listImages(isOrganisation){const purpose2={doing:"list the container images",permission:"\
packages: read"};return listAll(requester,purpose2,`${of(isOrganisation)}?package_type=container`)},listImageVersions(isOrganisation,name){const purpose2={doing:`\
list the versions of the image ${name}`,permission:"packages: read"};return listAll(requester,purpose2,image(isOrganisation,name))},async deleteImageVersion(isOrganisation,name,id){
const purpose2={doing:`delete a version of the image ${name}`,permission:"packages: write"};await requester.write(purpose2,"DELETE",`${image(isOrganisation,name)}\
/${id}`)}}}function rateLimitWait(response,now){const{status,headers,body}=response;if(status!==403&&status!==429)return null;const serverNow=Date.parse(headers.date??"")||
now.getTime();const asked=headers["retry-after"];if(asked)return Math.max(0,/^\d+$/.test(asked)?Number(asked)*1e3:Date.parse(asked)-serverNow);if(headers["x-rat\
elimit-remaining"]==="0"){const reset=Number(headers["x-ratelimit-reset"])*1e3;return Math.max(0,reset-serverNow)+1e3}return status===429||/secondary rate limit|abuse detection/i.
test(body)?6e4:null}function noAnswer(method,{doing},cause){return new GitHubError(`GitHub did not answer, so keep-pace could not ${doing} (${reason(cause)}); try again later.`,{kind:"\
unavailable",mayHaveHappened:method!=="GET",cause})}function refusal(method,purpose2,response,now){const{status}=response;const{doing,permission}=purpose2;const retryAfterMs=rateLimitWait(
response,now);if(retryAfterMs!==null){return new GitHubError(`GitHub's rate limit is used up, so keep-pace could not ${doing}; try again in ${span(retryAfterMs)}\
.`,{kind:"rate-limit",status,retryAfterMs})}if(status>=500){return new GitHubError(`GitHub answered ${status}, so keep-pace could not ${doing}; try again later.`,
{kind:"unavailable",status,mayHaveHappened:method!=="GET"})}if(status===401){return new GitHubError(`GitHub does not accept the token, so keep-pace could not ${doing}\
; pass a token that is still valid.`,{kind:"forbidden",status})}if(status===403)return forbidden(method,purpose2,response);if(status===404){return new GitHubError(
`GitHub shows this token nothing to ${doing}; check the repository and the number, or give the job \`${permission}\` under \`permissions\`.`,{kind:"not-found",status,
permission})}return new GitHubError(`GitHub refused to ${doing} (${status}): ${said(response)}.`,{kind:"rejected",status})}function forbidden(method,purpose2,response){
const{doing}=purpose2;const message=said(response);if(!/not accessible|must have|permission/i.test(message)){return new GitHubError(`GitHub refused to ${doing}:\
 ${message}.`,{kind:"forbidden",status:403})}const permission=missingPermission(response,purpose2);const fork=method==="GET"?"":" (a pull request from a fork on\
ly ever gets a token that reads)";return new GitHubError(`The token may not ${doing}; give the job \`${permission}\` under \`permissions\`${fork}.`,{kind:"forbi\
dden",status:403,permission})}function missingPermission(response,{permission}){const alternatives=(response.headers["x-accepted-github-permissions"]??"").split(
";").map(set=>set.split(",").map(one=>one.trim()).filter(one=>/^[a-z_]+=[a-z]+$/.test(one)&&one!=="metadata=read").map(one=>one.replace("=",": ").replaceAll("_",
"-")).join(", ")).filter(set=>set!=="");return alternatives.includes(permission)?permission:alternatives[0]??permission}function said({body,status}){let text=`s\
tatus ${status}`;try{const answer=JSON.parse(body);const errors=Array.isArray(answer.errors)?answer.errors.map(errorText):[];text=[answer.message,...errors].filter(
part=>typeof part==="string"&&part).join(": ")||text}catch{}return text.replace(/\s+/g," ").replace(/\.$/,"").slice(0,200)}function errorText(error){return typeof error===
"object"&&error!==null&&"message"in error?error.message:error}function reason(failure){let text=String(failure);for(let cause=failure;cause instanceof Error;cause=
cause.cause)text=cause.message||text;return text.replace(/\s+/g," ").slice(0,200)}function span(ms){const seconds=Math.ceil(ms/1e3);return seconds<120?`${seconds}\
 s`:`${Math.ceil(seconds/60)} minutes`}var maxAttempts=4;function createRequester(options){const{sleep,etags,log,random=Math.random,waitBudgetMs=12e4}=options;let waited=0;async function pause(ms,because){
if(because){waited+=ms;if(waited>waitBudgetMs)throw because;log?.(`Waiting ${Math.ceil(ms/1e3)} s before the next try. ${because.message}`)}await sleep(ms+random()*
Math.min(ms,5e3))}async function read(purpose2,url){for(let attempt=1;;attempt++){const known2=etags?.get(url);const headers=known2?.headers.etag?{...accept,"if\
-none-match":known2.headers.etag}:accept;const result=await exchange(options,purpose2,{method:"GET",url,headers});if(!(result instanceof GitHubError)){if(result.
status===304&&known2)return known2;if(result.headers.etag)etags?.set(url,result);return result}const wait=result.kind==="unavailable"?1e3*2**(attempt-1):result.
retryAfterMs;if(wait===null||attempt===maxAttempts)throw result;await pause(wait,result)}}return{get:async(purpose2,url)=>parse(purpose2,await read(purpose2,url)),
text:async(purpose2,url)=>(await read(purpose2,url)).body,pause,async write(purpose2,method,url,body){const text=body===void 0?{}:{body:JSON.stringify(body)};const headers={
...accept,"content-type":"application/json"};const result=await exchange(options,purpose2,{method,url,headers,...text});if(result instanceof GitHubError)throw result;
return parse(purpose2,result)}}}var accept={accept:"application/vnd.github+json","x-github-api-version":"2022-11-28"};async function exchange({send,now},purpose2,request){
let response;try{response=await send(request)}catch(cause){return noAnswer(request.method,purpose2,cause)}const good=response.status>=200&&response.status<300||
response.status===304;return good?response:refusal(request.method,purpose2,response,now())}function parse({doing},{body,headers}){if(body==="")return{data:null,
headers};try{return{data:JSON.parse(body),headers}}catch(cause){throw new GitHubError(`What answered is not GitHub's API, so keep-pace could not ${doing}; check\
 GITHUB_API_URL.`,{kind:"rejected",mayHaveHappened:true,cause})}}function storage(requester,base){const writing=doing=>({doing,permission:"actions: write"});return{listCaches(filter){const purpose2={doing:"list the caches",permission:"\
actions: read"};const path=`${base}/actions/caches?${new URLSearchParams(filter)}`;return listAll(requester,purpose2,path,{key:"actions_caches"})},async deleteCache(id){
await requester.write(writing("delete a cache"),"DELETE",`${base}/actions/caches/${id}`)},listArtifacts(){const purpose2={doing:"list the artifacts",permission:"\
actions: read"};return listAll(requester,purpose2,`${base}/actions/artifacts`,{key:"artifacts"})},async deleteArtifact(id){await requester.write(writing("delete\
 an artifact"),"DELETE",`${base}/actions/artifacts/${id}`)},async deactivateDeployment(id){const purpose2={doing:"take a preview down",permission:"deployments: \
write"};const status={state:"inactive",description:"Taken down by keep-pace sweep"};await requester.write(purpose2,"POST",`${base}/deployments/${id}/statuses`,status)}}}function createGitHub(options){const{owner,repo}=options;const requester=createRequester(options);const base=`/repos/${encodeURIComponent(owner)}/${encodeURIComponent(
repo)}`;return{owner,repo,pause:requester.pause,async getRepository(){const purpose2={doing:`read ${owner}/${repo}`,permission:"metadata: read"};return(await requester.
get(purpose2,base)).data},...comments(requester,base),...pullRequests(requester,base),...reviews(requester,base),...runs(requester,base),...delivery(requester,base),
...storage(requester,base),...branches(requester,base),...packages(requester,owner)}}function comments(requester,base){let identity=null;const reading={doing:"r\
ead the comment",permission:"pull-requests: read"};const writing={doing:"write the comment",permission:"pull-requests: write"};const one=id=>`${base}/issues/com\
ments/${id}`;const all=issue=>`${base}/issues/${issue}/comments`;return{async identity(){identity??=findIdentity(requester);identity.catch(()=>{identity=null});
return identity},listIssueComments(issue){return listAll(requester,{...reading,doing:`read the comments of #${issue}`},all(issue))},async getIssueComment(id){return(await requester.
get(reading,one(id))).data},async createIssueComment(issue,body){const purpose2={...writing,doing:`write a comment on #${issue}`};const comment=(await requester.
write(purpose2,"POST",all(issue),{body})).data;if(comment.user)identity=Promise.resolve(comment.user.login);return comment},async updateIssueComment(id,body){return(await requester.
write(writing,"PATCH",one(id),{body})).data},async deleteIssueComment(id){await requester.write({...writing,doing:"delete a second comment"},"DELETE",one(id))}}}
function pullRequests(requester,base){const permission="pull-requests: read";return{async getPullRequest(pull){const purpose2={doing:`read pull request #${pull}`,
permission};return(await requester.get(purpose2,`${base}/pulls/${pull}`)).data},listPullRequests(filter){const purpose2={doing:"find the pull request",permission};
return listAll(requester,purpose2,`${base}/pulls${query({...filter})}`)},listPullRequestFiles(pull){const purpose2={doing:`list the files of pull request #${pull}`,
permission};return listAll(requester,purpose2,`${base}/pulls/${pull}/files`)},listCommits(pull){const purpose2={doing:`list the commits of pull request #${pull}`,
permission};return listAll(requester,purpose2,`${base}/pulls/${pull}/commits`)}}}function reviews(requester,base){return{listReviewComments(pull){const purpose2={
doing:`read the review comments of pull request #${pull}`,permission:"pull-requests: read"};return listAll(requester,purpose2,`${base}/pulls/${pull}/comments`)},
async createReview(pull,review){const purpose2={doing:`suggest changes on pull request #${pull}`,permission:"pull-requests: write"};return(await requester.write(
purpose2,"POST",`${base}/pulls/${pull}/reviews`,reviewBody(review))).data}}}function reviewBody({commitId,body,comments:comments2}){return{commit_id:commitId,event:"\
COMMENT",body,comments:comments2.map(({path,startLine,line,body:body2})=>({path,...startLine!==void 0&&{start_line:startLine,start_side:"RIGHT"},line,side:"RIGH\
T",body:body2}))}}function runs(requester,base){const permission="actions: read";return{listRuns({headSha,limit,workflow,...filter}){const purpose2={doing:"list\
 the workflow runs",permission};const of=workflow===void 0?"":`/workflows/${workflow}`;const path=`${base}/actions${of}/runs${query({...filter,head_sha:headSha})}`;
return listAll(requester,purpose2,path,{key:"workflow_runs",...limit!==void 0&&{limit}})},listJobs(runId,attempt){const purpose2={doing:`list the jobs of workfl\
ow run ${runId}`,permission};const path=`${base}/actions/runs/${runId}/attempts/${attempt}/jobs`;return listAll(requester,purpose2,path,{key:"jobs"})}}}function query(parameters){
const given=Object.entries(parameters).filter(entry=>entry[1]!==void 0);return given.length>0?`?${new URLSearchParams(given)}`:""}function resolveUrl(apiUrl,url){const api=apiUrl.replace(/\/+$/,"");if(url==="/graphql")return`${api.replace(/\/api\/v3$/,"/api")}/graphql`;if(url.startsWith("/"))
return api+url;const{origin}=new URL(url);if(origin!==new URL(api).origin)throw new Error(`the token is not sent to ${origin}`);return url}function fetchSend({apiUrl,token,userAgent,timeoutMs=3e4}){return async({method,url,headers,body})=>{const response=await fetch(resolveUrl(apiUrl,url),{method,headers:{
...headers,"user-agent":userAgent,...token&&{authorization:`Bearer ${token}`}},...body!==void 0&&{body},signal:AbortSignal.timeout(timeoutMs)});return{status:response.
status,headers:Object.fromEntries(response.headers),body:await response.text()}}}var maxCommentLength=65536;var marker="<!-- keep-pace -->";var openMarker=name=>`<!-- keep-pace:section ${name} -->`;var closeMarker=name=>`<!-- /keep-pace:sect\
ion ${name} -->`;var sectionMarkers=/<!-- (\/?)keep-pace:section ([a-z0-9-]+) -->/g;function isMarked(body){return new RegExp(`(^|[\\r\\n])${marker}`).test(body)}
function parseBody(body){const sections=new Map;let open=null;let start=0;for(const{0:text,1:slash,2:name="",index}of body.matchAll(sectionMarkers)){if(slash&&open!==
name)continue;if(open!==null&&!sections.has(open))sections.set(open,body.slice(start,index));open=slash?null:name;start=index+text.length}if(open!==null&&!sections.
has(open))sections.set(open,body.slice(start));return sections}function composeBody(sections,order){const names=[...sections.keys()].sort((a,b)=>position(a,order)-
position(b,order));const wrapped=name=>openMarker(name)+sections.get(name)+closeMarker(name);const blocks=names.filter(name=>!isQuiet(sections.get(name)??"")).map(
wrapped);const quiet=names.filter(name=>isQuiet(sections.get(name)??"")).map(wrapped);const line=quiet.length>0?[`**keep-pace**: ${quiet.join(" \xB7 ")}`]:[];return`${marker}\

${[...blocks,...line].join("\n\n")}`}function isQuiet(text){return!/[\r\n]/.test(text)}function sectionText(section){const headline=clean(section.headline).replace(
/\s+/g," ").trim().slice(0,300);return section.worthSaying?`
### ${headline}

${clean(section.markdown).trim()}
`:clean(headline)}function sameText(a,b){const plain2=text=>text?.replace(/[ \t\r]+$/gm,"").trimEnd();return plain2(a)===plain2(b)}function clean(text){return text.
replace(/[\0\p{Surrogate}]/gu,"\uFFFD").replace(/<!--(?=\s*\/?\s*keep-pace)/gi,"&lt;!--")}function position(name,order){const index=order.indexOf(name);return index<
0?order.length:index}function isUser(user,login){if(!user)return false;return user.login===login||user.type==="Bot"&&user.login===`${login}[bot]`}var notice="\n\n_This section was shortened, because a GitHub comment holds 65,536 characters; the job's summary has the rest._\n";function composeFitting(sections,order,limit=maxCommentLength){
const whole=composeBody(sections,order);if(whole.length<=limit)return whole;const texts=[...sections.values()];const frame=whole.length-texts.reduce((sum,text)=>sum+
text.length,0);const share=fairShare(texts.map(text=>text.endsWith(notice)?Number.POSITIVE_INFINITY:text.length),Math.max(0,limit-frame));return composeBody(new Map(
[...sections].map(([name,text])=>[name,shorten(text,share)])),order)}function fairShare(lengths,room){let left=room;let share=0;for(const[index,length]of[...lengths].
sort((a,b)=>a-b).entries()){share=Math.floor(left/(lengths.length-index));if(length>share)return share;left-=length}return share}function shorten(text,room){if(text.
length<=room)return text;if(isQuiet(text))return cutInLine(text,room);let kept="";const state={fence:null,details:0};for(let start=0;start<text.length;){const newline=text.
indexOf("\n",start);const end=newline<0?text.length:newline;if(end+notice.length>room)break;track(text.slice(start,end),state);const candidate=text.slice(0,end)+
closing(state)+notice;if(candidate.length<=room)kept=candidate;start=end+1}return kept||notice.slice(0,room)}function track(line,open){const fence=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.
exec(line)?.[1];if(open.fence!==null){const closes=fence?.startsWith(open.fence)&&line.trim()===fence;if(closes)open.fence=null}else if(fence){open.fence=fence}else{
open.details+=(line.match(/<details[\s>]/gi)??[]).length-(line.match(/<\/details>/gi)??[]).length;open.details=Math.max(0,open.details)}}function closing({fence,
details}){return(fence?`
${fence}`:"")+"\n\n</details>".repeat(details)}function cutInLine(text,room){return room<1?"":`${text.slice(0,room-1).replace(/[\ud800-\udbff]$/,"")}\u2026`}var maxRounds=5;var maxWrites=8;async function upsertSection(update){try{return await upsert(update)}catch(error){if(!(error instanceof GitHubError))throw error;
const refused=error.kind==="forbidden"||error.kind==="not-found";return{outcome:refused?"not-allowed":"failed",because:error.message}}}async function upsert(update){
const{github,issue,section,order,settleMs=1e3}=update;const attempt={update,settleMs,created:new Set,createLost:false,updated:false,failure:null};const text=sectionText(
update);for(let round=1;round<=maxRounds;round++){const[keep,...duplicates]=await ownComments(attempt);if(!keep){const body=composeFitting(new Map([[section,text]]),
order);const comment=await tryWrite(attempt,()=>github.createIssueComment(issue,body));if(comment)attempt.created.add(comment.id);else attempt.createLost=true;await github.
pause(settleMs);continue}const inherited=new Map(duplicates.flatMap(({body})=>[...parseBody(body??"")]));if(!await writeUntilItStands(attempt,keep.id,new Map([...inherited,
[section,text]])))continue;if(!await deleteAll(github,duplicates)&&round<maxRounds)continue;return{outcome:outcomeFor(attempt,keep.id),url:keep.html_url}}throw givenUp(
attempt)}async function ownComments({update:{github,issue},created}){const marked=(await github.listIssueComments(issue)).filter(({body})=>isMarked(body??""));if(marked.
length===0)return[];const me=await github.identity();return marked.filter(({id,user})=>created.has(id)||isUser(user,me)).sort((a,b)=>Number(a.id)-Number(b.id))}
async function writeUntilItStands(attempt,id,texts){const{github,section,order}=attempt.update;for(let write=0;write<=maxWrites;write++){const comment=await existing(
github,id);if(!comment)return false;const present=parseBody(comment.body??"");const body=composeFitting(new Map([...texts,...present,[section,texts.get(section)??
""]]),order);const wanted=parseBody(body);if([...texts.keys()].every(name=>sameText(present.get(name),wanted.get(name))))return true;try{await tryWrite(attempt,
()=>github.updateIssueComment(id,body))}catch(error){if(!isNotFound(error)||await existing(github,id))throw error;return false}attempt.updated=true;await github.
pause(attempt.settleMs*(write+1))}throw givenUp(attempt)}function outcomeFor(attempt,id){if(attempt.created.has(id))return"created";if(attempt.updated||attempt.
created.size>0)return"updated";return attempt.createLost?"created":"unchanged"}async function existing(github,id){try{return await github.getIssueComment(id)}catch(error){
if(isNotFound(error))return null;throw error}}async function deleteAll(github,comments2){let deleted=true;for(const{id}of comments2){try{await github.deleteIssueComment(
id)}catch(error){if(!(error instanceof GitHubError))throw error;deleted&&=isNotFound(error)}}return deleted}async function tryWrite(attempt,write){try{const result=await write();
attempt.failure=null;return result}catch(error){if(!(error instanceof GitHubError))throw error;if(!error.mayHaveHappened&&error.retryAfterMs===null)throw error;
attempt.failure=error;await attempt.update.github.pause(error.retryAfterMs??1e3,error);return null}}function isNotFound(error){return error instanceof GitHubError&&
error.kind==="not-found"}function givenUp({failure,update:{issue,section}}){return failure??new GitHubError(`Other jobs kept overwriting the comment on #${issue}\
, so keep-pace could not write its ${section} section; re-run this job.`,{kind:"unavailable"})}function newSide(patch){const hunks=[];for(const line of patch.split("\n")){const header=/^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);if(header)hunks.push(
{start:Number(header[1]),lines:[]});else if(line.startsWith("+")||line.startsWith(" "))hunks.at(-1)?.lines.push(line.slice(1))}return hunks}function shows(hunks,startLine,endLine,text){
return hunks.some(({start,lines})=>{if(startLine<start||endLine>=start+lines.length)return false;return plain(lines.slice(startLine-start,endLine-start+1).join(
"\n"))===plain(text)})}function plain(text){return text.replace(/\r/g,"").replace(/\n$/,"")}function addedLines(patch){const added=new Set;let at=0;for(const line of patch.
split("\n")){const header=/^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);if(header)at=Number(header[1]);else if(line.startsWith("+"))added.add(at++);else if(line.
startsWith(" "))at++}return added}var maxTries=3;async function postSuggestions(options){const{github,pull,headSha,suggestions}=options;if(suggestions.length===0)return{outcome:"unchanged",posted:0,
outside:[]};try{if((await github.getPullRequest(pull)).head.sha!==headSha){const because=`Pull request #${pull} has newer commits than the one checked, so nothi\
ng is suggested on it.`;return{outcome:"failed",because,outside:suggestions}}const{inside,outside}=await split(options);return{...await post(github,pull,headSha,
inside.map(reviewComment)),outside}}catch(error){if(!(error instanceof GitHubError))throw error;const refused=error.kind==="forbidden"||error.kind==="not-found";
return{outcome:refused?"not-allowed":"failed",because:error.message,outside:suggestions}}}async function split(options){const files=await options.github.listPullRequestFiles(
options.pull);const hunks=new Map(files.map(({filename,patch})=>[filename,newSide(patch??"")]));const groups={inside:[],outside:[]};for(const suggestion of options.
suggestions){const{path,startLine,endLine,original}=suggestion;const shown=shows(hunks.get(path)??[],startLine,endLine,original);groups[shown?"inside":"outside"].
push(suggestion)}return groups}async function post(github,pull,commitId,comments2){let posted=0;for(let attempt=1;;attempt++){const missing=await notYetSaid(github,
pull,comments2);if(missing.length===0)return{outcome:posted>0?"posted":"unchanged",posted};const count=missing.length===1?"a change":`${missing.length} changes`;
posted=missing.length;try{await github.createReview(pull,{commitId,body:`keep-pace suggests ${count}.`,comments:missing});return{outcome:"posted",posted}}catch(error){
const again=error instanceof GitHubError&&(error.mayHaveHappened||error.retryAfterMs!==null);if(!again||attempt===maxTries)throw error;await github.pause(error.
retryAfterMs??1e3,error)}}}async function notYetSaid(github,pull,comments2){if(comments2.length===0)return[];const key=({path,body})=>`${path}
${body.replace(/\r/g,"").trimEnd()}`;const keys=new Set(comments2.map(key));const alike=(await github.listReviewComments(pull)).filter(comment=>keys.has(key(comment)));
const mine=alike.length>0?await ownOnly(github,alike):[];const said2=mine.map(key);return comments2.filter(comment=>{const index=said2.indexOf(key(comment));if(index>=
0)said2.splice(index,1);return index<0})}async function ownOnly(github,comments2){const me=await github.identity();return comments2.filter(({user})=>isUser(user,
me))}function reviewComment({path,startLine,endLine,message,replacement}){const runs2=replacement.match(/`+/g)??[];const fence="`".repeat(Math.max(3,...runs2.map(
run=>run.length+1)));const lines=replacement===""||replacement.endsWith("\n")?replacement:`${replacement}
`;return{path,...startLine<endLine&&{startLine},line:endLine,body:`${message.trim()}

${fence}suggestion
${lines}${fence}`}}export{GitHubError,createGitHub,upsertSection,resolveUrl,fetchSend,addedLines,postSuggestions};
