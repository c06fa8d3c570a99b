import type { ClientLine, ServerLine } from '../../generated/palindrome.js';
import type { SampleInputs } from '../Protocol.js';

/** They lead through all transitions of both machines. */
export const inputs: SampleInputs<ClientLine, ServerLine> = {
  server: [
    { type: 'Query', text: 'abba' },
    { type: 'Query', text: 'abcd' },
    { type: 'End' },
    { type: 'malformed', reason: 'The octets are not UTF-8.' },
    { type: 'disconnected' },
  ],
  client: [
    { type: 'connected' },
    { type: 'typed', line: 'abba' },
    { type: 'typed', line: '' },
    { type: 'inputEnded' },
    { type: 'Yes' },
    { type: 'OtherYes', octet: '1' },
    { type: 'No' },
    { type: 'malformed', reason: 'The octets are not UTF-8.' },
    { type: 'disconnected' },
  ],
};
