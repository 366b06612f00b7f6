export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly priceCents: number;
}

const materials = ["Oak", "Walnut", "Linen", "Wool", "Steel", "Cork", "Bamboo", "Ceramic"];
const shapes = ["Round", "Square", "Tall", "Low", "Folding", "Stacking", "Hanging"];
const things = ["Chair", "Table", "Lamp", "Shelf", "Basket", "Mirror", "Stool", "Vase", "Rug", "Clock", "Tray"];

/** The shop's products. A real shop would ask a database; the names repeat once every shape has been used. */
export function catalogue(size: number): Product[] {
  return Array.from({ length: size }, (_, i) => ({
    sku: `P${String(i).padStart(6, "0")}`,
    name: [pick(materials, i), pick(shapes, i * 3), pick(things, i * 7)].join(" "),
    priceCents: 500 + ((i * 7919) % 40_000),
  }));
}

function pick(words: readonly string[], i: number): string {
  return words[i % words.length]!;
}
