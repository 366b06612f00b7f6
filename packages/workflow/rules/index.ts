import { artifactWithoutRetention } from "./artifact-without-retention.ts";
import { cacheAfterInstall } from "./cache-after-install.ts";
import { cacheExportOnPullRequest } from "./cache-export-on-pull-request.ts";
import { cacheInReleaseJob } from "./cache-in-release-job.ts";
import { cacheKeyWithoutOs } from "./cache-key-without-os.ts";
import { cacheKeyWithoutRuntime } from "./cache-key-without-runtime.ts";
import { cachedPathUnused } from "./cached-path-unused.ts";
import { cachedTwice } from "./cached-twice.ts";
import { collidingCacheScopes } from "./colliding-cache-scopes.ts";
import { constantCacheKey } from "./constant-cache-key.ts";
import { deprecatedAction } from "./deprecated-action.ts";
import { emulatedBuild } from "./emulated-build.ts";
import { fullClone } from "./full-clone.ts";
import { ghaCacheInRun } from "./gha-cache-in-run.ts";
import { ghaCacheWithoutBuilder } from "./gha-cache-without-builder.ts";
import { imageBuiltTwice } from "./image-built-twice.ts";
import { llmOnBlockingPath } from "./llm-on-blocking-path.ts";
import { maxCacheOfPlainImage } from "./max-cache-of-plain-image.ts";
import { missingNeeds } from "./missing-needs.ts";
import { missingRestoreKeys } from "./missing-restore-keys.ts";
import { missingTimeout } from "./missing-timeout.ts";
import { needlessNeeds } from "./needless-needs.ts";
import { outdatedCacheClient } from "./outdated-cache-client.ts";
import { pushAndLoad } from "./push-and-load.ts";
import type { Rule } from "./rule.ts";
import { scheduleOnIdleRepository } from "./schedule-on-idle-repository.ts";
import { supersededRuns } from "./superseded-runs.ts";
import { uncachedDependencies } from "./uncached-dependencies.ts";
import { uncachedImageBuild } from "./uncached-image-build.ts";
import { unknownBuilderDriver } from "./unknown-builder-driver.ts";
import { unpersistedCacheMount } from "./unpersisted-cache-mount.ts";
import { unreadableFile } from "./unreadable-file.ts";
import { unshardedSuite } from "./unsharded-suite.ts";
import { volatileCacheKey } from "./volatile-cache-key.ts";

/** Every rule, those that cost most first. */
export const rules: readonly Rule[] = [
  uncachedDependencies,
  uncachedImageBuild,
  emulatedBuild,
  imageBuiltTwice,
  unshardedSuite,
  volatileCacheKey,
  cacheAfterInstall,
  cachedPathUnused,
  ghaCacheInRun,
  ghaCacheWithoutBuilder,
  unknownBuilderDriver,
  outdatedCacheClient,
  pushAndLoad,
  collidingCacheScopes,
  constantCacheKey,
  cacheKeyWithoutOs,
  cacheKeyWithoutRuntime,
  cachedTwice,
  missingRestoreKeys,
  cacheExportOnPullRequest,
  missingNeeds,
  needlessNeeds,
  llmOnBlockingPath,
  supersededRuns,
  fullClone,
  scheduleOnIdleRepository,
  missingTimeout,
  unpersistedCacheMount,
  maxCacheOfPlainImage,
  artifactWithoutRetention,
  deprecatedAction,
  cacheInReleaseJob,
  unreadableFile,
];
