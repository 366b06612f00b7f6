/**
 * `text` on one line in which nothing acts in secret: control characters, line breaks, bidirectional and
 * zero-width characters become escapes such as `\n`, `\x1b` and `\u{202e}`. What a runner would take for a workflow
 * command if a line began there is broken up likewise (actions/runner, ActionCommand.TryParseV2 and TryParse).
 */
export function visible(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)
    .replace(/(?<!\S)::(?=[\w-]+(?:::|\s))|##(?=\[)/g, (mark) => escaped(mark[0] as string) + mark.slice(1));
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return named[character] ?? (code < 0x100 ? `\\x${hex(code).padStart(2, "0")}` : `\\u{${hex(code)}}`);
}

const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function hex(code: number): string {
  return code.toString(16);
}

/** Longer than any sentence we write; what is longer quotes text that would drown the rest. */
export const longestMessage = 600;

/** At most `length` UTF-16 units of `text`, the cut marked by an ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
