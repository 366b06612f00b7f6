/** Amounts are whole cents: floating-point euros do not add up. */
export function formatEuro(cents: number): string {
  return new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" }).format(cents / 100);
}

/** The price after `percent` off, rounded to the cent in the customer's favour. */
export function discounted(cents: number, percent: number): number {
  if (percent < 0 || percent > 100) throw new RangeError(`A discount of ${percent} % makes no sense.`);
  return Math.floor((cents * (100 - percent)) / 100);
}
