import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { hex } from '../../wire/escape.js';
import { printTranscript } from '../../wire/transcript.js';
import type { Output } from '../Reporter.js';
import type { FuzzListener } from './FuzzListener.js';

/** Version of the format (schema/fuzz-event.schema.json); it grows when a reader of the old one could be misled. */
const VERSION = 1;

/** Writes each event of a campaign as a line of JSON, when it happens. */
export function eventLog(output: Output): FuzzListener {
  return (event) => {
    // Where it is printed, such a piece may be taken for a command (GitHub Actions); in JSON it can be written otherwise.
    output.write(`${JSON.stringify(writtenEvent(event)).replaceAll('##[', '#\\u0023[')}\n`);
  };
}

function writtenEvent(event: FuzzEvent): unknown {
  if (event.type === 'started') return { version: VERSION, ...event };
  return event.type === 'found' ? { ...event, finding: writtenFinding(event.finding) } : event;
}

function writtenFinding(finding: FuzzFinding): unknown {
  const { difference, transcript } = finding;
  const { octets } = difference;
  return {
    ...finding,
    difference: { ...difference, octets: octets && hex(octets) },
    transcript: printTranscript(transcript)
      .split('\n')
      .filter((line) => line !== ''),
  };
}
