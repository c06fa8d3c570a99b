import { describe, expect, test } from 'vitest';
import { Referee } from './Referee.js';
import type { Command, Round } from './Round.js';

const names = new Map([
  [1, 'Anna'],
  [2, 'Bert'],
]);

function begun(...lines: readonly string[]): Referee {
  const referee = new Referee(names);
  const heard = new Map([
    [1, lines],
    [2, lines],
  ]);
  expect(referee.begin(heard, 1)).toEqual([]);
  return referee;
}

/** A round in which both get the same lines. */
function round(mover: number, said: string, lines: readonly string[], turn: number | 'quit'): Round {
  const command: Command =
    [...said].length === 1 ? { type: 'letter', letter: said } : { type: 'word', word: said };
  return {
    mover,
    command,
    heard: new Map([
      [1, lines],
      [2, lines],
    ]),
    turns: turn === 'quit' ? [] : [turn],
    quit: new Set(turn === 'quit' ? [1, 2] : []),
    gone: new Set(),
  };
}

function clauses(referee: Referee, each: Round): string[] {
  return referee.judge(each).map(({ clause }) => clause);
}

describe('a fair game', () => {
  test('is found to be one, whatever decorates it', () => {
    const referee = begun('*** Hello! ***', '********', 'Word: ****');
    expect(clauses(referee, round(1, 'o', ['*** o ***', '********', 'Word: *oo*'], 1))).toEqual([]);
    expect(clauses(referee, round(1, 'x', ['*** x ***', 'Word: *oo*'], 2))).toEqual([]);
    expect(clauses(referee, round(2, 'noot', ['noot!', 'Word: *oo*'], 1))).toEqual([]);
    const end = ['noon!', 'Word: noon', 'Anna: 8', 'Bert: 0'];
    expect(clauses(referee, round(1, 'noon', end, 'quit'))).toEqual([]);
  });

  test('may give the points of an open letter again, and no bonus for a word', () => {
    const referee = begun('****');
    referee.judge(round(1, 'o', ['o', '*oo*'], 1));
    referee.judge(round(1, 'o', ['o', '*oo*'], 1));
    expect(clauses(referee, round(1, 'noon', ['noon', 'Anna 6', 'Bert 0'], 'quit'))).toEqual([]);
  });

  test('is fair where somebody was shown the word late, and stars of another kind before it', () => {
    const begin = () => {
      const referee = new Referee(names);
      const decorated = ['********', 'Word: ****'];
      const heard = new Map([
        [1, decorated.slice(0, 1)],
        [2, decorated],
      ]);
      expect(referee.begin(heard, 2)).toEqual([]);
      return referee;
    };
    const first = round(2, 'o', ['o', 'Word: *oo*'], 2);
    const inTime = begin();
    inTime.overhear(1, ['Word: ****', 'Bert begins']);
    expect(clauses(inTime, first)).toEqual([]);
    expect(clauses(begin(), first)).toEqual(['wordguess/word/1']);
  });

  test('is understood in hindsight where a line came late', () => {
    const referee = begun('* Hello', '***');
    const late: Round = {
      ...round(1, 'ёёё', ['* ёёё *'], 2),
      heard: new Map([
        [1, ['* ёёё *']],
        [2, ['* ёёё *', '***']],
      ]),
    };
    expect(clauses(referee, late)).toEqual([]);
    const next = {
      ...round(2, 'о', ['* о *', '***'], 1),
      heard: new Map([
        [1, ['***', '* о *', '***']],
        [2, ['* о *', '***']],
      ]),
    };
    expect(clauses(referee, next)).toEqual([]);
    expect(clauses(referee, round(1, 'і', ['* і *', '*і*'], 1))).toEqual([]);
  });
});

describe('a game that is not fair', () => {
  test.each([
    ['a hit after which the turn passes', 'o', ['o', '*oo*'], 2, 'wordguess/turn/2'],
    ['a miss after which the turn stays', 'x', ['x', '****'], 1, 'wordguess/turn/3'],
    ['nothing shown after a miss', 'x', ['x'], 2, 'wordguess/word/2'],
    ['another letter opened', 'o', ['o', 'n**n'], 1, 'wordguess/word/3'],
    ['a letter that nobody was told', 'o', ['*oo*'], 1, 'wordguess/move/1'],
    ['a word that nobody was told', 'nope', ['****'], 2, 'wordguess/move/2'],
  ] as const)('%s', (_, said, lines, turn, clause) => {
    expect(clauses(begun('****'), round(1, said, lines, turn))).toEqual([clause]);
  });

  test.each([
    ['no bonus', 'wordguess/points/4', ['Anna: 4', 'Bert: 0']],
    ['one point for each letter', 'wordguess/points/1', ['Anna: 6', 'Bert: 0']],
    ['somebody left out', 'wordguess/end/3', ['Anna: 8']],
  ])('%s in the results', (_, clause, results) => {
    const referee = begun('****');
    referee.judge(round(1, 'o', ['o', '*oo*'], 1));
    expect(clauses(referee, round(1, 'n', ['n', 'noon', ...results], 'quit'))).toEqual([clause]);
  });

  test('an open letter at a further place', () => {
    const referee = begun('****');
    referee.judge(round(1, 'o', ['o', '*o**'], 1));
    expect(clauses(referee, round(1, 'o', ['o', '*oo*'], 1))).toEqual(['wordguess/word/3']);
  });

  test('the right word, after which the game goes on', () => {
    const referee = begun('****');
    referee.judge(round(1, 'noon', ['noon', '****'], 2));
    referee.judge(round(2, 'o', ['o', '*oo*'], 2));
    expect(clauses(referee, round(2, 'n', ['n', 'noon', 'Anna 0', 'Bert 8'], 'quit'))).toEqual([
      'wordguess/end/2',
    ]);
  });
});
