import { describe, expect, test } from 'vitest';
import { walked } from '../../../test/walked.js';
import { en } from '../texts/en.js';
import { stepSummary } from './stepSummary.js';
import { stepView } from './stepView.js';

describe('a step, for a reader', () => {
  test.each([
    [
      'palindrome/server',
      'Query,text=abba',
      ['sends', 'href="Yes"', '\\x00\\n', 'is a palindrome', 'It stays in open'],
    ],
    ['palindrome/server', 'Query,text=ab', [en.walk.otherwise, 'palindrome/answer/2', 'A server MUST']],
    ['palindrome/server', 'End', ['closes the connection', 'open → ended']],
    ['palindrome/client', 'connected;typed,line=', ['<code>typed</code> empty', 'sends']],
    [
      'palindrome/client',
      'connected;disconnected',
      ['shows', 'ended the connection', 'ends with status <code>1'],
    ],
    ['chat/server', 'Login,login=anna', ['prints', 'подключился anna']],
    ['chat/server', 'Login,login=a;Message,login=a,text=b', ['2026.03.09 14:05:07 a: b']],
    ['chat/server', 'Message,login=a,text=b', ['login: a, text: b', en.walk.noOutput]],
    ['chat/client', 'connected;typed,line=a;typed,line=b%0Ac', [en.walk.unwritable]],
    ['wordguess/server', 'Name,name=anna', ['hands on', 'anna', 'href="game"']],
    ['wordguess/game', 'enter,name=anna,peer=4', ['on 4: <code>enter</code>', 'on 4: sends']],
    ['wordguess/game', 'leave,peer=1', [en.walk.noOutput]],
    ['echo/server', 'Octets,octets=%C3%83%C2%A9', ['>é<']],
    ['threads/semaphore', 'Permits,permits=1', ['href="Permits"', en.walk.accepts]],
    [
      'threads/semaphore',
      'Permits,permits=1;Wait,name=anna;Enter,name=anna;Wait,name=bert;Enter,name=bert',
      ['refuses it', 'expected: no more than 1 inside', 'bert entered while anna was inside', 'semaphore/2'],
    ],
    ['threads/thread', 'mixed,pieces=a', ['<code>mixed</code>', 'threads/trace/1']],
  ])('%s: %s', async (id, inputs, shown) => {
    const { page, steps } = await walked(id, inputs);
    const { text } = stepView(steps.at(-1)!, page);
    for (const each of shown) expect(text).toContain(each);
  });

  test.each([
    ['palindrome/server', 'Query,text=abba', 'It stays in open: sends Yes.'],
    ['palindrome/client', 'connected', `connecting → asking: ${en.walk.noOutput}.`],
    ['palindrome/client', 'connected;inputEnded', 'asking → ending: sends End, closes the connection.'],
    ['chat/server', 'Login,login=anna', 'arriving → member: prints “подключился anna”.'],
    ['wordguess/server', 'Name,name=anna', 'arriving → named: hands on enter.'],
    ['wordguess/client', 'connected', 'connecting → naming: shows “Your name?”.'],
    ['palindrome/client', 'connected;disconnected', /ends with status 1\.$/],
    ['threads/event', 'Set,name=main,text=go', 'unset → set: accepts it.'],
    [
      'threads/event',
      'Got,name=anna,text=go',
      'It stays in unset: refuses it (expected: nobody gets a text before one is set; came: anna got one, and none was set yet).',
    ],
  ])('%s: %s in one line', async (id, inputs, summary) => {
    const { page, steps } = await walked(id, inputs);
    expect(stepSummary(steps.at(-1)!, page)).toEqual(
      typeof summary === 'string' ? summary : expect.stringMatching(summary),
    );
  });
});
