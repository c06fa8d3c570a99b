import type { FuzzFinding } from '../src/fuzz/FuzzFinding.js';
import { octetsOf } from '../src/wire/octets.js';
import { readTranscript } from '../src/wire/transcript.js';

const TRACEBACK = `listening on 20002
Exception in thread Thread-5106 (serve):
Traceback (most recent call last):
  File "/usr/lib/python3.12/threading.py", line 1073, in _bootstrap_inner
    self.run()
  File "/usr/lib/python3.12/threading.py", line 1010, in run
    self._target(*self._args, **self._kwargs)
  File "/home/anna/lab3/server.py", line 31, in serve
    answer = judge(line)
             ^^^^^^^^^^^
  File "/home/anna/lab3/server.py", line 14, in judge
    text = line.decode()
           ^^^^^^^^^^^^^
UnicodeDecodeError: 'utf-8' codec can't decode byte 0xd1 in position 3: unexpected end of data
`;

const crash: FuzzFinding = {
  kind: 'crash',
  clause: {
    id: 'palindrome/survive/3',
    level: 'MUST',
    text: 'A server SHOULD, and a concurrent one MUST, go on serving others after a client has sent octets that are not UTF-8.',
    place: 'spec/palindrome.md:197',
  },
  state: 'open',
  place: 'server.py:14',
  headline: "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xd1 in position 3: unexpected end of data",
  difference: { kind: 'program ended', expected: ['the program serves on'], actual: 'the program ended' },
  hint: 'What clients send may be no UTF-8. Decode it with errors="replace", or catch UnicodeDecodeError.',
  transcript: readTranscript('C: (connect)\nC: abb\\xD1\\n\nS: (reset)'),
  script: ['connect', 'send abb\\xD1\\n', 'wait for an answer'],
  reproduced: { times: 3, of: 3 },
  exit: { type: 'status', status: 1 },
  errors: TRACEBACK,
  run: 8_412,
  layer: 'mutants of lines',
  at: 13_240,
  evidence: {
    trace: '.assay/palindrome-survive-3-41d2c09a.json',
    byHand: 'python3 .assay/palindrome-survive-3-41d2c09a.py',
  },
};

const wrongAnswer: FuzzFinding = {
  kind: 'wrong answer',
  clause: {
    id: 'palindrome/answer/3',
    level: 'MUST',
    text: 'A server MUST send one answer for each query, in the order of the queries.',
    place: 'spec/palindrome.md:50',
  },
  state: 'open',
  place: undefined,
  headline: undefined,
  difference: {
    kind: 'too much',
    expected: ['\\x00\\n\\n: yes, no'],
    actual: 'one answer too many came',
    octets: octetsOf('\u0000\n\n\n'),
    offset: 3,
  },
  hint: 'A part of a line that was read is judged as if it were a line. Keep it until its LF has come.',
  transcript: readTranscript('C: (connect)\nC: abba\\na\nC: b\\n\nS: \\x00\\n\\n\\n'),
  script: ['connect', 'send abba\\na', 'send b\\n', 'wait for 2 answers'],
  reproduced: { times: 2, of: 3 },
  exit: undefined,
  errors: '',
  run: 19_003,
  layer: 'walks',
  at: 27_900,
  evidence: {
    trace: '.assay/palindrome-answer-3-9be1f7c4.json',
    byHand: 'python3 .assay/palindrome-answer-3-9be1f7c4.py',
  },
};

const leak: FuzzFinding = {
  kind: 'leak',
  clause: {
    id: 'palindrome/end/3',
    level: 'SHOULD',
    text: 'A server SHOULD end the connection when the client closes its side, after it has answered all queries before that.',
    place: 'spec/palindrome.md:139',
  },
  state: 'closing',
  place: 'descriptors',
  headline: undefined,
  difference: {
    kind: 'not ended',
    expected: ['as many open descriptors after 64 clients as before'],
    actual: '64 descriptors stayed open: 9 before, 73 after',
  },
  hint: 'Close the socket of a client when it has left: with connection: … in Python.',
  transcript: readTranscript(
    'C1: (connect)\nC1: abba\\n\nS1: \\x00\\n\nC1: (reset)\nC2: (connect)\nC2: (reset)\nC3: (connect)\nC3: abba\\n\nS3: \\x00\\n\nC3: (reset)',
  ),
  script: ['64 times: connect, send abba\\n, break the connection off', 'count the open descriptors'],
  reproduced: { times: 3, of: 3 },
  exit: undefined,
  errors: '',
  run: 33_871,
  layer: 'many clients',
  at: 49_310,
};

/** Defects of three kinds, as a campaign finds them. */
export const campaignFindings: readonly FuzzFinding[] = [crash, wrongAnswer, leak];
