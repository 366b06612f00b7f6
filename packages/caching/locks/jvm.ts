import { type Package, reader } from "./package.ts";

/** The dependencies and plugins that a `pom.xml` names with a version; what they pull in, it does not say. */
export const readPom = reader((text) => {
  if (!/<project[\s>]/.test(text)) throw new Error("no pom");
  const blocks =
    text.replace(/<!--[\s\S]*?-->/g, "").match(/<(dependency|plugin|parent|extension)>[\s\S]*?<\/\1>/g) ?? [];
  return blocks.flatMap((block): Package[] => {
    const field = (name: string) => new RegExp(`<${name}>\\s*([^<]+?)\\s*</${name}>`).exec(block)?.[1];
    const artifact = field("artifactId");
    const version = field("version");
    if (!artifact || !version) return [];
    return [
      { name: `${field("groupId") ?? "org.apache.maven.plugins"}:${artifact}`, version, integrity: null },
    ];
  });
});

/** `gradle.lockfile` and `buildscript-gradle.lockfile`: `group:name:version=configurations` a line. */
export const readGradleLock = reader((text) =>
  text.split(/\r?\n/).flatMap((line): Package[] => {
    const [, group, name, version] = /^([^#:=\s]+):([^:=\s]+):([^:=\s]+)=/.exec(line) ?? [];
    return group && name && version ? [{ name: `${group}:${name}`, version, integrity: null }] : [];
  }),
);
