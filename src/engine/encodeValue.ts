/** What JSON cannot say is an object with one of these keys; an object of a check's values has no such key. */
const OCTETS = '$octets';
const NUMBER = '$number';
const UNDEFINED = '$undefined';

/** Turns a value that a check was given into JSON: octets, endless numbers and `undefined` included. */
export function encodeValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [OCTETS]: Buffer.from(value).toString('base64') };
  if (value === undefined) return { [UNDEFINED]: true };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
    return { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) };
  if (Array.isArray(value)) return value.map(encodeValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encodeValue(each)]));
}

/** Reads what {@link encodeValue} has written. */
export function decodeValue(encoded: unknown): unknown {
  if (Array.isArray(encoded)) return encoded.map(decodeValue);
  if (typeof encoded !== 'object' || encoded === null) return encoded;
  const fields = encoded as Readonly<Record<string, unknown>>;
  const octets = fields[OCTETS];
  if (typeof octets === 'string') return new Uint8Array(Buffer.from(octets, 'base64'));
  if (fields[UNDEFINED] === true) return undefined;
  if (typeof fields[NUMBER] === 'string') return Number(fields[NUMBER]);
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, decodeValue(each)]));
}
