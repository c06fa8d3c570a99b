import { expect, test } from 'vitest';
import { sampleMatrix, sampleProof } from '../../test/sampleMatrix.js';
import { matrixText } from './matrixText.js';

test('a kill matrix, as one reads it', async () => {
  await expect(matrixText(sampleProof, sampleMatrix)).toMatchFileSnapshot('golden/matrix.txt');
});

test('what is wrong with it stands above the score', () => {
  const text = matrixText({ ...sampleProof, excuses: [] }, sampleMatrix);
  expect(text.trimEnd().split('\n').slice(-3)).toEqual([
    'wrong: lines · is slow: no check catches it, and nothing says why',
    'wrong: chunks · is slow: no check catches it, and nothing says why',
    'score 71 %: 5 of 7 mutants caught · 1 more rightly not · 0 equivalent · 62 % of all',
  ]);
});
