const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A voucher code that is easy to read out: no 0 or O, no 1 or I. */
export function newVoucher(length = 2): string {
  return Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)]).join("");
}
