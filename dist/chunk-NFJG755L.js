import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  findContexts,
  findDockerfiles,
  isDockerfile,
  lintDockerfile,
  rules
} from "./chunk-3NAW2KZJ.js";
import {
  filesInScope
} from "./chunk-MMFJCA6P.js";
import {
  plural
} from "./chunk-A3FMRNLJ.js";

// packages/dockerfile/commands/look.ts
function lookAtDockerfiles(workspace, history, context = null) {
  const paths = filesInScope(workspace, isDockerfile);
  return {
    check(files) {
      const contexts = findContexts(files, [.../* @__PURE__ */ new Set([...findDockerfiles(files.paths), ...paths])]);
      return paths.flatMap((path) => lintDockerfile({ path, files, history, context, contexts }));
    },
    rules,
    files: paths.length,
    nothing: `No Dockerfile among ${plural(workspace.files.paths.length, "file")} (looked for Dockerfile, Dockerfile.*, *.Dockerfile and Containerfile).`
  };
}

export {
  lookAtDockerfiles
};
