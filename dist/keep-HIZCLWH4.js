import { createRequire as keepPaceRequire } from "node:module"; const require = keepPaceRequire(import.meta.url);
import {
  artifactService
} from "./chunk-RCKMX47Z.js";
import "./chunk-WJPYA44L.js";
import "./chunk-E46IT2HH.js";
import "./chunk-I32OJAXF.js";

// packages/runner/artifacts/keep.ts
var retentionDays = 30;
async function keepFiles(name, files, log) {
  const names = Object.keys(files).join(" and ");
  const service = artifactService(process.env, () => /* @__PURE__ */ new Date());
  if (!service) return log.info(`There is no artifact service here, so ${names} are not kept.`);
  const encoder = new TextEncoder();
  const contents = Object.entries(files).map(([file, content]) => [file, encoder.encode(content)]);
  try {
    await service.upload(name, Object.fromEntries(contents), retentionDays);
  } catch (error) {
    log.info(`The files ${names} could not be kept as an artifact: ${error.message}`);
  }
}
export {
  keepFiles
};
