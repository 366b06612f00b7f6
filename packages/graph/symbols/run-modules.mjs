// Runs modules for real: reads a list of { files, tests } and writes what each test said. Needs --experimental-vm-modules.
import { readFileSync } from "node:fs";
import { SourceTextModule } from "node:vm";

async function outcome(files, test) {
  const said = [];
  let depth = 0;
  globalThis.registry = [];
  globalThis.out = (value) => said.push(value);
  globalThis.fails = () => {
    throw new Error("it fails");
  };
  const look = (value, left) => {
    if (left < 0) return "…";
    if (typeof value === "function") {
      const methods = Object.getOwnPropertyNames(value.prototype ?? {}).length > 1 || /^class/.test(value);
      const made = methods ? new value() : value();
      return [value.name, look(made?.m ? made.m() : made, left - 1), look({ ...value }, left - 1)];
    }
    if (typeof value === "object" && value !== null) {
      if (value instanceof Promise) {
        value.catch(() => {});
        return "a promise";
      }
      return Object.keys(value).map((key) => [key, look(value[key], left - 1)]);
    }
    return String(value);
  };
  globalThis.run = (get) => {
    depth += 1;
    try {
      return depth > 4 ? "deep" : look(get(), 3);
    } catch (error) {
      return `${error}`;
    } finally {
      depth -= 1;
    }
  };
  const modules = new Map();
  const load = (name) => {
    const known = modules.get(name) ?? new SourceTextModule(files[name], { identifier: name });
    modules.set(name, known);
    return known;
  };
  try {
    const module = load(test);
    await module.link((specifier) => load(specifier.slice(2)));
    await module.evaluate();
  } catch (error) {
    said.push(`${error}`);
  }
  return JSON.stringify(said);
}

process.on("unhandledRejection", () => {});
const jobs = JSON.parse(readFileSync(0, "utf8"));
const answers = [];
for (const { files, tests } of jobs) {
  const said = [];
  for (const test of tests) said.push(await outcome(files, test));
  answers.push(said);
}
process.stdout.write(JSON.stringify(answers));
