import { walkedMachine } from '../walk/walkedMachine.js';
import { tryLine } from './tryLine.js';
import { walkMachine } from './walkMachine.js';

/** @import { SourceProtocol } from '../../protocols/SourceProtocol.js' */

/**
 * Lets a reader try a protocol on its pages: lines, and machines.
 *
 * @param {SourceProtocol} protocol
 */
function startTools(protocol) {
  const line = document.getElementById('try');
  if (line) tryLine(line, protocol);
  const machine = document.getElementById('walk');
  const walked = machine && walkedMachine(protocol, machine.dataset['machine']);
  if (walked) walkMachine(machine, walked, protocol.clauses);
}

// The script of a protocol calls it: scripts of pages in a folder cannot import one another.
Object.assign(globalThis, { startTools });
