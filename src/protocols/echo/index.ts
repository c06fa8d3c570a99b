import {
  clauses,
  grammarHash,
  parse,
  rules,
  type ClientLine,
  type ServerLine,
} from '../../generated/echo.js';
import { Codec, type Parse } from '../../grammar/Codec.js';
import { hideContext } from '../../machine/hideContext.js';
import type { Protocol } from '../Protocol.js';
import { clientMachine } from './clientMachine.js';
import { inputs } from './inputs.js';
import { serverMachine } from './serverMachine.js';

/** The echo protocol (spec/echo.md). */
export const echo: Protocol<ClientLine, ServerLine> = {
  name: 'echo',
  summary: 'a server that sends back what it receives',
  port: 50007,
  clauses,
  grammarHash,
  client: new Codec(parse as Parse, rules, 'ClientLine', 'octets'),
  server: new Codec(parse as Parse, rules, 'ServerLine', 'octets'),
  console: new Codec(parse as Parse, rules, 'ServerConsole'),
  variants: [
    { name: 'one-shot', concurrency: 'one-shot', framing: 'stream' },
    { name: 'sequential', concurrency: 'sequential', framing: 'stream' },
    { name: 'concurrent', concurrency: 'concurrent', framing: 'stream' },
  ],
  serverMachine,
  clientMachine: hideContext(clientMachine),
  inputs,
};
