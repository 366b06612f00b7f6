// Where a fault fits in a text, and how it is written, by language.

interface Entry {
  /** Matches up to the end of the line that opens a function's body; its first group is that line's indentation. */
  readonly opening: RegExp;
  fault(indentation: string): string;
}

const script: Entry = {
  opening:
    /()(?:function\*?\s*\w*\s*\([^()]*\)|^ {2,4}(?:async )?\w+\([^()]*\)|=>)(?:: [\w<>[\]| ]+)?\s*\{\n/gm,
  fault: () => 'throw new Error("mutant");\n',
};

const python: Entry = {
  opening: /^([ \t]*)(?:async )?def \w+\([^()]*\)(?: -> [^:\n]+)?:[ \t]*\n/gm,
  fault: (indentation) => `${indentation}    raise RuntimeError("mutant")\n`,
};

const entries: Record<string, Entry> = {
  py: python,
  go: { opening: /^()func .*\{\n/gm, fault: () => '\tpanic("mutant")\n' },
  rs: {
    opening: /^( *)(?:pub(?:\([^)]*\))? )?(?:const |async |unsafe )*fn \w.*\{\n/gm,
    fault: () => 'panic!("mutant");\n',
  },
  java: {
    opening:
      /^( +)(?:(?:public|protected|private|static|final|synchronized) )+[\w<>[\], .?]+ \w+\([^()]*\)[^;{}]*\{\n/gm,
    // Without a condition what follows could not be reached, which does not compile.
    fault: () => 'if (true) throw new RuntimeException("mutant");\n',
  },
};

/** The text with a fault as the first thing that one of its functions does, `null` where it has none. */
export function throwing(path: string, text: string, draw: (below: number) => number): string | null {
  const { opening, fault } = entries[extension(path)] ?? script;
  return inserted(text, opening, fault, draw);
}

/** The same, but below a docstring, which can be read without a call. */
export function throwingInBody(text: string, draw: (below: number) => number): string | null {
  const opening =
    /^([ \t]*)(?:async )?def \w+\([^()]*\)(?: -> [^:\n]+)?:[ \t]*\n(?:\s*r?"""[\s\S]*?"""\n)?/gm;
  return inserted(text, opening, python.fault, draw);
}

function inserted(
  text: string,
  opening: RegExp,
  fault: Entry["fault"],
  draw: (below: number) => number,
): string | null {
  const places = [...text.matchAll(opening)].filter(
    (match) => !/^\s*(?:if|for|while|switch|catch)\b/.test(match[0]),
  );
  const place = places[draw(Math.max(places.length, 1))];
  if (!place) return null;
  const at = place.index + place[0].length;
  return text.slice(0, at) + fault(place[1] as string) + text.slice(at);
}

/** The text with one truth value or small number turned, `null` where it has none. */
export function flipped(text: string, draw: (below: number) => number): string | null {
  const places = [...text.matchAll(/\b(?:true|false|True|False|0|1)\b(?=[,;)\n ])/g)];
  const place = places[draw(Math.max(places.length, 1))];
  if (!place) return null;
  const other: Record<string, string> = {
    ...{ true: "false", false: "true", True: "False", False: "True" },
    ...{ 0: "1", 1: "0" },
  };
  return text.slice(0, place.index) + other[place[0]] + text.slice(place.index + place[0].length);
}

/** A new file that is found before, or taken together with, that at `path`; `null` where none would be. */
export function shadowOf(path: string, text: string): { path: string; text: string } | null {
  const stem = path.replace(/\.\w+$/, "");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = stem.slice(folder.length);
  const script = 'throw new Error("shadow");\n';
  switch (extension(path)) {
    case "py":
      return name === "__init__"
        ? null
        : { path: `${stem}/__init__.py`, text: 'raise ImportError("shadow")\n' };
    case "go": {
      const owner = /^package \w+/m.exec(text)?.[0];
      return owner
        ? { path: `${folder}shadow.go`, text: `${owner}\n\nfunc init() { panic("shadow") }\n` }
        : null;
    }
    case "rs":
      return /^(?:lib|main|mod|build)$/.test(name) ? null : { path: `${stem}/mod.rs`, text: "" };
    case "java": {
      // What is in the tests' folder comes first on the class path.
      const target = path.replace("src/main/java/", "src/test/java/");
      const owner = /^package [\w.]+;/m.exec(text)?.[0] ?? "";
      return target === path ? null : { path: target, text: `${owner}\npublic class ${name} {}\n` };
    }
    default:
      if (name === "index") return folder ? { path: `${folder.slice(0, -1)}.js`, text: script } : null;
      return path.endsWith(".js") ? null : { path: `${stem}.js`, text: script };
  }
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
