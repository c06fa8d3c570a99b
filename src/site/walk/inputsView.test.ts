import { describe, expect, test } from 'vitest';
import { walked } from '../../../test/walked.js';
import { en } from '../texts/en.js';
import { inputKinds } from './inputKinds.js';
import { inputsView } from './inputsView.js';

describe('the inputs that can be given', () => {
  test('are first those that mean something in the state', async () => {
    const html = await inputsIn('palindrome/client', 'waiting');
    const [defined = '', rest = ''] = html.split(en.walk.undefined.replace('{state}', 'waiting'));
    expect(typesIn(defined)).toEqual(['Yes', 'OtherYes', 'No', 'malformed', 'disconnected']);
    expect(typesIn(rest)).toEqual(['connected', 'typed', 'inputEnded']);
  });

  test('have fields for a text, and for the number of a connection', async () => {
    expect(fieldsIn(await inputsIn('palindrome/client', 'asking'))).toEqual(['typed line', 'OtherYes octet']);
    expect(fieldsIn(await inputsIn('chat/server', 'member'))).toEqual([
      'Login login',
      'Message login',
      'Message text',
    ]);
    expect(fieldsIn(await inputsIn('wordguess/game', 'playing'))).toEqual(
      ['enter name', 'letter letter', 'word word'].flatMap((each) => [each, `${each.split(' ')[0]} peer`]),
    );
    expect(fieldsIn(await inputsIn('threads/semaphore', 'announced'))).toEqual([
      'Permits permits',
      'Wait name',
      'Enter name',
      'Leave name',
    ]);
  });

  test('lead to their rules where they are messages', async () => {
    expect(await inputsIn('wordguess/server', 'named')).toContain('<a href="Letter"><code>Letter</code></a>');
    expect(await inputsIn('wordguess/game', 'playing')).not.toContain('<a ');
  });

  test('are all undefined where the machine has ended', async () => {
    expect(await inputsIn('palindrome/server', 'ended')).not.toContain('"defined-inputs"');
  });
});

async function inputsIn(id: string, state: string): Promise<string> {
  const { page } = await walked(id, '');
  return inputsView(inputKinds(page.walked.inputs), state, page).text;
}

function typesIn(html: string): (string | undefined)[] {
  return [...html.matchAll(/id="kind-(\w+)"/g)].map(([, type]) => type);
}

function fieldsIn(html: string): string[] {
  return [...html.matchAll(/id="own-(\w+)-(\w+)"/g)].map(([, type, name]) => `${type} ${name}`);
}
