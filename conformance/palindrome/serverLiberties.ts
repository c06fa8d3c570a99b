import { serverGate } from '../../src/engine/liberties/serverGate.js';
import type { Taken } from '../../src/engine/liberties/Gate.js';
import { without } from '../../src/machine/without.js';
import { withTransitions } from '../../src/machine/withTransitions.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { known, LONE_CR, sending, SENDS, takingLoneCr } from '../common/hostLiberties.js';
import { suite } from './server.js';

type Machine = typeof palindrome.serverMachine;

const LIBERTIES = {
  // palindrome/serve/4
  'serves its clients': ['side by side', 'one after the other', 'one, and ends'],
  // palindrome/text/4
  'capital letters': ['are small ones', 'are others'],
  // palindrome/text/5
  'blanks and punctuation': ['are ignored', 'are characters', 'blanks alone are ignored'],
  // palindrome/text/6
  'white space at the ends': ['is as inside', 'is ignored'],
  // palindrome/text/7 and palindrome/text/8
  'a character is': ['a code point', 'a code unit', 'a letter with its marks'],
  // palindrome/end/4
  'behind the last line end': ['nothing is answered', 'the rest is answered'],
  // spec/palindrome.md, "Lines"
  'a line of blanks': ['is a query', 'is an empty line'],
  // spec/README.md, "Lines"
  'a line that is not UTF-8': [
    'ends its connection',
    'is ignored',
    'has the answer no',
    'has the answer yes',
  ],
  'a lone CR': LONE_CR,
  'sends its answers': SENDS,
} as const;

/** Sound palindrome servers. */
export const gate = serverGate(suite, LIBERTIES, (taken) => {
  const concurrency = CONCURRENCY[taken['serves its clients']];
  const variant = palindrome.variants.find((each) => each.concurrency === concurrency)!;
  const rest = taken['behind the last line end'] === 'the rest is answered';
  return {
    protocol: { ...palindrome, serverMachine: machineOf(taken) },
    variant,
    mutations: [
      ...(variant.framing === 'line' ? takingLoneCr(taken['a lone CR']) : []),
      ...(rest && variant.framing === 'line' ? [known('answers what stands behind the last line end')] : []),
      ...sending(taken['sends its answers']),
    ],
  };
});

const CONCURRENCY = {
  'side by side': 'concurrent',
  'one after the other': 'sequential',
  'one, and ends': 'one-shot',
} as const;

function machineOf(taken: Taken<typeof LIBERTIES>): Machine {
  const { serverMachine } = palindrome;
  const isEnd = (text: string) => taken['a line of blanks'] === 'is an empty line' && text.trim() === '';
  const guards: Machine['guards'] = {
    'is a palindrome': (_, input) => input.type === 'Query' && isPalindrome(input.text, taken),
    'is an empty line': (_, input) => input.type === 'Query' && isEnd(input.text),
  };
  const machine = malformedIn({ ...serverMachine, guards }, taken['a line that is not UTF-8']);
  const { Query: queries, End: ends, ...others } = machine.states['open']!;
  const blank = ends!.map((end) => ({ ...end, when: 'is an empty line' }));
  return {
    ...machine,
    states: { ...machine.states, open: { ...others, End: ends!, Query: [...blank, ...queries!] } },
  } as Machine;
}

function malformedIn(machine: Machine, way: Taken<typeof LIBERTIES>['a line that is not UTF-8']): Machine {
  if (way === 'ends its connection') return machine;
  if (way === 'is ignored') return without(machine, ['open/malformed']);
  const message = { type: way === 'has the answer yes' ? 'Yes' : 'No' } as const;
  return withTransitions(machine, 'open/malformed', (transition) => ({
    ...transition,
    to: 'open',
    effect: (context) => [context, [{ type: 'send', message }]],
  }));
}

function isPalindrome(text: string, taken: Taken<typeof LIBERTIES>): boolean {
  const inside = IGNORED[taken['blanks and punctuation']];
  let plain = text.replaceAll(inside, '');
  if (taken['white space at the ends'] === 'is ignored') plain = plain.trim();
  if (taken['capital letters'] === 'are small ones') plain = plain.toLowerCase();
  const parts = PARTS[taken['a character is']](plain);
  return parts.every((part, index) => part === parts.at(-1 - index));
}

const IGNORED = {
  'are ignored': /[\s\p{P}]/gu,
  'are characters': /(?!)/g,
  'blanks alone are ignored': /\s/g,
} as const;

const PARTS: Readonly<
  Record<Taken<typeof LIBERTIES>['a character is'], (text: string) => readonly string[]>
> = {
  'a code point': (text) => [...text],
  'a code unit': (text) => text.split(''),
  'a letter with its marks': (text) => text.match(/.\p{M}*/gsu) ?? [],
};
