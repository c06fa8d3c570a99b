import { parse } from '../dist/src/generated/palindrome.js';
import { measure, median } from './median.js';

const LINES = Array.from({ length: 50_000 }, (_, index) =>
  index % 10 === 9 ? '\r\n' : `line number ${index}\n`,
);

/** The generated parser beside one that somebody wrote by hand. */
export function benchParser() {
  const generated = () => LINES.forEach((line) => parse(line, { startRule: 'ClientLine' }));
  const written = () => LINES.forEach(parseByHand);
  const perSecond = (action) => (LINES.length * 1000) / median(measure(9, action));
  const [slow, fast] = [perSecond(generated), perSecond(written)];
  return {
    'generated parser': `${Math.round(slow).toLocaleString('en')} lines/s`,
    'written by hand': `${Math.round(fast).toLocaleString('en')} lines/s`,
    'generated / by hand': (slow / fast).toFixed(2),
  };
}

function parseByHand(line) {
  if (!line.endsWith('\n')) throw new SyntaxError('no line end');
  const text = line.slice(0, line.endsWith('\r\n') ? -2 : -1);
  if (text.includes('\n')) throw new SyntaxError('two lines');
  return text === '' ? { type: 'End' } : { type: 'Query', text };
}
