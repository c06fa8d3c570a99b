import {
  clauses,
  grammarHash,
  parse,
  rules,
  type AnonymousLine,
  type ClientLine,
  type ServerLine,
} from '../../generated/chat.js';
import { Codec, type Parse } from '../../grammar/Codec.js';
import { hideContext } from '../../machine/hideContext.js';
import type { Protocol, Sides } from '../Protocol.js';
import { anonymousClientMachine } from './anonymousClientMachine.js';
import { anonymousServerMachine } from './anonymousServerMachine.js';
import { clientMachine } from './clientMachine.js';
import { anonymousInputs, inputs } from './inputs.js';
import { serverMachine } from './serverMachine.js';
import { anonymousWindow, window } from './window.js';

/** The two sides where clients have no logins. */
export const anonymous: Sides<AnonymousLine, ServerLine> = {
  client: new Codec(parse as Parse, rules, 'AnonymousLine'),
  server: new Codec(parse as Parse, rules, 'ServerLine'),
  console: new Codec(parse as Parse, rules, 'AnonymousConsole'),
  serverMachine: hideContext(anonymousServerMachine),
  clientMachine: anonymousClientMachine,
  inputs: anonymousInputs,
  window: anonymousWindow,
};

/** The chat protocol (spec/chat.md). */
export const chat: Protocol<ClientLine, ServerLine> = {
  name: 'chat',
  summary: 'clients send messages, and the server prints who has said what and when',
  port: 50007,
  clauses,
  grammarHash,
  client: new Codec(parse as Parse, rules, 'ClientLine'),
  server: new Codec(parse as Parse, rules, 'ServerLine'),
  console: new Codec(parse as Parse, rules, 'ServerConsole'),
  variants: [
    { name: 'login', concurrency: 'concurrent', framing: 'line' },
    {
      name: 'anonymous',
      concurrency: 'concurrent',
      framing: 'line',
      sides: anonymous as unknown as Partial<Sides>,
    },
  ],
  serverMachine: hideContext(serverMachine),
  clientMachine: hideContext(clientMachine),
  inputs,
  window,
};
