import type { Manager } from "./manager.ts";
import { apt } from "./managers/apt.ts";
import { bun } from "./managers/bun.ts";
import { bundler } from "./managers/bundler.ts";
import { cargo } from "./managers/cargo.ts";
import { carthage } from "./managers/carthage.ts";
import { ccache } from "./managers/ccache.ts";
import { cocoapods } from "./managers/cocoapods.ts";
import { composer } from "./managers/composer.ts";
import { conda } from "./managers/conda.ts";
import { go } from "./managers/go.ts";
import { gradle } from "./managers/gradle.ts";
import { maven } from "./managers/maven.ts";
import { mix } from "./managers/mix.ts";
import { npm } from "./managers/npm.ts";
import { nuget } from "./managers/nuget.ts";
import { pdm } from "./managers/pdm.ts";
import { pip } from "./managers/pip.ts";
import { pipenv } from "./managers/pipenv.ts";
import { pixi } from "./managers/pixi.ts";
import { playwright } from "./managers/playwright.ts";
import { pnpm } from "./managers/pnpm.ts";
import { poetry } from "./managers/poetry.ts";
import { pub } from "./managers/pub.ts";
import { sbt } from "./managers/sbt.ts";
import { sccache } from "./managers/sccache.ts";
import { swiftPm } from "./managers/swift-pm.ts";
import { next, nx, turbo } from "./managers/task-caches.ts";
import { uv } from "./managers/uv.ts";
import { yarn, yarnBerry } from "./managers/yarn.ts";

/** Every manager, in the order of plans and reports. */
export const managers: readonly Manager[] = [
  npm,
  yarn,
  yarnBerry,
  pnpm,
  bun,
  pip,
  poetry,
  uv,
  pipenv,
  pdm,
  conda,
  pixi,
  go,
  cargo,
  maven,
  gradle,
  sbt,
  bundler,
  composer,
  nuget,
  mix,
  pub,
  swiftPm,
  cocoapods,
  carthage,
  ccache,
  sccache,
  turbo,
  nx,
  next,
  playwright,
  apt,
];
