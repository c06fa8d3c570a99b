import type { StartAnswer, Values } from './KeyboardScript.js';
import type { Running } from './Running.js';
import { startAnswer } from './startQuestions.js';

/** Milliseconds of quiet after which what a program has printed is taken for whole: a question may come in pieces. */
const PAUSE = 15;
/** Characters of what was printed last that are looked at. */
const TAIL = 1000;

/** A conversation of a program that starts with its user. */
export interface Dialog {
  readonly answered: readonly Answered[];
  /** Answers nothing from now on. */
  end(): void;
}

/** A question of the program's, and what was typed. */
export interface Answered {
  /** What it printed before it waited. */
  readonly question: string;
  /** The answer, without Enter. */
  readonly typed: string;
}

/** Answers what a program asks when it starts, as its user would: for the port, say. */
export function answerQuestions(running: Running, start: readonly StartAnswer[], values: Values): Dialog {
  const answered: Answered[] = [];
  const decoder = new TextDecoder();
  let over = false;
  let tail = '';
  let timer: NodeJS.Timeout | undefined;
  running.console.watch((octets) => {
    tail = (tail + decoder.decode(octets, { stream: true })).slice(-TAIL);
    clearTimeout(timer);
    if (!over) timer = setTimeout(answer, PAUSE).unref();
  });
  return {
    answered,
    end: () => {
      over = true;
      clearTimeout(timer);
    },
  };

  function answer(): void {
    const typed = startAnswer(start, tail, values);
    if (typed === undefined) return;
    answered.push({ question: tail.trimEnd().split('\n').at(-1)!.trim(), typed });
    tail = '';
    running.keyboard.stream.write(`${typed}${running.keyboard.enter}`);
  }
}
