import type { Encoding } from '../../grammar/Codec.js';
import type { Input } from '../../machine/Machine.js';
import { escapeOctets } from '../../wire/escape.js';
import { octetsBehind, octetsOf } from '../../wire/octets.js';
import { fieldsOf } from './fieldsOf.js';

/** What the fields of an input hold, escaped: the value alone where there is one. From whom it comes is said apart. */
export function inputText(input: Input, encoding: Encoding = 'utf-8'): string {
  const entries = fieldsOf(input).filter(([name]) => name !== PEER);
  if (entries.length === 1) return shown(entries[0]![1], encoding);
  return entries.map(([name, value]) => `${name}: ${shown(value, encoding)}`).join(', ');
}

/** The connection from which an input of a shared machine comes; `undefined` for any other input. */
export function peerOf(input: Input): number | undefined {
  return PEER in input && typeof input.peer === 'number' ? input.peer : undefined;
}

const PEER = 'peer';

function shown(value: unknown, encoding: Encoding): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return escapeOctets(encoding === 'octets' ? octetsBehind(value) : octetsOf(value));
}
