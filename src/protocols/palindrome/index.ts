import {
  clauses,
  grammarHash,
  parse,
  rules,
  type ClientLine,
  type ServerLine,
} from '../../generated/palindrome.js';
import { Codec, type Parse } from '../../grammar/Codec.js';
import type { Protocol } from '../Protocol.js';
import { hideContext } from '../../machine/hideContext.js';
import { clientMachine } from './clientMachine.js';
import { inputs } from './inputs.js';
import { serverMachine } from './serverMachine.js';

/** The palindrome protocol (spec/palindrome.md). */
export const palindrome: Protocol<ClientLine, ServerLine> = {
  name: 'palindrome',
  summary: 'a server that answers whether a line is a palindrome',
  port: 20002,
  clauses,
  grammarHash,
  // The generated parser knows its start rules by name; a codec takes the name of any.
  client: new Codec(parse as Parse, rules, 'ClientLine'),
  server: new Codec(parse as Parse, rules, 'ServerLine', 'octets'),
  variants: [
    { name: 'concurrent', concurrency: 'concurrent', framing: 'line' },
    { name: 'sequential', concurrency: 'sequential', framing: 'line' },
    { name: 'one-shot', concurrency: 'one-shot', framing: 'chunk' },
  ],
  serverMachine,
  clientMachine: hideContext(clientMachine),
  inputs,
};
