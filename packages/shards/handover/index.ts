import type { Runner } from "../runners.ts";
import { cypress } from "./cypress.ts";
import { go } from "./go.ts";
import { jest } from "./jest.ts";
import { maven } from "./maven.ts";
import { nextest } from "./nextest.ts";
import { node } from "./node.ts";
import { phpunit } from "./phpunit.ts";
import { playwright } from "./playwright.ts";
import { pytest } from "./pytest.ts";
import { rspec } from "./rspec.ts";
import type { Handover } from "./selection.ts";
import { vitest } from "./vitest.ts";

/** How each runner is told what to run. */
export const handovers: Readonly<Record<Runner, Handover>> = {
  vitest,
  jest,
  playwright,
  pytest,
  go,
  nextest,
  maven,
  node,
  rspec,
  phpunit,
  cypress,
};
