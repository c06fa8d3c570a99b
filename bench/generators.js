import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { nearMissesOf } from '../dist/src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import { textsOf } from '../dist/src/grammar/arbitrary/textsOf.js';
import { protocols } from '../dist/src/protocols/index.js';
import { measure, median } from './median.js';

const LINES = 5_000;
const BIAS = 4;

/** How fast lines, and near misses of them, are read off the grammars; beside strings of the same length by hand. */
export async function benchGenerators() {
  const result = {};
  for (const name of Object.keys(protocols)) {
    const { rules } = await import(`../dist/src/generated/${name}.js`);
    const encoding = name === 'echo' ? 'octets' : 'utf-8';
    const lines = textsOf(rules, 'ClientLine');
    const misses = nearMissesOf(rules, 'ClientLine', { encoding });
    const length = Math.round(fc.sample(lines, LINES).reduce((sum, line) => sum + line.length, 0) / LINES);
    const strings = fc.string({ unit: 'binary-ascii', minLength: length, maxLength: length });
    const byHand = rateOf(strings);
    for (const [what, rate] of [
      [`${name}, ${length} characters on average: lines (aim: 20,000 lines/s)`, rateOf(lines)],
      [`${name}: lines with a bias`, rateOf(lines, BIAS)],
      [`${name}: near misses`, rateOf(misses)],
      [`${name}: near misses with a bias`, rateOf(misses, BIAS)],
    ]) {
      result[what] =
        `${Math.round(rate).toLocaleString('en')} lines/s, ${(rate / byHand).toFixed(2)} of fc.string`;
    }
  }
  return result;
}

function rateOf(arbitrary, bias) {
  const random = new fc.Random(xoroshiro128plus(1));
  const generate = () => {
    for (let line = 0; line < LINES; line++) arbitrary.generate(random, bias);
  };
  return (LINES * 1000) / median(measure(7, generate));
}
