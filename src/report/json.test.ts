import { expect, test } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { sampleRun } from '../../test/sampleRun.js';
import type { Event } from '../engine/Event.js';
import { json } from './json.js';

function written(events: readonly Event[]): string {
  let text = '';
  const listen = json(
    { write: (piece) => void (text += piece) },
    { color: false, width: 100, progress: false, quiet: false },
  );
  for (const event of events) listen(event);
  return text;
}

test('a run, as a program reads it', async () => {
  const text = written(sampleRun);
  reportOf(text);
  await expect(text).toMatchFileSnapshot('golden/report.json');
});

test('an aborted run is a report too', () => {
  const report = reportOf(written([sampleRun[0]!, { type: 'aborted', reason: 'It was late.' }]));
  expect(report).toMatchObject({
    version: 1,
    protocol: 'example',
    verdict: 'error',
    exitStatus: 2,
    reason: 'It was late.',
  });
});
