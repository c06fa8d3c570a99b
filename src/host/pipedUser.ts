import { withoutLineEnd } from '../wire/framing.js';
import { LineDecoder, type Frame } from '../wire/LineDecoder.js';
import { decodeUtf8 } from '../wire/utf8.js';
import type { OpenUser, Streams } from './User.js';
import { watchStreams } from './watchStreams.js';

/** The longest line that is read, in octets. */
const LINE_LIMIT = 1 << 20;

/** Whatever fills a pipe or a file: it is read as fast as its lines are answered. */
export function pipedUser(streams: Streams, problem: (line: string) => string): OpenUser {
  const { input, output, errors } = streams;
  return (typist) => {
    const decoder = new LineDecoder(LINE_LIMIT);
    let number = 0;
    let reading = true;

    input.on('data', (octets: Buffer) => decoder.push(octets).forEach(take));
    input.on('end', () => {
      const rest = decoder.end();
      if (rest) take({ type: 'frame', octets: rest });
      if (reading) typist.inputEnded();
    });
    watchStreams(streams, typist);

    function take(frame: Frame): void {
      if (!reading) return;
      number++;
      if (frame.type === 'overlong')
        return fail(`Line ${number} of the input is longer than ${frame.limit} octets.`);
      const decoded = decodeUtf8(withoutLineEnd(frame.octets));
      if (decoded.type === 'text') typist.typed(decoded.text);
      else fail(`Line ${number} of the input is not UTF-8.`);
    }

    function fail(reason: string): void {
      reading = false;
      typist.failed(reason);
    }

    return {
      show: (line) => void output.write(`${line}\n`),
      complain: (line) => void errors.write(`${problem(line)}\n`),
      want: (line) => void (line ? input.resume() : input.pause()),
      close() {
        reading = false;
        input.destroy();
      },
    };
  };
}
