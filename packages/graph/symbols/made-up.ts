import fc from "fast-check";
import type { Texts } from "./test-files.ts";

/** A made-up repository of modules and tests, and the same with one edit. */
export interface MadeUp {
  readonly before: Texts;
  readonly now: Texts;
}

const letters = ["a", "b", "c", "d", "e"] as const;
const moduleCount = 5;
const own = (module: number, letter: string) => `m${module}${letter}`;

/** What declares `name`; `one` and `two` are names of any module. */
const declarations: readonly ((name: string, one: string, two: string) => string)[] = [
  (name, one) => `function ${name}() { return ["${name}", run(() => ${one})]; }`,
  (name, one, two) => `function ${name}(x = run(() => ${one})) { return [x, () => ${two}]; }`,
  (name, one) => `const ${name} = () => run(() => ${one});`,
  (name, one) => `const ${name} = async function () { return ${one}; };`,
  (name, one, two) => `const ${name} = { ${one}, two: ${two} };`,
  (name, one) => `const ${name} = [${one}, "${name}"];`,
  (name, one) => `const ${name} = { get p() { return run(() => ${one}); } };`,
  (name, one) =>
    `const ${name} = { ${name}() { return ${one}; }, [Symbol.iterator]: () => [${one}].values() };`,
  (name) => `const ${name} = 60 * 1000;`,
  (name) => `let ${name} = "text of ${name}";`,
  (name, one) => `let ${name} = ${one};`,
  (name, one) => `var ${name} = ${one}`,
  (name, one, two) => `class ${name} { m() { return run(() => ${one}); } f = run(() => ${two}); }`,
  (name, one, two) => `class ${name} { static s = ${one}; static t() { return ${two}; } }`,
  (name, one, two) =>
    `class ${name}B { s = ${one}; }\nclass ${name} extends ${name}B { m() { return ${two}; } }`,
  (name, one) => `class ${name} extends ${one} {}`,
  (name, one) => `class ${name} { static { out(run(() => ${one})); } }`,
  (name, one) => `const ${name} = run(() => ${one});`,
  (name, one) => `const ${name} = ${one}?.p;`,
  (name, one) => `const ${name} = \`\${String(typeof ${one}?.p)}\`;`,
  (name, one, two) => `const ${name} = { ...${one}, ...${two} };`,
  (name, one) => `const ${name} = ((x) => run(() => ${one}))\n(1)`,
  (name, one) => `const ${name} = (() => ${one})\nout(typeof ${name})`,
];

/** Statements that declare nothing. */
const effects: readonly ((one: string, two: string) => string)[] = [
  (one) => `out(run(() => ${one}));`,
  (one) => `registry.push(${one});`,
  () => "out(registry.length > 0 ? run(() => registry[0]) : 0);",
  (one, two) => `if (typeof ${one} === "function") ${one}.more = () => ${two};`,
  (one, two) => `Object.assign(Object(${one}), { more: ${two} });`,
  () => "// a note",
  () => "/** @returns nothing */",
];

interface Statement {
  readonly kind: number;
  readonly one: readonly [number, number];
  readonly two: readonly [number, number];
  /** Names of later modules and declarations, too: often such modules cannot be evaluated. */
  readonly isWild: boolean;
}

const name = fc.tuple(fc.nat(moduleCount - 1), fc.nat(letters.length - 1));
const isWild = fc.nat(40).map((roll) => roll === 0);
const declared: fc.Arbitrary<Statement> = fc.record({
  // Most code is functions.
  kind: fc
    .tuple(fc.nat(declarations.length - 1), fc.boolean())
    .map(([kind, isAny]) => (isAny ? kind : kind % 4)),
  one: name,
  two: name,
  isWild,
});
const effect: fc.Arbitrary<Statement> = fc.record({
  kind: fc.nat(effects.length - 1),
  one: name,
  two: name,
  isWild,
});

interface ModuleShape {
  readonly declared: readonly Statement[];
  readonly effects: readonly (readonly [number, Statement])[];
  readonly barrel: number;
  readonly star: readonly number[];
  readonly whole: number;
}

const module: fc.Arbitrary<ModuleShape> = fc.record({
  declared: fc.array(declared, { minLength: letters.length, maxLength: letters.length }),
  effects: fc.array(fc.tuple(fc.nat(letters.length), effect), { maxLength: 1 }),
  barrel: fc.nat(24),
  star: fc.uniqueArray(fc.nat(moduleCount - 1), { maxLength: 2 }),
  whole: fc.nat(moduleCount * 12),
});

