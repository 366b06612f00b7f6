export { type Annotation, type Annotations, annotate } from "./annotations.ts";
export { docsUrl } from "./docs.ts";
export { applyEdits, applyFixes, type Choice, chooseFixes, editsByFile, type FixedFile } from "./edits.ts";
export { codeSpan, escapeMarkdown, proseMarkdown } from "./escape.ts";
export {
  atLeast,
  type Cost,
  type Edit,
  type Finding,
  type Fix,
  lastLine,
  type Range,
  type Refusal,
  type ReportedFinding,
  rank,
  type Severity,
} from "./finding.ts";
export { type MarkdownOptions, renderMarkdown } from "./markdown.ts";
export { unifiedPatch } from "./patch.ts";
export { otherPlaces, type Repeated, repeated } from "./repeated.ts";
export { type RuleInfo, type SarifOptions, sarif } from "./sarif.ts";
export { type Suggestion, type Suggestions, suggest, suggestionBlock } from "./suggestions.ts";
export { type Summary, summarise, tally } from "./summary.ts";
export { renderText, shellWord, type TextOptions } from "./text.ts";
export { encodePath } from "./uri.ts";
export { clip, visible } from "./visible.ts";
export { costBasis, duration, percent, plural, weeklyCost } from "./words.ts";
export { columns, wrap } from "./wrap.ts";
