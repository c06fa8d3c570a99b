import { expect, test } from 'vitest';
import { endOfCommand } from './endOfCommand.js';

test.each([
  ['a short command is shown as it is', 'node server.js', 'node server.js'],
  [
    'of a long one the end is shown, from a whole name on',
    'python3 examples/palindrome/servers/flawed/ends_with_its_client.py',
    '…/flawed/ends_with_its_client.py',
  ],
  ['folders of Windows are names too', `python ${'x'.repeat(30)}\\lab\\server.py`, '…\\lab\\server.py'],
  ['where words stand at the end, they are', `java -cp ${'x'.repeat(30)} Server 3000`, '… Server 3000'],
  ['a name that is too long is cut', `node ${'x'.repeat(60)}`, `…${'x'.repeat(31)}`],
  ['several lines are one', 'sh -c "\n  exec node a.js"', 'sh -c " exec node a.js"'],
  ['a character of two units is not torn', '😀'.repeat(40), `…${'😀'.repeat(31)}`],
])('%s', (_, command, shown) => {
  expect(endOfCommand(command)).toBe(shown);
});
