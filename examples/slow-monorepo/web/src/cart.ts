import type { Product } from "./catalogue.ts";
import { discounted } from "./money.ts";

export interface Line {
  readonly product: Product;
  readonly quantity: number;
}

/** The cart with `quantity` more of `product`; one line a product. */
export function add(cart: readonly Line[], product: Product, quantity = 1): Line[] {
  const present = cart.some((line) => line.product.sku === product.sku);
  if (!present) return [...cart, { product, quantity }];
  return cart.map((line) =>
    line.product.sku === product.sku ? { product, quantity: line.quantity + quantity } : line,
  );
}

/** What the customer pays, in cents, after a voucher of `percentOff`. */
export function total(cart: readonly Line[], percentOff = 0): number {
  const sum = cart.reduce((cents, line) => cents + line.product.priceCents * line.quantity, 0);
  return discounted(sum, percentOff);
}
