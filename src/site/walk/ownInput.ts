import type { Encoding } from '../../grammar/Codec.js';
import type { Input } from '../../machine/Machine.js';
import { EscapeError, unescapeOctets } from '../../wire/escape.js';
import { charactersOf } from '../../wire/octets.js';
import { decodeUtf8 } from '../../wire/utf8.js';
import type { InputKind } from './inputKinds.js';
import { isMessage } from './isMessage.js';
import { isPossible } from './isPossible.js';
import { unwritable, type Unwritable } from './unwritable.js';
import type { WalkedMachine } from './walkedMachine.js';

/** What can be wrong with what a reader has typed. */
export type Wrong =
  | { readonly why: WrongField }
  /** The fields are well, but the grammar has no message of them. */
  | { readonly why: 'noMessage'; readonly instead: Unwritable };

type WrongField = 'wrongEscape' | 'notUtf8' | 'noNumber';

/** What comes of an input that a reader has typed. */
export type OwnInput =
  { readonly type: 'input'; readonly input: Input } | { readonly type: 'wrong'; readonly wrong: Wrong };

/** Makes an input of what is typed for its fields, in the notation of `escapeOctets`. */
export function ownInput(
  kind: InputKind,
  typed: Readonly<Record<string, string>>,
  walked: WalkedMachine,
): OwnInput {
  const sample: Readonly<Record<string, unknown>> = { ...kind.samples[0] };
  const fields: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(typed)) {
    const field = typeof sample[name] === 'number' ? numberOf(text) : textOf(text, encodingOf(kind, walked));
    if ('why' in field) return { type: 'wrong', wrong: field };
    fields[name] = field.value;
  }
  const input = { type: kind.type, ...fields };
  if (isPossible(input, walked)) return { type: 'input', input };
  return { type: 'wrong', wrong: { why: 'noMessage', instead: unwritable(input, walked) } };
}

/** How the octets of a message are characters; what a user types is in UTF-8. */
export function encodingOf({ type }: Input, walked: WalkedMachine): Encoding {
  return walked.heard && isMessage(type, walked) ? walked.heard.encoding : 'utf-8';
}

/** What stands in a field, or what is wrong with it. */
type Field = { readonly value: string | number } | { readonly why: WrongField };

/** Connections are counted from 1. */
function numberOf(text: string): Field {
  return /^\s*[1-9]\d{0,5}\s*$/.test(text) ? { value: Number(text) } : { why: 'noNumber' };
}

function textOf(text: string, encoding: Encoding): Field {
  try {
    const octets = unescapeOctets(text);
    if (encoding === 'octets') return { value: charactersOf(octets) };
    const decoded = decodeUtf8(octets);
    return decoded.type === 'text' ? { value: decoded.text } : { why: 'notUtf8' };
  } catch (cause) {
    if (cause instanceof EscapeError) return { why: 'wrongEscape' };
    throw cause;
  }
}
