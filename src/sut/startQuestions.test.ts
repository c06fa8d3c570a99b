import { describe, expect, test } from 'vitest';
import { OTHERS, QUESTIONS } from '../../test/prompts.js';
import { DEFAULT_START, startAnswer } from './startQuestions.js';

const VALUES = { host: '127.0.0.1', port: 4000, name: 'Olena' };

/** The answer to the end of a text, found in each of the ways in which it may be looked for. */
function answerTo(printed: string): string | undefined {
  const answer = startAnswer(DEFAULT_START, printed, VALUES);
  const direct = DEFAULT_START.find(({ when }) => when.test(printed))?.type;
  expect(direct === undefined).toBe(answer === undefined);
  return direct;
}

describe.each(Object.entries(QUESTIONS))('%s answers', (answer, questions) => {
  test.each(questions)('%j', (question) => {
    expect(answerTo(question)).toBe(answer);
    expect(answerTo(`Server listening on port 5000\nWelcome, user!\n${question}`)).toBe(answer);
  });
});

describe('no question that is known', () => {
  test.each(OTHERS)('%j', (printed) => {
    expect(answerTo(printed)).toBeUndefined();
    expect(answerTo(`Enter port:\nEnter your name: Olena\n${printed}`)).toBeUndefined();
  });

  test('nor does a flood take long', () => {
    const begin = performance.now();
    for (const piece of [
      'port ',
      'Enter ',
      'Enter port: ',
      'host:',
      '\nserver ',
      '(',
      '\n> ',
      'натиснаа',
      '=',
      ', ',
    ]) {
      const flood = `${piece.repeat(200_000 / piece.length)}!`;
      for (const { when } of DEFAULT_START) when.test(flood);
      startAnswer(DEFAULT_START, flood, VALUES);
    }
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('an answer', () => {
  test('has its placeholders filled', () => {
    expect(startAnswer(DEFAULT_START, 'Server address (host:port): ', VALUES)).toBe('127.0.0.1:4000');
  });

  test('to a prompt in colours', () => {
    expect(startAnswer(DEFAULT_START, '\u001b[1;32mEnter port:\u001b[0m ', VALUES)).toBe('4000');
  });

  test("of one's own is looked for in the last line that says something, and in the line before a mere prompt", () => {
    const own = [
      { when: /^wohin/iu, type: '{host}' },
      { when: /name$/iu, type: '{{name}}' },
    ];
    expect(startAnswer(own, 'Hallo\nWohin?', VALUES)).toBe('127.0.0.1');
    expect(startAnswer(own, 'Hallo\nWohin\n\n', VALUES)).toBe('127.0.0.1');
    expect(startAnswer(own, 'Wohin\n  > ', VALUES)).toBe('127.0.0.1');
    expect(startAnswer(own, 'Wohin\nHallo', VALUES)).toBeUndefined();
    expect(startAnswer(own, 'Name', VALUES)).toBe('{name}');
  });
});
