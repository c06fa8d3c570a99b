import type { Notes } from '../../src/fuzz/Conversation.js';
import { wayOf } from '../../src/fuzz/ways.js';
import type { Stray } from './Deed.js';
import type { Heard } from './Player.js';
import type { Scored } from './scoring.js';
import type { Table } from './Table.js';

/** Moves of which it is noted that they came one after the other. */
const LONGEST = 4;
/** Characters of a shape. */
const SHAPE = 40;

/** Notes what a fuzzer has seen of a game: ways of its machine, how moves follow each other, shapes of answers. */
export class GameNotes {
  readonly #note: Notes;
  readonly #table: Table;
  #trail: string[] = [];

  constructor(note: Notes, table: Table) {
    this.#note = note;
    this.#table = table;
  }

  /** Moves that have been judged so far, as far as is known. */
  get moves(): number {
    return this.#table.referee.likeliest?.scored.length ?? 0;
  }

  /** Moves were made. */
  played(before: number): void {
    const { referee, players } = this.#table;
    for (const scored of referee.likeliest?.scored.slice(before) ?? []) {
      const [input, clause, name] = resultOf(scored);
      this.#note(wayOf('playing', input, `wordguess/${clause}`));
      this.#add(`${name} of ${players.length}`);
    }
    if (referee.spoiled) this.#add('spoiled');
  }

  stray(stray: Stray): void {
    const input = stray === 'newcomer' ? 'enter' : stray === 'word out of turn' ? 'word' : 'letter';
    this.#note(wayOf('playing', input, stray === 'newcomer' ? 'wordguess/join/5' : 'wordguess/rules/1'));
    this.#add(stray);
  }

  leaves(who: 'holder' | 'other' | 'all'): void {
    this.#note(wayOf('playing', 'leave', `wordguess/leave/${{ holder: 1, other: 2, all: 3 }[who]}`));
    this.#add(`${who} leaves`);
  }

  /** Something else was said, and this came of it. */
  answers(who: string, heard: readonly Heard[]): void {
    const shapes = heard
      .slice(0, 2)
      .map(({ line }) => line.replaceAll(/\p{L}+/gu, 'a').replaceAll(/\p{N}+/gu, '0'));
    this.#add(`${who} → ${shapes.join('|').slice(0, SHAPE)}`);
  }

  #add(step: string): void {
    this.#trail = [...this.#trail, step].slice(-LONGEST);
    for (let length = 1; length <= this.#trail.length; length++)
      this.#note(this.#trail.slice(-length).join(', '));
  }
}

function resultOf(scored: Scored): readonly [input: string, clause: string, name: string] {
  switch (scored.type) {
    case 'right word':
      return ['word', 'end/2', 'right word'];
    case 'wrong word':
      return ['word', 'points/2', 'wrong word'];
    case 'letter':
      if (scored.again) return ['letter', 'turn/5', 'again'];
      if (scored.last) return ['letter', 'end/1', 'last'];
      return scored.places > 0 ? ['letter', 'turn/2', 'hit'] : ['letter', 'turn/3', 'miss'];
  }
}
