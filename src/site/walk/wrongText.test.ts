import { expect, test } from 'vitest';
import { walked } from '../../../test/walked.js';
import { inputKinds } from './inputKinds.js';
import { ownInput } from './ownInput.js';
import { wrongText } from './wrongText.js';

test.each([
  ['palindrome/server', 'Query', { text: '' }, 'The line “\\n” is read as End.'],
  ['palindrome/server', 'Query', { text: 'a\\nb' }, 'The line “a\\nb\\n” is refused at offset 2.'],
  ['palindrome/server', 'Query', { text: 'a\\r' }, 'The line “a\\r\\n” is read as Query “a”.'],
  ['palindrome/client', 'OtherYes', { octet: '\\x00' }, 'The line “\\x00\\n” is read as Yes.'],
])('%s: what is wrong with %s of %j', async (id, type, typed, sentence) => {
  const { page } = await walked(id, '');
  const kind = inputKinds(page.walked.inputs).find((each) => each.type === type)!;
  const own = ownInput(kind, typed, page.walked);
  if (own.type !== 'wrong') throw new Error(`${type} is possible`);
  expect(wrongText(own.wrong, page)).toBe(`The grammar has no such message. ${sentence}`);
});
