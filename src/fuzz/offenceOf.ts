import { decodeUtf8 } from '../wire/utf8.js';
import { linesOf } from './octets/linesOf.js';
import type { Action, Script } from './script/Action.js';

/** What a client does in a script that no sensible client does: the specifications have a clause for each. */
export type Offence = 'octets that are no text' | 'overlong' | 'controls' | 'broken off' | 'left' | 'nothing';

/** Octets of a line that every server has to take. */
const LONG = 1000;
/** Control characters but those of line ends, and the tabulator. */
const CONTROLS = /[^\P{Cc}\r\n\t]/u;

/** The worst thing that a client does in a script. */
export function offenceOf(script: Script): Offence {
  const actions = flat(script);
  const texts = actions.flatMap((action) => ('octets' in action ? [action.octets] : []));
  const decoded = texts.map((octets) => decodeUtf8(octets));
  if (decoded.some(({ type }) => type === 'invalid')) return 'octets that are no text';
  if (texts.some((octets) => linesOf(octets).some(({ length }) => length > LONG))) return 'overlong';
  if (decoded.some((each) => each.type === 'text' && CONTROLS.test(each.text))) return 'controls';
  if (actions.some(({ type }) => type === 'reset')) return 'broken off';
  return actions.some(({ type }) => type === 'close' || type === 'end') ? 'left' : 'nothing';
}

function flat(script: Script): Exclude<Action, { type: 'repeat' }>[] {
  return script.flatMap((action) => (action.type === 'repeat' ? flat(action.actions) : [action]));
}
