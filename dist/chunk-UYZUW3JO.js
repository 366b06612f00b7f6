import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
var runners=["vitest","jest","playwright","pytest","go","nextest","maven","node","rspec","phpunit","cypress"];var addressing=new Set(["vitest","jest","playwrigh\
t","pytest","go","nextest","maven","node","phpunit"]);function addressesCases(runner){return runner!==null&&addressing.has(runner)}var oneProcess=new Set(["pyte\
st","phpunit","rspec"]);function startSeconds(runner){return runner!==null&&oneProcess.has(runner)?.008:1}function runnerOf(ids){const first=ids[0]?.split("::",
1)[0]??"";const known=[[/\.py$/,"pytest"],[/_spec\.rb$/,"rspec"],[/Test\.php$/,"phpunit"],[/\.(?:java|kt)$/,"maven"],[/\.cy\.[jt]sx?$/,"cypress"]];return known.
find(([pattern])=>pattern.test(first))?.[1]??null}export{runners,addressesCases,startSeconds,runnerOf};
