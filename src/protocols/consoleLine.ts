import type { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import { withoutLineEnd } from '../wire/framing.js';
import { textOf } from '../wire/octets.js';
import type { Stamp } from './timeStamp.js';

/**
 * What a server prints for a line of its machine, without the line end.
 *
 * @param stamp - what it says of the time: machines know no clock
 */
export function consoleLine(console: Codec<Message>, line: Message, stamp: () => Stamp): string {
  // Two spreads in one literal cost a microsecond, as much as all the rest.
  const stamped = console.hasField(line.type, 'date') ? Object.assign({}, line, stamp()) : line;
  return textOf(withoutLineEnd(console.write(stamped)));
}
