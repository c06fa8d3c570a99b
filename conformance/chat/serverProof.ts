import type { Blame, Excuse } from '../../src/engine/Proof.js';
import { serverProof } from '../../src/engine/serverProof.js';
import { chat } from '../../src/protocols/chat/index.js';
import { freeLines } from '../common/freeLines.js';
import { suite } from './server.js';
import { chatMutants } from './serverMutants.js';
import { grammarExcuses } from './serverGrammarExcuses.js';

/** What mutants break, in the first variant. */
const blame: readonly Blame[] = [
  breaking('log/1', [
    'writes the date with dashes',
    'writes the day first',
    'leaves the seconds out',
    'leaves the colon out',
  ]),
  breaking('log/3', ['leaves the login out', 'calls everybody by the first login']),
  breaking('log/4', ['prints capital letters', 'stops at the next colon']),
  breaking('log/5', ['prints each message twice']),
  breaking('log/7', [
    'is an hour and seven minutes late',
    'writes the hours of twelve, in a zone of its own',
  ]),
  breaking('log/8', ['obeys escape sequences']),
  breaking('join/1 join/2', ['arriving/Login: outputs dropped']),
  breaking('join/2', ['says something else of newcomers']),
  breaking('join/3', ['member/Message[is its own]: guard removed']),
  breaking('wire/2', ['takes the CR before LF for a character']),
  breaking('wire/7', ['greets']),
];

const excuses: readonly Excuse[] = [
  {
    reason: 'What it prints besides is free.',
    variants: ['login'],
    mutants: [
      'arriving/connected: print *',
      'arriving/Login: outputs doubled',
      'arriving/Login: print Said added',
      'arriving/Message: print *',
      'arriving/malformed: print *',
      'arriving/disconnected: print *',
      'member/Login: print *',
      'member/Message[is its own]: print Joined added',
      'member/Message: print *',
      'member/malformed: print *',
      'member/disconnected: print *',
    ],
  },
  {
    reason: 'What it prints besides is free.',
    variants: ['anonymous'],
    mutants: [
      'open/connected: print SaidFrom added',
      'open/malformed: print SaidFrom added',
      'open/disconnected: print SaidFrom added',
    ],
  },
  {
    reason: 'Such a line may stand in the log before what is looked for: a prompt, a number.',
    mutants: ['prints banners and stamps before its lines'],
  },
  {
    reason:
      'What it does with lines that are no lines of the protocol is free as long as others do not suffer.',
    variants: ['login'],
    mutants: [
      'arriving/Message: goes to *',
      'arriving/Message: close added',
      'arriving/malformed: goes to *',
      'arriving/malformed: close added',
      'member/Login: goes to *',
      'member/Login: close added',
      'member/Message: goes to *',
      'member/Message: close added',
      'member/malformed: goes to *',
      'member/malformed: close added',
    ],
  },
  {
    reason:
      'What it does with lines that are no lines of the protocol is free as long as others do not suffer.',
    variants: ['anonymous'],
    mutants: ['open/malformed: goes to ended', 'open/malformed: close added'],
  },
  {
    reason: 'It sends nothing.',
    mutants: [
      'ends its lines with CRLF',
      'sends no LF',
      'prompts after each answer',
      'answers only the last line of a segment',
      'answers the lines of a segment in the wrong order',
      'sends each answer only when there is another one',
      'sends its answers only when the client has closed',
      'sends each octet by itself',
      'answers whoever has connected last',
      'closes after its first answer',
      'loses the answers that it has not sent when it closes',
    ],
  },
  { reason: 'It closes only when its client has.', mutants: ['says good-bye'] },
  {
    reason: 'A lone CR may be taken for anything (spec/chat.md, "The log").',
    mutants: ['takes CR alone for a line end'],
  },
  {
    reason: 'What stands behind the last line end may be taken for a line (spec/README.md, "Segmentation").',
    mutants: ['answers what stands behind the last line end'],
  },
  {
    reason: 'A login is no address.',
    variants: ['login'],
    mutants: ['prints the port alone', 'leaves the parentheses out'],
  },
  {
    reason: 'There are no logins.',
    variants: ['anonymous'],
    mutants: [
      'leaves the login out',
      'calls everybody by the first login',
      'says something else of newcomers',
    ],
  },
];

/** The proof of the checks of chat servers. */
export const proof = serverProof({
  suite,
  protocol: chat,
  otherwise: { login: { dialect: 'canonical' }, anonymous: { variant: 'anonymous' } },
  freeLines,
  own: chatMutants,
  blame,
  excuses: [...excuses, ...grammarExcuses],
});

function breaking(clauses: string, mutants: readonly string[]): Blame {
  return { clauses: clauses.split(' ').map((clause) => `chat/${clause}`), mutants };
}
