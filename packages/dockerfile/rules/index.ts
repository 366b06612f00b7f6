import { aptCacheMount } from "./apt-cache-mount.ts";
import { artefactInCacheMount } from "./artefact-in-cache-mount.ts";
import { broadCopyBeforeInstall } from "./broad-copy-before-install.ts";
import { buildToolsInImage } from "./build-tools-in-image.ts";
import { chownAfterCopy } from "./chown-after-copy.ts";
import { fusedInstall } from "./fused-install.ts";
import { gitInBuild } from "./git-in-build.ts";
import { ineffectiveCacheMount } from "./ineffective-cache-mount.ts";
import { inertCopyLink } from "./inert-copy-link.ts";
import { listedManifests } from "./listed-manifests.ts";
import { missingCacheMount } from "./missing-cache-mount.ts";
import { missingInstallInput } from "./missing-install-input.ts";
import { movingBase } from "./moving-base.ts";
import { osPackagesAfterCopy } from "./os-packages-after-copy.ts";
import { parsersDisagree } from "./parsers-disagree.ts";
import { repeatedInstall } from "./repeated-install.ts";
import type { Rule } from "./rule.ts";
import { testInBuild } from "./test-in-build.ts";
import { unclearPragma } from "./unclear-pragma.ts";
import { unreadContextFiles } from "./unread-context-files.ts";
import { unreadableFileRule } from "./unreadable-file.ts";
import { updateAlone } from "./update-alone.ts";
import { versionBumpBeforeInstall } from "./version-bump-before-install.ts";
import { volatileCopyFirst } from "./volatile-copy-first.ts";
import { volatileValueBeforeRun } from "./volatile-value-before-run.ts";
import { weakDockerignore } from "./weak-dockerignore.ts";

/** Every rule. */
export const rules: readonly Rule[] = [
  aptCacheMount,
  artefactInCacheMount,
  broadCopyBeforeInstall,
  buildToolsInImage,
  chownAfterCopy,
  fusedInstall,
  gitInBuild,
  ineffectiveCacheMount,
  inertCopyLink,
  listedManifests,
  missingCacheMount,
  missingInstallInput,
  movingBase,
  osPackagesAfterCopy,
  parsersDisagree,
  repeatedInstall,
  testInBuild,
  unclearPragma(() => rules.map(({ id }) => id)),
  unreadContextFiles,
  unreadableFileRule,
  updateAlone,
  versionBumpBeforeInstall,
  volatileCopyFirst,
  volatileValueBeforeRun,
  weakDockerignore,
];
