/**
 * A table that finds the number of a name without a look at the others: read from a file, it is ready at once.
 * Open addressing with linear probing; a slot holds the number and one, 0 for none.
 */
export function hashed(names: readonly string[]): Uint32Array {
  let size = 16;
  while (size < names.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  for (let number = 0; number < names.length; number += 1) {
    let slot = hashOf(names[number] as string) & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = number + 1;
  }
  return slots;
}

/** The number of `name`, -1 where it is not there. */
export function lookUp(slots: Uint32Array, name: string, nameOf: (number: number) => string): number {
  const last = slots.length - 1;
  for (let slot = hashOf(name) & last; slots[slot] !== 0; slot = (slot + 1) & last) {
    const number = (slots[slot] as number) - 1;
    if (nameOf(number) === name) return number;
  }
  return -1;
}

/** FNV-1a over the name's UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo). */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  // The low bits alone are a poor choice of slot.
  return (hash ^ (hash >>> 15)) >>> 0;
}
