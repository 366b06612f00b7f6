import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtDockerfiles
} from "./chunk-MRPXLGOW.js";

// packages/check/checks.ts
var kinds = [lookAtDockerfiles];
function lookAtEverything(workspace, history) {
  const looks = kinds.map((look) => look(workspace, history));
  return {
    check: (files) => looks.flatMap(({ check }) => check(files)),
    rules: looks.flatMap(({ rules }) => rules),
    files: looks.reduce((sum, { files }) => sum + files, 0),
    nothing: looks.map(({ nothing }) => nothing).join(" ")
  };
}

export {
  lookAtEverything
};
