import { clientGate } from '../../src/engine/liberties/clientGate.js';
import { hideContext } from '../../src/machine/hideContext.js';
import { withTransitions } from '../../src/machine/withTransitions.js';
import { clientMachine } from '../../src/protocols/palindrome/clientMachine.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { drawing, LINE_ENDS, mannerOf, SCREEN } from '../common/clientLiberties.js';
import { suite } from './client.js';

const LIBERTIES = {
  ...SCREEN,
  // spec/README.md, "Framing"
  'sends its queries': ['as lines', 'as chunks'],
  'ends its lines with': LINE_ENDS,
  // palindrome/client/2: in words of its own
  'says of an answer': ['a sentence', 'a word', 'a word in Ukrainian', 'true or false', 'a sign'],
} as const;

/** Sound palindrome clients. */
export const gate = clientGate(suite, LIBERTIES, (taken) => {
  const [yes, no] = WORDS[taken['says of an answer']];
  const machine = ['waiting/Yes', 'waiting/OtherYes', 'waiting/No'].reduce(
    (changed, place) =>
      withTransitions(changed, place, (transition) => ({
        ...transition,
        effect: (asked, { type }) => [asked, [{ type: 'show', text: type === 'No' ? no : yes }]],
      })),
    clientMachine,
  );
  const isReference = taken['says of an answer'] === 'a sentence';
  return {
    protocol: { ...palindrome, clientMachine: hideContext(isReference ? clientMachine : machine) },
    manner: mannerOf(taken, taken['sends its queries'] === 'as lines' ? 'line' : 'chunk'),
    mutations: drawing(taken['draws its lines']),
  };
});

const WORDS = {
  'a sentence': ['', ''],
  'a word': ['palindrome', 'no palindrome'],
  'a word in Ukrainian': ['так', 'ні'],
  'true or false': ['True', 'False'],
  'a sign': ['✔', '✘'],
} as const;
