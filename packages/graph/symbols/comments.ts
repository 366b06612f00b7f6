const plainTags =
  "abstract alias augments author borrows category class classdesc constant constructor copyright default defaultvalue deprecated description enum event example exports extends external fileoverview fires function generic group hideconstructor implements import inheritdoc inheritDoc internal kind lends license link linkcode linkplain listens memberof module name namespace note overload override packageDocumentation param prop property private privateRemarks protected public readonly record remarks return returns satisfies see sealed since static summary template this throws todo tutorial type typedef typeParam version virtual yields";
const plain = new Set(plainTags.split(" "));

/**
 * True for a comment that tells people something and tools that run tests nothing: no `@word` but the known ones of
 * documentation, no triple slash, no pragma of a tool.
 */
export function isPlainComment(text: string): boolean {
  if (
    /^\/\/\/|^\/\*!|[#@]__|sourceMapping|sourceURL|\b(?:webpack|vite|rollup|turbopack|istanbul|c8|v8|keep-pace|pragma|jsx\w*)\b/i.test(
      text,
    )
  )
    return false;
  return [...text.matchAll(/@([\w-]+)/g)].every(([, tag = ""]) => plain.has(tag));
}
