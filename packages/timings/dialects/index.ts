import type { JsonDialect } from "../json.ts";
import type { JUnitDialect } from "../junit.ts";
import { anyJUnit } from "./any-junit.ts";
import { goJson } from "./go-json.ts";
import { gotestsum } from "./gotestsum.ts";
import { jestJson } from "./jest-json.ts";
import { jestJUnit } from "./jest-junit.ts";
import { knapsack } from "./knapsack.ts";
import { mocha } from "./mocha.ts";
import { nextest } from "./nextest.ts";
import { nodeTest } from "./node-test.ts";
import { phpunit } from "./phpunit.ts";
import { playwright } from "./playwright.ts";
import { playwrightJson } from "./playwright-json.ts";
import { pytest } from "./pytest.ts";
import { pytestSplit } from "./pytest-split.ts";
import { rspec } from "./rspec.ts";
import { rspecJson } from "./rspec-json.ts";
import { surefire } from "./surefire.ts";
import { vitest } from "./vitest.ts";

/** The first that recognises a report reads it; the last takes everything. */
export const junitDialects: readonly JUnitDialect[] = [
  pytest,
  playwright,
  rspec,
  phpunit,
  nodeTest,
  mocha,
  gotestsum,
  vitest,
  jestJUnit,
  nextest,
  surefire,
  anyJUnit,
];

export const jsonDialects: readonly JsonDialect[] = [
  jestJson,
  playwrightJson,
  rspecJson,
  knapsack,
  pytestSplit,
];

/** JSON, one object a line. */
export const lineDialects = [goJson];
