import fc from 'fast-check';
import { check, type Check } from '../../src/engine/Check.js';
import { eofHint } from '../common/hints.js';
import type { EchoProfile } from './EchoProfile.js';
import { Shouter } from './Shouter.js';
import { texts } from './texts.js';

/** spec/echo.md, section 3. */
export const endChecks: Check<EchoProfile>[] = [
  check('echo/end/1', 'ends the connection when its client has ended its side', {
    examples: [[], ['bye'], ['one\n', 'two']],
    given: fc.array(texts, { maxLength: 3 }),
    async run(stage, some) {
      const client = await Shouter.connect(stage);
      for (const text of some) {
        await client.peer.send(client.shout(text));
        await client.hearAnything(client.shout(text).length);
      }
      client.peer.end();
      await stage.server.expectIdleEnd(client.peer);
    },
    hint: eofHint,
  }),
];
