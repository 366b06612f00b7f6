import { clip, visible } from "@keep-pace/findings";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Untrusted `text` for an element's content or a quoted attribute, on one line, cut to `length`. */
export function html(text: string, length = 200): string {
  return visible(clip(text, length)).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A link to `url` where it is a plain web address, else the text alone. */
export function link(url: string | null, text: string): string {
  return url !== null && /^https:\/\/[^\s"'<>]+$/.test(url)
    ? `<a href="${html(url, 2000)}" rel="noreferrer">${text}</a>`
    : text;
}

/** HTML text in which a figure stays with its unit, and a date in one piece. */
export function glued(text: string): string {
  return text
    .replace(/(\d) (?=(?:%|s|min|h|d)(?!\w))/g, "$1&nbsp;")
    .replace(/\d{4}-\d\d-\d\d/g, '<span class="d">$&</span>');
}
