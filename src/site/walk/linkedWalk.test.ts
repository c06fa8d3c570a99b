import { expect, test } from 'vitest';
import { protocols } from '../../protocols/index.js';
import { linkedWalk } from './linkedWalk.js';
import { walkedMachine } from './walkedMachine.js';

test.each([
  ['palindrome/client', '#walk=connected;typed,line=abba', ['connected', 'typed'], true],
  ['palindrome/client', '#walk=', [], true],
  ['palindrome/client', '#walk=connected;foo;typed,line=abba', ['connected'], false],
  ['palindrome/client', '#walk=connected;connected;typed,line=abba', ['connected'], false],
  ['palindrome/client', '#walk=foo', [], false],
  ['palindrome/server', '#walk=Query,text=a;Query,text=', ['Query'], false],
  ['wordguess/game', '#walk=enter,name=anna,peer=1;enter,name=zoe,peer=0', ['enter'], false],
])('%s: of %s is walked what means something', async (id, fragment, types, isWhole) => {
  const linked = linkedWalk(fragment, walkedMachine(await protocols[id.split('/')[0]!]!(), id)!);
  expect({ ...linked, inputs: linked?.inputs.map(({ type }) => type) }).toEqual({ inputs: types, isWhole });
});
