// Reads templates/*.mustache and writes them to one file that the server loads.
// It runs as `postinstall`, so `npm ci` needs the templates: installing before copying them would break.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import Mustache from "mustache";

const folder = new URL("../templates/", import.meta.url);
const templates = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith(".mustache"))) {
  const text = readFileSync(new URL(file, folder), "utf8");
  Mustache.parse(text); // throws on a tag that is not closed
  templates[file.slice(0, -".mustache".length)] = text;
}
if (Object.keys(templates).length === 0) throw new Error("There is no template in templates/.");
writeFileSync(new URL("../src/templates.json", import.meta.url), JSON.stringify(templates, null, 2));
