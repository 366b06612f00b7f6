import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, without that of the elements within. */
  readonly text: string;
  /** The names of the elements around it, the outermost first. */
  readonly parents: readonly string[];
}

/** The elements of a document in the order in which they end; `null` for one that is not well-formed. */
export function elementsOf(text: string): readonly Element[] | null {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const found: Element[] = [];
  let isBroken = false;
  parser.on("error", () => {
    isBroken = true;
  });
  parser.on("opentag", ({ name, attributes }) => void open.push({ name, attributes, text: "" }));
  const add = (piece: string) => {
    const inner = open.at(-1);
    if (inner) inner.text += piece;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) found.push({ ...element, text: element.text.trim(), parents: open.map(({ name }) => name) });
  });
  parser.write(text.replace(/^\ufeff/, "")).close();
  return isBroken ? null : found;
}
