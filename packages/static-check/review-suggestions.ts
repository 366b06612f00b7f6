import { codeSpan, proseMarkdown, type ReportedFinding, suggest } from "@keep-pace/findings";
import type { Suggestion } from "@keep-pace/github";

/**
 * The safe fixes as review suggestions. What a suggestion cannot carry, such as a new file, is said above it, since
 * a fix holds only as a whole.
 */
export function reviewSuggestions(
  found: readonly ReportedFinding[],
  read: (path: string) => Uint8Array | null,
): Suggestion[] {
  return found.flatMap(({ rule, message, fix }) => {
    if (fix?.safety !== "safe") return [];
    const { suggestions, left } = suggest(fix, read);
    const also = left.map(
      ({ file, text }) => `\n\nTogether with it, add to ${codeSpan(file)}:\n\n${indented(text)}`,
    );
    return suggestions.map((suggestion) => ({
      ...suggestion,
      original: linesOf(read(suggestion.path), suggestion.startLine, suggestion.endLine),
      message: `**${rule}**: ${proseMarkdown(message)}${also.join("")}`,
    }));
  });
}

function linesOf(bytes: Uint8Array | null, startLine: number, endLine: number): string {
  const lines = new TextDecoder().decode(bytes ?? new Uint8Array()).split("\n");
  return lines.slice(startLine - 1, endLine).join("\n");
}

/** An indented code block, which no content can leave. */
function indented(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}
