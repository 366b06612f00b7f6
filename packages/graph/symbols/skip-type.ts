import type { Tokens } from "./tokens.ts";

const prefixes = /^(?:keyof|typeof|readonly|unique|infer|asserts|new|abstract)$/;

/**
 * Where a type of TypeScript that begins at token `at` ends, -1 where that is not certain.
 * @param isReturn of an arrow function, whose body follows behind `=>`.
 */
export function typeEnd(
  { all, partner }: Pick<Tokens, "all" | "partner">,
  at: number,
  isReturn = false,
): number {
  let [index, isWanted, conditionals, isParameters] = [at, true, 0, false];
  for (;;) {
    const token = all[index];
    if (!token) return isWanted ? -1 : index;
    const { text, kind, newLine } = token;
    const isClosing = /^[)\]}]$/.test(text);
    if (isWanted) {
      const isOperator = /^[|&-]$/.test(text) || (prefixes.test(text) && startsOperand(all[index + 1]));
      if (text === "<") index = anglesEnd({ all, partner }, index);
      else if (isOperator) index += 1;
      else if (isClosing || (kind === "punctuation" && !/^[({[]$/.test(text))) return -1;
      else {
        const isOpen = (partner[index] as number) > index;
        // What begins with another list of parameters is a type in parentheses.
        isParameters = text === "(" && !/^[(<]$/.test(all[index + 1]?.text ?? "");
        isWanted = false;
        index = isOpen ? (partner[index] as number) + 1 : index + 1;
        if (text === "import" && all[index]?.text === "(") index = (partner[index] as number) + 1;
      }
      if (index < 0) return -1;
      continue;
    }
    if (text === "=>" && isParameters && isReturn) return -1;
    if (/^[|&.]$/.test(text) || (text === "=>" && isParameters) || (text === "is" && !newLine))
      isWanted = true;
    else if (text === "extends" && !newLine) [conditionals, isWanted] = [conditionals + 1, true];
    else if (text === "?" && conditionals > 0) isWanted = true;
    else if (text === ":" && conditionals > 0) [conditionals, isWanted] = [conditionals - 1, true];
    else if (text === "[" && !newLine) {
      index = partner[index] as number;
      isParameters = false;
    } else if (text === "<" && !newLine) {
      index = anglesEnd({ all, partner }, index) - 1;
      if (index < 0) return -1;
    } else return index;
    index += 1;
  }
}

function startsOperand(token: Tokens["all"][number] | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind !== "punctuation" || /^[({[<]$/.test(token.text)) &&
    token.text !== "extends"
  );
}

/** Behind the `>` that closes the `<` at token `at`, -1 where none does. */
export function anglesEnd({ all, partner }: Pick<Tokens, "all" | "partner">, at: number): number {
  let depth = 0;
  for (let index = at; index < all.length; index += 1) {
    const text = (all[index] as Tokens["all"][number]).text;
    if (text === "<") depth += 1;
    else if (text === ">") {
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (text === ";" || /^[)\]}]$/.test(text)) return -1;
    else if ((partner[index] as number) > index) index = partner[index] as number;
  }
  return -1;
}
