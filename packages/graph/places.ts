import { type Texts, textsOf } from "./cache/pack.ts";
import type { Graph } from "./graph.ts";
import { folderOf } from "./tree.ts";

/** Where the nodes lie: twice the number of the folder, and one for a file that counts as its code. */
export interface Places {
  readonly folders: Texts;
  readonly of: Uint32Array;
}

/** Of a node that is no file. */
const nowhere = 0xffffffff;

interface Placed {
  /** Where a node lies, -1 for one that is no file. */
  at(number: number): number;
  of(node: string): number;
  folder(number: number): string;
  /** @param count of the nodes. */
  table(count: number): Places;
}

/** What an earlier run knew of the nodes' places is taken, the others are looked at when they are asked for. */
export function placed(
  { places: kept, nameOf }: Pick<Graph, "places" | "nameOf">,
  isCode: (path: string) => boolean,
  moved: ReadonlySet<number> = new Set(),
): Placed {
  const [count, keptFolders] = [kept?.of.length ?? 0, kept?.folders.length ?? 0];
  const folders: string[] = [];
  const numbers = new Map<string, number>();

  function of(node: string): number {
    if (node.endsWith("/") || isVirtual(node)) return -1;
    const folder = folderOf(node);
    let number = numbers.get(folder);
    if (number === undefined) {
      number = keptFolders + folders.push(folder) - 1;
      numbers.set(folder, number);
    }
    return number * 2 + (isCode(node) ? 1 : 0);
  }

  function at(number: number): number {
    if (number >= count || moved.has(number)) return of(nameOf(number));
    const place = (kept as Places).of[number] as number;
    return place === nowhere ? -1 : place;
  }

  return {
    at,
    of,
    folder: (number) =>
      number < keptFolders ? (kept as Places).folders.at(number) : (folders[number - keptFolders] as string),
    table(size) {
      const all = Uint32Array.from({ length: size }, (_, number) => {
        const place = of(nameOf(number));
        return place < 0 ? nowhere : place;
      });
      return { folders: textsOf(folders), of: all };
    },
  };
}

/** True for a node of our own, which is no path. */
function isVirtual(node: string): boolean {
  return /^(?:npm|pip|go|context|family|package|tests|types|own|names|listing|starts):/.test(node);
}
