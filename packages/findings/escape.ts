import { visible } from "./visible.ts";

const zeroWidthSpace = "&#8203;";

/**
 * Untrusted `text` as literal Markdown on one line, for a paragraph, list or table cell on GitHub: no markup, HTML,
 * table border or math, no `@mention`, `#123` or `GH-1` reference, no link made from a bare URL or address.
 * GitHub looks for mentions, references and addresses after Markdown is parsed, where an escaped character is a
 * plain one again, so those are broken up by a zero-width space.
 */
export function escapeMarkdown(text: string): string {
  return atLineStart(inline(text));
}

function inline(text: string): string {
  return visible(text)
    .replace(/[\\`*_~[\]]/g, "\\$&")
    .replace(/[&<>|$@]|#(?=(\d?))/g, (character, digit: string | undefined) =>
      character === "#" && digit ? `&#35;${zeroWidthSpace}` : (entities[character] ?? character),
    )
    .replace(/:(?=\/\/|[\w+\\-]+:)|(?<=GH-)(?=\d)|(?<=www)(?=\.)/gi, `$&${zeroWidthSpace}`);
}

/** Keeps a first character from opening a list, a heading's underline or an indented block. */
function atLineStart(markdown: string): string {
  return markdown.replace(/^ /, "&#32;").replace(/^(?:\d+(?=[.)])|(?=[-+=]))/, "$&\\");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "#": "&#35;",
  // Neither a backslash nor an entity keeps GitHub from reading two of them as math.
  $: "<span>$</span>",
  "@": `@${zeroWidthSpace}`,
};

/** Untrusted `text` as code, safe in a table cell too. */
export function codeSpan(text: string): string {
  const shown = visible(text);
  return shown === "" || /[`|]|^ | $/.test(shown) ? `<code>${escapeMarkdown(shown)}</code>` : `\`${shown}\``;
}

/** Untrusted prose in which pairs of backticks mark code, as messages of findings are written. */
export function proseMarkdown(text: string): string {
  const parts = text.split(/((?<!`)`[^`]+`(?!`))/);
  return atLineStart(
    parts.map((part, at) => (at % 2 === 1 ? codeSpan(part.slice(1, -1)) : inline(part))).join(""),
  );
}
