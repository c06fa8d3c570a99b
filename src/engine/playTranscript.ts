import type { Connection, Subject } from '../sut/Subject.js';
import type { Step, Transcript } from '../wire/transcript.js';
import { Recorder } from './Recorder.js';

/**
 * Plays the client's side of a transcript against a running program, and writes down what the program does: as many
 * octets as the transcript has at that place, if they come in time.
 *
 * @param milliseconds - how long is waited for each of the server's steps
 */
export async function playTranscript(
  subject: Subject,
  transcript: Transcript,
  milliseconds: number,
): Promise<Transcript> {
  const recorder = new Recorder('server');
  const connections = new Map<number, Connection>();
  try {
    for (const step of transcript) {
      if (!connections.has(step.peer)) {
        const connection = await subject.connect(milliseconds);
        if (!connection) return recorder.transcript;
        connections.set(step.peer, connection);
      }
      const connection = connections.get(step.peer)!;
      if (step.side === 'server') await answer(step, connection, recorder, milliseconds);
      else await act(step, connection, recorder);
    }
    return recorder.transcript;
  } finally {
    for (const connection of connections.values()) connection.dispose();
  }
}

async function act(step: Step, connection: Connection, recorder: Recorder): Promise<void> {
  recorder.add(step);
  if (step.type === 'octets') connection.write(step.octets);
  if (step.type === 'end') connection.end();
  if (step.type === 'close') connection.dispose();
  if (step.type === 'reset') connection.reset();
  if (step.type === 'octets') await connection.consumed();
}

async function answer(
  step: Step,
  connection: Connection,
  recorder: Recorder,
  milliseconds: number,
): Promise<void> {
  const { side, peer } = step;
  let wanted = step.type === 'octets' ? step.octets.length : 1;
  while (wanted > 0) {
    const received = await connection.next(milliseconds);
    if (received.type === 'octets') recorder.add({ side, peer, ...received });
    else if (received.type !== 'silence')
      recorder.add({ side, peer, type: received.type === 'ended' ? 'end' : 'reset' });
    wanted -= received.type === 'octets' ? received.octets.length : wanted;
  }
}
