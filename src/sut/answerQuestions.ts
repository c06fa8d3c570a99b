import type { StartAnswer, Values } from './KeyboardScript.js';
import type { Running } from './Running.js';
import { octetsRead } from './processes.js';
import { startAnswer } from './startQuestions.js';

/** Milliseconds of quiet after which what a program has printed is taken for whole: a question may come in pieces. */
const PAUSE = 15;
/** Characters of what was printed last that are looked at. */
const TAIL = 1000;

/** A conversation of a program that starts with its user. */
export interface Dialog {
  readonly answered: readonly Answered[];
  /** Whether it goes on: what was printed may be a question yet, or an answer may not have been read. */
  readonly goesOn: boolean;
  /** The program has connected: whatever was typed before that has been read. */
  connected(): void;
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
  /** What the program had read when the last answer was typed: on a busy machine it may be a while before it reads that. */
  let readBefore: number | undefined;
  let isConnected = false;
  running.console.watch((octets) => {
    tail = (tail + decoder.decode(octets, { stream: true })).slice(-TAIL);
    readBefore = undefined;
    stopTimer();
    if (!over) timer = setTimeout(answer, PAUSE).unref();
  });
  return {
    answered,
    get goesOn() {
      if (timer !== undefined) return true;
      return !isConnected && readBefore !== undefined && octetsRead(running.tree) === readBefore;
    },
    connected: () => {
      isConnected = true;
    },
    end: () => {
      over = true;
      stopTimer();
    },
  };

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function answer(): void {
    timer = undefined;
    const typed = startAnswer(start, tail, values);
    if (typed === undefined) return;
    answered.push({ question: tail.trimEnd().split('\n').at(-1)!.trim(), typed });
    tail = '';
    readBefore = octetsRead(running.tree);
    running.keyboard.stream.write(`${typed}${running.keyboard.enter}`);
  }
}
