import { joinPath } from "../paths.ts";
import { isFolder, type Mention } from "./mention.ts";
import { readYaml } from "./yaml.ts";

/** The builds of a compose file's services: `build: folder`, or `build: {context, dockerfile}`. */
export function readCompose(text: string, file: string, folder: string): Mention[] {
  const services = readYaml(text)?.get("services")?.entries() ?? [];
  return services.flatMap(({ value: service }) => {
    const build = service.get("build");
    if (!build || build.get("dockerfile_inline")) return [];
    const named = build.text === null ? build.get("context") : build;
    const context = withDefaults(named?.text ?? ".");
    const dockerfile = withDefaults(build.get("dockerfile")?.text ?? "Dockerfile");
    if (!isFolder(context) || !isFolder(dockerfile)) return [];
    const root = joinPath(folder, context);
    return [{ dockerfile: joinPath(root, dockerfile), context: root, file, line: (named ?? build).line }];
  });
}

/** `${NAME:-value}` as its value: what the build gets on a machine that sets nothing. */
function withDefaults(text: string): string {
  return text.replace(/\$\{\w+:?-([^}]{0,500})\}/g, "$1");
}
