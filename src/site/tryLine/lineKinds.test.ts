import { describe, expect, test } from 'vitest';
import { protocols, traceProtocols } from '../../protocols/index.js';
import { timeStamp } from '../../protocols/timeStamp.js';
import { escapeOctets } from '../../wire/escape.js';
import { examplesOf } from './examplesOf.js';
import { lineKinds } from './lineKinds.js';
import { readLine } from './readLine.js';

const stamp = () => timeStamp(new Date(2026, 2, 9, 14, 5, 7));
const all = await Promise.all(
  [...Object.values(protocols), ...Object.values(traceProtocols)].map((load) => load()),
);
const kinds = all.flatMap((protocol) =>
  lineKinds(protocol, stamp).map((kind) => [`${protocol.name} ${kind.codec.startRule}`, kind] as const),
);

test('each start rule is there once: what clients send, what servers send, what they print', async () => {
  const shown = lineKinds(await protocols['chat']!(), stamp).map(({ writer, codec, variants }) => [
    writer,
    codec.startRule,
    variants,
  ]);
  expect(shown).toEqual([
    ['client', 'ClientLine', ['login']],
    ['client', 'AnonymousLine', ['anonymous']],
    ['server', 'ServerLine', ['login', 'anonymous']],
    ['console', 'ServerConsole', ['login']],
    ['console', 'AnonymousConsole', ['anonymous']],
  ]);
});

test('programs without connections print one kind of lines in each variant', async () => {
  const printed = lineKinds(await traceProtocols['threads']!(), stamp);
  expect(printed.map(({ writer, codec, variants }) => [writer, codec.startRule, variants])).toEqual([
    ['program', 'SemaphoreLine', ['semaphore']],
    ['program', 'EventLine', ['event']],
    ['program', 'ConditionLine', ['condition']],
    ['program', 'ThreadLine', ['thread']],
  ]);
});

test('what servers print is what their machines print', async () => {
  const [, , , printed] = lineKinds(await protocols['chat']!(), stamp);
  expect(printed!.samples.map(escapeOctets)).toEqual([
    'подключился anna\\n',
    '2026.03.09 14:05:07 anna: hello\\n',
  ]);
});

describe.each(kinds)('the examples of %s', (_, kind) => {
  const examples = examplesOf(kind);

  test('are read, but the last one, which is refused', () => {
    const read = examples.map((each) => readLine(each, kind.codec).type);
    expect(read).toEqual(examples.map(({ isValid }) => (isValid ? 'message' : 'refused')));
    expect(examples.map(({ isValid }) => isValid)).toEqual([...examples.slice(1).map(() => true), false]);
    expect(examples.length).toBeGreaterThan(1);
  });
});
