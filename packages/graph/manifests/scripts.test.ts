import { expect, test } from "vitest";
import { commandsOf, commandsOfScript } from "./scripts.ts";

const scripts = {
  build: "tsc -p . && rollup -c",
  unit: "vitest run --project unit*",
  preunit: "npm run lint",
  lint: "eslint .",
  "size-a": "node scripts/size.js",
  "test:a": "mocha",
  circle: "npm run circle",
};

test.each([
  ["npm run unit", ["idle", "tests unit*"]],
  ["pnpm unit -- --reporter=dot", ["idle", "tests unit*"]],
  ["yarn build && yarn vitest", ["makes", "makes", "tests"]],
  ["NODE_ENV=test cross-env A=1 vitest --project a --project=b", ["tests a b"]],
  ["vitest --project '!a'", ["tests"]],
  ["vitest --project a --config x.ts", ["tests"]],
  ["vitest bench", ["idle"]],
  ["run-p 'test:*' size-a", ["tests", "makes", "tests", "makes"]],
  ["npm-run-all missing", ["unknown", "unknown"]],
  ["npm ci; npx playwright install --with-deps", ["idle", "idle"]],
  ["playwright test", ["tests"]],
  ["node --test", ["tests"]],
  ["tsc --noEmit | tee log", ["idle", "makes"]],
  ["pnpm -r build", ["unknown"]],
  ["npm run build -w other", ["unknown"]],
  ["npm run gone", ["unknown"]],
  ["for f in *; do $f; done", ["unknown"]],
  ["echo $(make)", ["unknown"]],
  ["make", ["unknown"]],
  ["./ci.sh", ["unknown"]],
  ["node test/run.js", ["unknown"]],
  ["node scripts/gen.js", ["makes"]],
  ["vitest & node serve.js", ["tests", "makes", "tests", "makes"]],
  ["tool 2>&1", ["makes"]],
  ["npm run circle", ["unknown"]],
  ["# only words", []],
])("%s", (line, wanted) => {
  const found = commandsOf(line, scripts).map((one) =>
    one.kind === "tests" ? ["tests", ...(one.projects ?? [])].join(" ") : one.kind,
  );
  expect(found).toEqual(wanted);
});

test("a script comes with those before and after it", () => {
  expect(commandsOfScript("unit", scripts).map(({ kind }) => kind)).toEqual(["idle", "tests"]);
  expect(commandsOfScript("gone", scripts)).toEqual([]);
});
