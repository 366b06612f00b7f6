/** GitHub refuses a longer comment, in its own words "maximum is 65536 characters". */
export const maxCommentLength = 65_536;

const marker = "<!-- keep-pace -->";
const openMarker = (name: string) => `<!-- keep-pace:section ${name} -->`;
const closeMarker = (name: string) => `<!-- /keep-pace:section ${name} -->`;
const sectionMarkers = /<!-- (\/?)keep-pace:section ([a-z0-9-]+) -->/g;

/** Section name → the exact text between its markers. A text of one line is a section with nothing to say. */
export type Sections = ReadonlyMap<string, string>;

/** True when keep-pace's marker starts a line of `body`: a comment that merely quotes it is no claim. */
export function isMarked(body: string): boolean {
  return new RegExp(`(^|[\\r\\n])${marker}`).test(body);
}

/** The sections of a comment, in the order they stand. One whose end was cut off reaches to the next marker. */
export function parseBody(body: string): Map<string, string> {
  const sections = new Map<string, string>();
  let open: string | null = null;
  let start = 0;
  for (const { 0: text, 1: slash, 2: name = "", index } of body.matchAll(sectionMarkers)) {
    if (slash && open !== name) continue;
    if (open !== null && !sections.has(open)) sections.set(open, body.slice(start, index));
    open = slash ? null : name;
    start = index + text.length;
  }
  if (open !== null && !sections.has(open)) sections.set(open, body.slice(start));
  return sections;
}

/**
 * The comment that holds `sections`, those in `order` first: a block each, and one last line for all that have
 * nothing to say, so that a comment without news is one line. It is not cut to length here.
 */
export function composeBody(sections: Sections, order: readonly string[]): string {
  const names = [...sections.keys()].sort((a, b) => position(a, order) - position(b, order));
  const wrapped = (name: string) => openMarker(name) + sections.get(name) + closeMarker(name);
  const blocks = names.filter((name) => !isQuiet(sections.get(name) ?? "")).map(wrapped);
  const quiet = names.filter((name) => isQuiet(sections.get(name) ?? "")).map(wrapped);
  // Text first: a line that starts with an HTML comment would not be rendered as Markdown.
  const line = quiet.length > 0 ? [`**keep-pace**: ${quiet.join(" · ")}`] : [];
  return `${marker}\n${[...blocks, ...line].join("\n\n")}`;
}

/** True for the text of a section that has nothing worth saying. */
export function isQuiet(text: string): boolean {
  return !/[\r\n]/.test(text);
}

/** The text of a section: a headline over its Markdown, or the headline alone when nothing is worth saying. */
export function sectionText(section: {
  readonly headline: string;
  readonly markdown: string;
  readonly worthSaying: boolean;
}): string {
  const headline = clean(section.headline).replace(/\s+/g, " ").trim().slice(0, 300);
  return section.worthSaying ? `\n### ${headline}\n\n${clean(section.markdown).trim()}\n` : clean(headline);
}

/** True when two section texts differ in nothing but what an edit in the browser does to line ends. */
export function sameText(a: string | undefined, b: string | undefined): boolean {
  const plain = (text: string | undefined) => text?.replace(/[ \t\r]+$/gm, "").trimEnd();
  return plain(a) === plain(b);
}

/** What GitHub would not keep as it is, or would be read as a marker, made harmless. */
function clean(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, "\ufffd").replace(/<!--(?=\s*\/?\s*keep-pace)/gi, "&lt;!--");
}

function position(name: string, order: readonly string[]): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}
