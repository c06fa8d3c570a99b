import { printableWhole } from '../../wire/printable.js';
import type { Paint } from '../text.js';
import { counted } from './figures.js';

/** What became of a file of a corpus when it was played again. */
export interface Became {
  readonly type:
    /** A finding does not go wrong any more, or does. */
    | 'fixed'
    | 'still fails'
    | 'cannot replay'
    /** An input. */
    | 'goes well'
    | 'fails';
  readonly file: string;
  /** What went wrong, or why it cannot be played. */
  readonly what: string;
  /** What goes wrong breaks a MUST, or a SHOULD where that counts. */
  readonly isDefect: boolean;
}

const LOOKS: Readonly<Record<Became['type'], Parameters<Paint>[0]>> = {
  fixed: 'green',
  'still fails': 'red',
  'cannot replay': 'yellow',
  'goes well': 'green',
  fails: 'red',
};
/** Columns of the longest of them. */
const WIDTH = 'cannot replay'.length;

/** One file in one line; an input that goes well needs none. */
export function corpusLine({ type, file, what }: Became, paint: Paint): string | undefined {
  if (type === 'goes well') return undefined;
  const mark = paint(LOOKS[type], type.toUpperCase().padEnd(WIDTH));
  return `${mark}  ${printableWhole(file)}  ${printableWhole(what)}`;
}

/** All of them in one line. */
export function corpusSum(all: readonly Became[], isInterrupted: boolean, paint: Paint): string {
  const number = (type: Became['type']) => all.filter((became) => became.type === type).length;
  const [fixed, still, cannot] = [number('fixed'), number('still fails'), number('cannot replay')];
  const [well, fails] = [number('goes well'), number('fails')];
  const findings = [
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
    ...(still > 0 ? [`${still} still ${still === 1 ? 'fails' : 'fail'}`] : []),
    ...(cannot > 0 ? [`${cannot} cannot be replayed`] : []),
  ];
  const inputs = [
    ...(well > 0 ? [`${well} ${well === 1 ? 'goes' : 'go'} well`] : []),
    ...(fails > 0 ? [`${fails} ${fails === 1 ? 'fails' : 'fail'}`] : []),
  ];
  const sum = [
    ...(findings.length > 0 ? [`${counted(fixed + still + cannot, 'finding')}: ${findings.join(', ')}`] : []),
    ...(inputs.length > 0 ? [`${counted(well + fails, 'input')}: ${inputs.join(', ')}`] : []),
    ...(isInterrupted ? ['interrupted'] : []),
  ].join(' · ');
  return paint(still + fails > 0 ? 'red' : cannot > 0 || isInterrupted ? 'yellow' : 'green', sum);
}
