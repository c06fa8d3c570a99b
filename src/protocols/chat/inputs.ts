import type { AnonymousLine, ClientLine, ServerLine } from '../../generated/chat.js';
import type { SampleInputs } from '../Protocol.js';

const events = [
  { type: 'connected', address: '127.0.0.1:50001' },
  { type: 'malformed', reason: 'It is too long.' },
  { type: 'disconnected' },
] as const;

/** They lead through all transitions of both machines, where clients have logins. */
export const inputs: SampleInputs<ClientLine, ServerLine> = {
  server: [
    ...events,
    { type: 'Login', login: 'anna' },
    { type: 'Message', login: 'anna', text: 'hello' },
    { type: 'Message', login: 'bert', text: 'hello' },
  ],
  client: [
    { type: 'connected' },
    { type: 'typed', line: 'anna' },
    { type: 'typed', line: 'a:b' },
    { type: 'typed', line: '' },
    { type: 'typed', line: 'end' },
    { type: 'inputEnded' },
    { type: 'Notice', text: 'hello' },
    { type: 'malformed', reason: 'The octets are not UTF-8.' },
    { type: 'disconnected' },
  ],
};

/** The same where they have none. */
export const anonymousInputs: SampleInputs<AnonymousLine, ServerLine> = {
  server: [...events, { type: 'Text', text: 'hello' }],
  client: inputs.client,
};
