import { expect, test } from 'vitest';
import { protocols, traceProtocols } from '../../protocols/index.js';
import { inputKinds } from './inputKinds.js';
import { ownInput } from './ownInput.js';
import { walkedMachine } from './walkedMachine.js';

test.each([
  ['palindrome/server', 'Query', { text: 'radar' }, { type: 'Query', text: 'radar' }],
  ['palindrome/client', 'typed', { line: 'a\\tb' }, { type: 'typed', line: 'a\tb' }],
  ['palindrome/client', 'OtherYes', { octet: '\\xFF' }, { type: 'OtherYes', octet: 'ÿ' }],
  ['echo/server', 'Octets', { octets: 'é' }, { type: 'Octets', octets: 'Ã©' }],
  ['chat/server', 'Message', { login: 'zoe', text: ' ' }, { type: 'Message', login: 'zoe', text: ' ' }],
  ['wordguess/game', 'letter', { letter: 'я', peer: ' 2 ' }, { type: 'letter', letter: 'я', peer: 2 }],
  ['threads/event', 'Set', { name: 'main', text: '' }, { type: 'Set', name: 'main', text: '' }],
])('%s: what is typed for %s becomes an input', async (id, type, typed, input) => {
  expect(await own(id, type, typed)).toEqual({ type: 'input', input });
});

test.each([
  ['palindrome/server', 'Query', { text: 'a\\q' }, 'wrongEscape'],
  ['palindrome/server', 'Query', { text: '\\xFF' }, 'notUtf8'],
  ['palindrome/server', 'Query', { text: 'a\\nb' }, 'noMessage'],
  ['palindrome/client', 'OtherYes', { octet: '\\x00' }, 'noMessage'],
  ['chat/server', 'Login', { login: 'a:b' }, 'noMessage'],
  ['wordguess/game', 'letter', { letter: 'a', peer: '0' }, 'noNumber'],
  ['wordguess/game', 'letter', { letter: 'a', peer: 'one' }, 'noNumber'],
  ['threads/semaphore', 'Permits', { permits: '0' }, 'noMessage'],
  ['threads/semaphore', 'Wait', { name: 'an na' }, 'noMessage'],
])('%s: no input %s is made of %j', async (id, type, typed, why) => {
  expect(await own(id, type, typed)).toMatchObject({ type: 'wrong', wrong: { why } });
});

async function own(id: string, type: string, typed: Record<string, string>) {
  const walked = walkedMachine(await { ...protocols, ...traceProtocols }[id.split('/')[0]!]!(), id)!;
  return ownInput(
    inputKinds(walked.inputs).find((each) => each.type === type)!,
    typed,
    walked,
  );
}
