import { memoryFiles } from "@keep-pace/files";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const read = (text: string) => readConfig(memoryFiles({ ".github/keep-pace.yml": text }));

const nothing = { always: [], ignore: [], affects: {}, generates: {}, areas: {} };

const free = { areas: {}, llm: { steps: [] } };

test("no file, an empty one and one of comments are the empty configuration", async () => {
  const empty = { exclude: [], rules: {}, order: [], delivery: {}, goals: {}, select: nothing, cost: free };
  expect(await readConfig(memoryFiles({}))).toEqual(empty);
  expect(await read("")).toEqual(empty);
  expect(await read("# nothing yet\n")).toEqual(empty);
});

test("reads what it may say", async () => {
  expect(
    await read(
      "exclude: ['examples/**']\nrules:\n  weak-dockerignore: off\norder:\n  - [lint, review]\ndelivery:\n  environment: shop\n",
    ),
  ).toEqual({
    exclude: ["examples/**"],
    rules: { "weak-dockerignore": "off" },
    order: [["lint", "review"]],
    delivery: { environment: "shop" },
    goals: {},
    select: nothing,
    cost: free,
  });
});

test("reads what only the users know of their tests", async () => {
  const { select } = await read("select:\n  always: [smoke/**]\n  affects:\n    'schema/**': [api/**]\n");
  expect(select).toEqual({ ...nothing, always: ["smoke/**"], affects: { "schema/**": ["api/**"] } });
});

test("reads what calls of models cost, and names a slip in it", async () => {
  const { cost } = await read(
    "cost:\n  areas: {shop: ['services/shop/**']}\n  llm: {usdPerCall: 0.2, mostCallsPerChange: 20}\n",
  );
  expect(cost).toEqual({
    areas: { shop: ["services/shop/**"] },
    llm: { steps: [], usdPerCall: 0.2, mostCallsPerChange: 20 },
  });
  await expect(read("cost:\n  llm:\n    usdPerCal: 1\n")).rejects.toThrow(
    ".github/keep-pace.yml, line 3: cost.llm usdPerCal is no key of the configuration: did you mean usdPerCall?",
  );
  await expect(read("cost:\n  llm:\n    usdPerCall: -1\n")).rejects.toThrow(
    "line 3: cost.llm.usdPerCall must be 0 or more.",
  );
});

test.each([
  [
    "exclude: []\nrule: {}\n",
    ".github/keep-pace.yml, line 2: rule is no key of the configuration: did you mean rules?",
  ],
  [
    "zzzzzz: 1\n",
    ".github/keep-pace.yml, line 1: zzzzzz is no key of the configuration: use exclude, rules, order, select, delivery, goals, cost.",
  ],
  [
    "delivery:\n  enviroment: x\n",
    ".github/keep-pace.yml, line 2: delivery enviroment is no key of the configuration: did you mean environment?",
  ],
  [
    "select:\n  allways: []\n",
    ".github/keep-pace.yml, line 2: select allways is no key of the configuration: did you mean always?",
  ],
  [
    "goals:\n  leadTime: soon\n",
    ".github/keep-pace.yml, line 2: goals.leadTime must be a time such as 10m, 4h or 2d.",
  ],
  ["exclude: yes\n", ".github/keep-pace.yml, line 1: exclude must be a list."],
  ["rules:\n  x: loud\n", ".github/keep-pace.yml, line 2: rules.x must be one of off, note, warning, error."],
  [
    `exclude: ["${"*a".repeat(40)}"]\n`,
    ".github/keep-pace.yml, line 1: exclude.0 must be a glob with at most four stars between two slashes, four ** and 400 characters.",
  ],
  ["- a\n", ".github/keep-pace.yml: it must be a map."],
  ["exclude: []\nexclude: []\n", ".github/keep-pace.yml, line 2: Map keys must be unique; correct the YAML."],
  ["\texclude: []\n", /line 1: .*correct the YAML\.$/],
])("a mistake is one sentence: %j", async (text, message) => {
  await expect(read(text)).rejects.toThrow(message);
});

test("an alias bomb is refused", async () => {
  const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
  await expect(read(`a0: &a0 [x]\n${levels.join("\n")}\n`)).rejects.toThrow(/write the values out|no key/);
});
