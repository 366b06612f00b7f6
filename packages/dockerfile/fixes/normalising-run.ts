import { lifecycle } from "../installs/node/lifecycle.ts";
import { indifferentScript, unreadFields } from "../installs/unread-fields.ts";

/** A RUN that rewrites the manifests in the current directory by what `asInstalled` leaves of them. */
export function normalisingRun(ignoresScripts: boolean): string[] {
  const kept = ignoresScripts ? [] : lifecycle;
  const script = [
    'const fs = require("fs");',
    'const read = (name) => JSON.parse(fs.readFileSync(name, "utf8"));',
    "const write = (name, json) => fs.writeFileSync(name, JSON.stringify(json, null, 2));",
    `const unread = ${JSON.stringify(unreadFields)};`,
    "const settle = (json) => {",
    '  if (json.version) json.version = "0.0.0";',
    "  for (const field of unread) delete json[field];",
    "};",
    'const json = read("package.json");',
    "const scripts = json.scripts || {};",
    `const run = ${JSON.stringify(kept)}.filter((name) => scripts[name]);`,
    `if (json.workspaces || run.some((name) => !/${indifferentScript}/.test(scripts[name]))) process.exit();`,
    "settle(json);",
    "for (const name of Object.keys(scripts)) if (!run.includes(name)) delete scripts[name];",
    "if (Object.keys(scripts).length === 0) delete json.scripts;",
    'write("package.json", json);',
    'for (const name of ["package-lock.json", "npm-shrinkwrap.json"].filter(fs.existsSync)) {',
    "  const lock = read(name);",
    "  settle(lock);",
    '  if (lock.packages && lock.packages[""]) settle(lock.packages[""]);',
    "  write(name, lock);",
    "}",
  ];
  return ["RUN node -e '\\", ...script.map((line) => `    ${line} \\`), "    '"];
}
