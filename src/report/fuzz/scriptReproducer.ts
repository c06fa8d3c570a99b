import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import type { Action, Script } from '../../fuzz/script/Action.js';
import { readScript } from '../../fuzz/script/notation.js';
import type { Transcript } from '../../wire/transcript.js';
import { bytesLiteral, textLiteral } from '../pythonLiterals.js';
import { scriptPrelude } from './scriptPrelude.js';

/**
 * Writes a Python script that does what the script of a finding says, loop for loop, and shows what comes: with nothing
 * but Python's own library. At its end somebody else comes, to see whether anybody is served.
 *
 * @param port - of the program, unless the script is told another one
 */
export function scriptReproducer(finding: FuzzFinding, port: number): string {
  const { clause, difference } = finding;
  const lines = [
    '#!/usr/bin/env python3',
    `# ${clause.id}: ${clause.text.replaceAll(/\s+/g, ' ')}`,
    '# Start the server, then run this script: python3 FILE [HOST [PORT]]',
    ...scriptPrelude(port, proofOf(finding.transcript)),
    ...actionsOf(readScript(finding.script), ''),
    'over()',
    'somebody_else()',
    'print()',
    `print("the specification says:", ${textLiteral(difference.expected.join(' or '))})`,
    `print("Assay saw:             ", ${textLiteral(difference.actual)})`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What a client says to see whether it is served: what was said last. */
function proofOf(transcript: Transcript): string {
  const step = transcript.findLast(({ side, type }) => side === 'client' && type === 'octets');
  return step?.type === 'octets' ? bytesLiteral(step.octets) : 'b""';
}

function actionsOf(script: Script, indent: string): readonly string[] {
  return script.flatMap((action) =>
    action.type === 'repeat'
      ? [`${indent}for _ in repeat(${action.times}):`, ...actionsOf(action.actions, `${indent}    `)]
      : [`${indent}${call(action)}`],
  );
}

function call(action: Exclude<Action, { type: 'repeat' }>): string {
  switch (action.type) {
    case 'send':
    case 'time':
      return `${action.type === 'send' ? 'send' : 'timed'}(${action.peer}, ${bytesLiteral(action.octets)})`;
    case 'flood':
      return `flood(${action.peer}, ${bytesLiteral(action.octets)}, ${action.times})`;
    case 'crowd':
      return `crowd(${action.times}, ${bytesLiteral(action.octets)})`;
    case 'pause':
      return `time.sleep(${action.milliseconds / 1000})`;
    case 'do':
      return `print("here Assay did something that only it can do:", ${textLiteral(action.what)})`;
    case 'measure':
    case 'disperse':
    case 'over':
      return `${action.type}()`;
    case 'taken':
      return 'time.sleep(0.05)  # so that what follows arrives by itself';
    case 'end':
      return `finish(${action.peer})`;
    default:
      return `${action.type}(${action.peer})`;
  }
}
