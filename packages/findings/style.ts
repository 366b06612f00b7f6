/** Marks up words for a terminal; does nothing when colour is off. */
export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>;

// ECMA-48, Select Graphic Rendition: on, off. Only the eight colours that every theme adapts.
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export function style(color: boolean): Style {
  const mark = ([on, off]: readonly [number, number]) =>
    color ? (text: string) => `\x1b[${on}m${text}\x1b[${off}m` : (text: string) => text;
  return Object.fromEntries(Object.entries(codes).map(([name, pair]) => [name, mark(pair)])) as Style;
}
