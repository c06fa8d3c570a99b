import { describe, expect, test } from 'vitest';
import { walked } from '../../../test/walked.js';
import { walk } from './walk.js';

describe('a walk', () => {
  test('leads from state to state, and knows which transition was taken', async () => {
    const { state, steps } = await walked('palindrome/client', 'connected;typed,line=abba;Yes;typed,line=');
    expect(state).toBe('ending');
    expect(steps.map(({ from, to, index, choices }) => [from, to, index, choices])).toEqual([
      ['connecting', 'asking', 0, 1],
      ['asking', 'waiting', 1, 2],
      ['waiting', 'asking', 0, 1],
      ['asking', 'ending', 0, 2],
    ]);
  });

  test('leaves out what is not defined where it comes', async () => {
    const { page } = await walked('palindrome/client', '');
    const inputs = ['No', 'connected', 'connected', 'inputEnded'].map((type) => ({ type }));
    const { steps } = walk(page.walked.machine, inputs);
    expect(steps.map(({ input }) => input.type)).toEqual(['connected', 'inputEnded']);
  });
});
