import type { Product } from "./catalogue.ts";

/** Finds products by the beginnings of the words in their names. */
export class SearchIndex {
  readonly #byPrefix = new Map<string, Set<Product>>();

  constructor(products: readonly Product[]) {
    for (const product of products) {
      for (const word of words(product.name)) this.#add(word, product);
    }
  }

  /** Products whose name has, for every word of `query`, a word that starts with it; cheapest first. */
  find(query: string, limit = 20): Product[] {
    const hits = words(query).map((word) => this.#byPrefix.get(word) ?? new Set<Product>());
    const [first, ...rest] = hits.sort((a, b) => a.size - b.size);
    return [...(first ?? [])]
      .filter((product) => rest.every((hit) => hit.has(product)))
      .sort((a, b) => a.priceCents - b.priceCents)
      .slice(0, limit);
  }

  #add(word: string, product: Product): void {
    for (let end = 1; end <= word.length; end++) {
      const prefix = word.slice(0, end);
      const found = this.#byPrefix.get(prefix);
      if (found) found.add(product);
      else this.#byPrefix.set(prefix, new Set([product]));
    }
  }
}

function words(text: string): string[] {
  return text.toLowerCase().split(/\W+/).filter(Boolean);
}
