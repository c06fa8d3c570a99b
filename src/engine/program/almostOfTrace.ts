import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import { octetsOf } from '../../wire/octets.js';
import { printable } from '../../wire/printable.js';

/** Ways in which programs write lines that are almost those of a trace. */
const SLIPS: readonly { readonly mend: (line: string) => string; readonly slip: string }[] = [
  { mend: (line) => line.replaceAll(/\s+/g, ' ').trim(), slip: 'with one blank between its words' },
  { mend: (line) => line.toLowerCase().replaceAll(/\s+/g, ' ').trim(), slip: 'in small letters' },
  {
    mend: (line) =>
      line
        .replaceAll(/[:,.!\]]+(?=\s|$)/g, '')
        .replaceAll(/[[\]]/g, '')
        .trim(),
    slip: 'without the signs',
  },
  {
    mend: (line) => line.replaceAll(/\s*\([^()]*\)/g, ''),
    slip: 'if the name of the thread had no blank in it',
  },
  { mend: (line) => line.replace(/^\S+\s+/, ''), slip: 'without the word before it' },
];

/** What a program printed that is almost a line of a trace, and is none; `undefined` where there is nothing like it. */
export function almostOfTrace(output: string, variants: readonly TraceVariant[]): string | undefined {
  for (const line of output.split('\n').map((each) => each.replace(/\r$/, ''))) {
    for (const { mend, slip } of SLIPS) {
      const mended = mend(line);
      if (
        mended === line ||
        !variants.some(({ lines }) => lines.read(octetsOf(`${mended}\n`)).type !== 'malformed')
      )
        continue;
      return `no line is one, but "${printable(line)}" would be one ${slip}: "${printable(mended)}"`;
    }
  }
  return undefined;
}
