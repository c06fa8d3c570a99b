import fc from 'fast-check';
import type { Check, Stage } from '../../src/engine/Check.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as bad from '../common/misbehaviour.js';
import { concurrencyOf, endsByItself, servesBeside, servesNext } from '../common/serve.js';
import { endsWell, survives, survivesDecoding } from '../common/survive.js';
import type { EchoProfile } from './EchoProfile.js';
import { cutHint } from './hints.js';
import { Shouter } from './Shouter.js';
import { cutText, longText } from './texts.js';

const talk: bad.Talk = {
  texts: ['', 'a', 'abb', 'hello\n', 'one\ntwo\nthr'],
  message: 'hello\n',
  many: longText(100_000),
};
const [closing, resetting] = [bad.closing(talk), bad.resetting(talk)];

/** Texts that are cut inside a character wherever a read ends. */
const cut: bad.Kind = {
  examples: [12_001, 2049].map((length) => ({ octets: octetsOf(cutText(length)), leaves: 'closes' })),
  given: fc
    .integer({ min: 1025, max: 13_000 })
    .map((length) => ({ octets: octetsOf(cutText(length)), leaves: 'closes' as const })),
};
const invite = (stage: Stage<EchoProfile>) => Shouter.connect(stage);

/** spec/echo.md, sections 5 and 6. */
export const serviceChecks: Check<EchoProfile>[] = [
  servesNext('echo/serve/1', invite),
  servesBeside('echo/serve/2', invite, 'ab'),
  endsByItself('echo/serve/3', invite),
  concurrencyOf('echo/serve/4'),
  survives('echo/survive/1', 'survives a client that reads nothing and leaves', closing, invite),
  survives('echo/survive/2', 'survives a client that breaks off', resetting, invite),
  survivesDecoding('echo/survive/3', 'survives octets that are not UTF-8', bad.notUtf8, invite),
  survives('echo/survive/4', 'survives characters that are cut', cut, invite, cutHint),
  survives('echo/survive/5', 'survives NUL and control characters', bad.controls, invite),
  {
    ...endsWell('echo/survive/6', bad.anyOf(cut, bad.notUtf8, closing, bad.controls, resetting), invite),
    hint: cutHint,
  },
];
