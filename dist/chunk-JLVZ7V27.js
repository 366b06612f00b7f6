import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  lookAtDockerfiles
} from "./chunk-CIANZ3UC.js";
import {
  lookAtWorkflows
} from "./chunk-NCF3MARK.js";

// packages/check/checks.ts
var isYaml = (path) => /\.ya?ml$/.test(path);
var kinds = [
  { look: (workspace, history) => lookAtDockerfiles(workspace, history), takes: (path) => !isYaml(path) },
  { look: lookAtWorkflows, takes: isYaml }
];
function lookAtEverything(workspace, history, now) {
  const looks = kinds.map(({ look, takes }) => {
    const scopes = workspace.scopes.filter(({ path, kind }) => kind === "folder" || takes(path));
    return look({ ...workspace, scopes }, history, now);
  });
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
