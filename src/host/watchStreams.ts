import type { Streams, Typist } from './User.js';

/** Ends a client that can read or show nothing more: without a word where its reader has seen enough (`| head`). */
export function watchStreams({ input, output, errors }: Streams, typist: Typist): void {
  input.on('error', ({ message }) => typist.failed(`The input cannot be read: ${message}`));
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return typist.stopped(0);
    errors.write(`The output cannot be written: ${error.message}\n`);
    typist.stopped(2);
  });
  errors.on('error', () => typist.stopped(2));
}
