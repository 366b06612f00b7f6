import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
function releaseReason({run,system}){if(!run)return null;if(run.eventName==="release")return"the event is a release";if(run.ref.startsWith("refs/tags/"))return"\
a tag was pushed";if(system.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)return"the job has id-token: write";const name=/(?:^|[-_ ])(release|publish|deploy)(?:$|[-_ ])/i.
exec(run.job)?.[1];return name===void 0?null:`the job is called ${run.job}`}function trustOf({run,system}){if(!run)return"none";if(run.eventName==="pull_request")
return"pull-request";if(run.eventName==="schedule")return"trusted";const isOthers=/^(pull_request_target|workflow_run|issue_comment|issues|discussion|fork|watch)/.
test(run.eventName);if(isOthers||!run.ref.startsWith("refs/heads/"))return"none";return run.ref===`refs/heads/${defaultBranch(run)}`||system.env.GITHUB_REF_PROTECTED===
"true"?"trusted":"none"}function defaultBranch({event}){const repository=event?.repository;return typeof repository?.default_branch==="string"?repository.default_branch:
"main"}export{releaseReason,trustOf};
