import { readFileSync } from "node:fs";
import Mustache from "mustache";

const templates = JSON.parse(readFileSync(new URL("./templates.json", import.meta.url), "utf8"));

/** The email `name` as HTML, its values escaped; `null` when there is no such email. */
export function render(name, values) {
  return Object.hasOwn(templates, name) ? Mustache.render(templates[name], values) : null;
}
