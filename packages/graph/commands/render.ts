import { codeSpan, plural, proseMarkdown, visible } from "@keep-pace/findings";
import type { Selection } from "../select.ts";
import type { Selected } from "./selection.ts";

export function headline(selection: Selection, found: Selection): string {
  const total = selection.tests.length + selection.skipped.length;
  if (selection.mode === "all" && selection !== found && found.skipped.length > 0) {
    return `${plural(found.skipped.length, "test")} of ${total} would have been skipped`;
  }
  if (selection.mode === "all") return `all ${plural(total, "test")} run`;
  return selection.mode === "none"
    ? `none of ${plural(total, "test")} has to run`
    : `${selection.tests.length} of ${plural(total, "test")} have to run`;
}

const shown = 200;

export function renderText(
  title: string,
  selected: Selected,
  selection: Selection,
  found: Selection,
): string {
  const rows =
    found.mode === "all"
      ? []
      : found.tests
          .slice(0, shown)
          .map(({ unit, reasons }) => `  ${visible(unit.path)}  (${visible(reasons[0]?.text ?? "")})`);
  const more =
    found.mode === "all" || found.tests.length <= shown ? [] : [`  and ${found.tests.length - shown} more`];
  return [
    title,
    `Compared: ${visible(selected.because.text)}${selected.changes ? `, ${plural(selected.changes.length, "changed path")}` : ""}.`,
    `Because: ${visible(selection.because.text)}.`,
    ...rows,
    ...more,
  ].join("\n");
}

export function renderMarkdown(selected: Selected, selection: Selection, found: Selection): string {
  const rows =
    found.mode === "all"
      ? []
      : found.tests
          .slice(0, shown)
          .map(
            ({ unit, reasons }) => `| ${codeSpan(unit.path)} | ${proseMarkdown(reasons[0]?.text ?? "")} |`,
          );
  const table = rows.length === 0 ? [] : ["", "| test | why it runs |", "| --- | --- |", ...rows];
  return [
    `Compared: ${proseMarkdown(selected.because.text)}. Because: ${proseMarkdown(selection.because.text)}.`,
    ...table,
  ].join("\n");
}
