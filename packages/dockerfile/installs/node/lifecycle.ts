/**
 * Scripts of a project's own package.json that an install runs.
 * Source: docs.npmjs.com "Scripts", pnpm.io "Scripts", classic.yarnpkg.com "package.json".
 */
export const lifecycle = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
  "dependencies",
  "predependencies",
  "postdependencies",
  "pnpm:devPreinstall",
];
