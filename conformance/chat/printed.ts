import { Violation, type Divergence } from '../../src/engine/Violation.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { octetsOf } from '../../src/wire/octets.js';

/** Characters of a line that are shown. */
const SHOWN = 100;
/** Lines that are shown. */
const LINES = 3;

/**
 * A server has printed something else than it had to.
 *
 * @param lines - the lines that it has printed; the last ones tell most
 * @param problem - what is wrong with them
 */
export function misprint(
  expected: string,
  lines: readonly string[],
  problem = '',
  kind: Divergence = lines.length > 0 ? 'wrong octets' : 'not shown',
): Violation {
  return new Violation({ kind, expected: [expected], actual: wordsFor(lines, problem) });
}

/** What was printed, in words. */
function wordsFor(lines: readonly string[], problem = ''): string {
  if (lines.length === 0) return problem === '' ? 'nothing was printed' : problem;
  const shown = lines.slice(-LINES).map((line) => `"${shortened(escapeOctets(octetsOf(line.trimEnd())))}"`);
  const more = lines.length > LINES ? `${lines.length - LINES} more lines, then ` : '';
  return `${problem === '' ? '' : `${problem}: `}${more}${shown.join(', ')}`;
}

function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN / 2)} … ${text.slice(-SHOWN / 2)}` : text;
}