/** The text of module `at`; names of others are imported from where they are declared, or over a barrel. */
function textOf(shape: ModuleShape, at: number): string {
  const used = new Set<string>();
  const use = ([one, letter]: readonly [number, number], isAny: boolean, place: number) => {
    // Within a module the earlier ones, of others those before it.
    const from = isAny ? one : place > 0 ? one % (at + 1) : at === 0 ? -1 : one % at;
    if (from < 0) return "registry";
    const known = own(from, letters[!isAny && from === at ? letter % place : letter] as string);
    if (from !== at) used.add(known);
    return known;
  };
  const lines = shape.declared.map(({ kind, one, two, isWild }, index) =>
    (declarations[kind] as (typeof declarations)[number])(
      own(at, letters[index] as string),
      use(one, isWild, index),
      use(two, isWild, index),
    ),
  );
  for (const [place, { kind, one, two, isWild }] of shape.effects) {
    lines.splice(
      place,
      0,
      (effects[kind] as (typeof effects)[number])(use(one, isWild, place), use(two, isWild, place)),
    );
  }
  const from = (known: string) => (shape.barrel === 0 ? "barrel" : known.slice(0, 2));
  const imports = [...used].map((known) => `import { ${known} } from "./${from(known)}.mjs";`);
  const whole =
    shape.whole < moduleCount
      ? [`import * as all from "./m${shape.whole}.mjs";`, "const keys = () => all;"]
      : [];
  const names = letters.map((letter) => own(at, letter)).join(", ");
  return [...imports, ...whole, ...lines, `export { ${names} };`, ""].join("\n");
}

const taken = fc.array(fc.record({ name, over: fc.nat(2), how: fc.nat(3) }), { minLength: 1, maxLength: 5 });

function testText(list: readonly { name: readonly [number, number]; over: number; how: number }[]): string {
  return list
    .map(({ name: [one, letter], over, how }, at) => {
      const known = own(one, letters[letter] as string);
      const file = over === 0 ? `m${one}` : "barrel";
      if (how === 0)
        return `import * as all${at} from "./${file}.mjs";\nout(run(() => all${at}["${known}"]));`;
      if (how === 1) return `import "./${file}.mjs";`;
      return `import { ${known} as it${at} } from "./${file}.mjs";\nout(run(() => it${at}));`;
    })
    .join("\n");
}

const edit = fc.record({
  module: fc.nat(moduleCount - 1),
  place: fc.nat(letters.length - 1),
  other: declared,
  how: fc.nat(4),
});

/** Modules that import each other in circles and over barrels, with an edit of one declaration. */
export const madeUp: fc.Arbitrary<MadeUp> = fc
  .record({
    modules: fc.array(module, { minLength: moduleCount, maxLength: moduleCount }),
    tests: fc.array(taken, { minLength: 4, maxLength: 4 }),
    edit,
  })
  .map(({ modules, tests, edit: { module: at, place, other, how } }) => {
    const texts: Record<string, string> = {
      "package.json": '{"scripts":{"test":"vitest"},"devDependencies":{"vitest":"1"}}',
      "barrel.mjs": modules.map((_, index) => `export * from "./m${index}.mjs";\n`).join(""),
    };
    modules.forEach((shape, index) => {
      texts[`m${index}.mjs`] = textOf(shape, index);
    });
    tests.forEach((list, index) => {
      texts[`t${index}.test.mjs`] = `${testText(list)}\n`;
    });
    const file = `m${at}.mjs`;
    return {
      before: texts,
      now: {
        ...texts,
        [file]: edited(texts[file] as string, modules[at] as ModuleShape, at, place, other, how),
      },
    };
  });

function edited(
  text: string,
  shape: ModuleShape,
  at: number,
  place: number,
  other: Statement,
  how: number,
): string {
  if (how === 0) return text.replace(/=> run\(/, "=> fails(");
  if (how === 1) return text.replace(/\{ return /, "{ throw ");
  const list = [...shape.declared];
  const [one, next] = [list[place] as Statement, list[(place + 1) % list.length] as Statement];
  // Another declaration of the same name, or of the same kind with other names.
  list[place] = how === 2 ? other : { ...one, one: other.one, two: next.two };
  if (how === 4) return text.replace(/^(.*)\n(.*)\n(export \{.*)$/m, "$2\n$1\n$3");
  return textOf({ ...shape, declared: list }, at);
}
