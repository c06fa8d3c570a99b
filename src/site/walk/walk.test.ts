import { describe, expect, test } from 'vitest';
import { walked } from '../../../test/walked.js';

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
    const { steps } = await walked('palindrome/client', 'No;connected;connected;typed,line=abba');
    expect(steps.map(({ input }) => input.type)).toEqual(['connected', 'typed']);
  });
});
