/** The value of one field of a message: bytes where it holds text or another message. */
export interface Field {
  readonly number: number;
  readonly value: number | Buffer;
}

/**
 * The fields of a message as they stand on the wire. Throws a `RangeError` for bytes that are none.
 * Source: Protocol Buffers, "Encoding".
 */
export function* readFields(bytes: Buffer): Generator<Field> {
  let at = 0;
  /** Beyond 53 bits a number is not exact; no field that is read here has one. */
  const varint = () => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes.readUInt8(at++);
      value += (byte & 0x7f) * scale;
      scale *= 128;
      if (byte < 128) return value;
    }
  };
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError("The message ends within a field.");
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = varint();
    const number = Math.floor(tag / 8);
    const kind = tag % 8;
    if (kind === 0) yield { number, value: varint() };
    else if (kind === 1) yield { number, value: take(8) };
    else if (kind === 2) yield { number, value: take(varint()) };
    else if (kind === 5) yield { number, value: take(4) };
    else throw new RangeError(`A field has the unknown wire type ${kind}.`);
  }
}
