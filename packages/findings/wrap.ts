/** Columns `text` takes in a terminal: East Asian wide characters and emoji take two, combining marks none. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

// Unicode Standard Annex 11 (East Asian Width), by block.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** `text` in lines of at most `width` columns. Words are never cut, so that paths can be copied; numbers keep units. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(text)) {
    if (line !== "" && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function words(text: string): string[] {
  const glue = "\u00a0";
  return text
    .replace(/(\d) (?=(?:%|s|min|h)(?!\w))/g, `$1${glue}`)
    .split(/ +/)
    .filter((word) => word !== "")
    .map((word) => word.replaceAll(glue, " "));
}
