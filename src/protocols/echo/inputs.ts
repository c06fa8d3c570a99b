import type { ClientLine, ServerLine } from '../../generated/echo.js';
import type { SampleInputs } from '../Protocol.js';

/** They lead through all transitions of both machines. */
export const inputs: SampleInputs<ClientLine, ServerLine> = {
  server: [
    { type: 'connected', address: '127.0.0.1:50001' },
    { type: 'Octets', octets: 'hello' },
    { type: 'malformed', reason: 'It is too long.' },
    { type: 'disconnected' },
  ],
  client: [
    { type: 'connected' },
    { type: 'typed', line: 'hello' },
    { type: 'typed', line: '' },
    { type: 'inputEnded' },
    { type: 'Octets', octets: 'he' },
    { type: 'Octets', octets: 'llo' },
    { type: 'disconnected' },
  ],
};
