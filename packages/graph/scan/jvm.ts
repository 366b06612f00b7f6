import { mayNamePath, type Scanner, type Trait } from "./facts.ts";

/**
 * Java, Kotlin, Scala and Groovy: `imports` are all identifiers that may name something of another file, since a
 * package's own classes need no import; `prefixes` the names that the file itself declares at its top level.
 */
export const scanJvm: Scanner = (text, path) => {
  const code = text.replace(/\/\*[\s\S]*?(?:\*\/|$)|(?<!:)\/\/[^\n]*/g, " ");
  // In Java only types are shared between files, and types begin with a capital.
  const used = path.endsWith(".java") ? /\b[A-Z_$][\w$]*/g : /\b[A-Za-z_$][\w$]*/g;
  const declared = [...code.matchAll(declarations)].map((match) => match[1] as string);
  const literals = [...code.matchAll(/"([^"\\\n]{2,200})"/g)].map((match) => match[1] as string);
  const traits: Trait[] = [
    ...(/\b(?:getResource\w*|Files|Paths?|File)\b/.test(code) ? ["reads" as const] : []),
    ...(hidden.test(code) ? ["spawns" as const] : []),
  ];
  return {
    imports: [...new Set(code.match(used) ?? [])],
    typeImports: [],
    prefixes: [...new Set(declared)],
    strings: [...new Set(literals)].filter((one) => /[./]/.test(one) && mayNamePath(one)),
    traits,
  };
};

const declarations =
  /^(?:@\w+(?:\([^)\n]*\))?\s+)*(?:(?:public|private|internal|protected|abstract|final|sealed|non-sealed|static|strictfp|open|data|value|inline|annotation|enum|expect|actual|suspend|infix|operator|tailrec|external|const|lateinit|implicit|lazy|case|override|fun(?= interface))\s+)*(?:class|interface|enum|record|@interface|object|trait|fun|val|var|def|type|typealias)\s+(?:<[^>\n]*>\s*)?(?:[\w.<>?, ]+\.)?([A-Za-z_$][\w$]*)/gm;

/** What finds classes by name or by annotation at run time, or writes them at compile time. */
const hidden =
  /\b(?:ServiceLoader|forName|loadClass|getDeclared\w*|ClassLoader|ProcessBuilder|springframework|quarkus|micronaut|dagger|guice|AutoService|mapstruct|archunit|classgraph|reflections|ArchRule|querydsl|jooq|MethodHandles)\b|\b(?:jakarta|javax)\.(?:inject|enterprise|persistence|ws|ejb|annotation\.processing)\b|\bkotlin\.reflect\b|com\.google\.inject/;
