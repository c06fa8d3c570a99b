import type { AbnfNode, CharactersNode, PredicateNode, RepetitionNode } from './AbnfNode.js';
import { hex, stringNotation, valueNotation } from './valueNotation.js';

/** What is not wrapped: a piece of ABNF, or a comment that ends its line. */
export type Word =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'comment'; readonly text: string };

export interface Writing {
  /** The name of a rule in ABNF. */
  readonly nameOf: (rule: string) => string;
  /** Whether a predicate is said, in a comment. */
  readonly isSaid: (predicate: PredicateNode) => boolean;
}

/** A node as it is written, in words. */
export function wordsOf(node: AbnfNode, writing: Writing): readonly Word[] {
  return write(node, LOOSEST);

  /** @param place - how tightly the operator around it binds */
  function write(part: AbnfNode, place: number): readonly Word[] {
    switch (part.type) {
      case 'string':
        return [text(stringNotation(part.value, part.ignoreCase))];
      case 'values':
        return [text(`%x${part.codes.map(hex).join('.')}`)];
      case 'characters':
        return characters(part, place);
      case 'prose':
        return [text(`<${part.words}>`)];
      case 'reference':
        return [text(writing.nameOf(part.rule))];
      case 'concatenation':
        return concatenated(part.elements, place);
      case 'alternation':
        return grouped(
          alternated(part.alternatives.map((each) => write(each, IN_ALTERNATION))),
          place > IN_ALTERNATION,
        );
      case 'repetition':
        return repeated(part, place);
      case 'predicate':
        return writing.isSaid(part) ? [text('""'), comment(predicateWords(part, writing))] : [text('""')];
    }
  }

  function concatenated(elements: readonly AbnfNode[], place: number): readonly Word[] {
    const said = elements.filter((each) => each.type !== 'predicate' || writing.isSaid(each));
    const comments = said.filter((each) => each.type === 'predicate');
    const others = said.length - comments.length;
    if (said.length === 1) return write(said[0]!, place);
    if (others === 0) return [text('""'), ...comments.map((each) => comment(predicateWords(each, writing)))];
    const words = said.flatMap((each) =>
      each.type === 'predicate' ? [comment(predicateWords(each, writing))] : write(each, IN_CONCATENATION),
    );
    return grouped(words, place > IN_CONCATENATION);
  }

  function repeated({ element, min, max }: RepetitionNode, place: number): readonly Word[] {
    if (max === 0) return [text('""')];
    if (min === 1 && max === 1) return write(element, place);
    if (min === 0 && max === 1) return enclosed('[', write(element, LOOSEST), ']');
    const times = min === max ? `${min}` : `${min === 0 ? '' : min}*${max ?? ''}`;
    return grouped(enclosed(times, write(element, IN_REPETITION), ''), place >= IN_REPETITION);
  }
}

/** What a predicate says. */
export function predicateWords({ expression, content, limit }: PredicateNode, writing: Writing): string {
  const words = wordsOf(content, writing);
  if (limit !== undefined)
    return `at most ${limit} of ${onOneLine(grouped(words, words.length > 1))} in a row`;
  const isNot = expression.type === 'not';
  if (expression.expression.type === 'any') return isNot ? 'at the end' : 'not at the end';
  return `${isNot ? 'not ' : ''}followed by ${onOneLine(words)}`;
}

/** Words in running text. */
export function onOneLine(words: readonly Word[]): string {
  return words.map((word) => (word.type === 'comment' ? `<${word.text}>` : word.text)).join(' ');
}

/** How tightly the operators bind: those in a tighter place than their own stand in parentheses. */
const LOOSEST = 0;
const IN_ALTERNATION = 1;
const IN_CONCATENATION = 2;
const IN_REPETITION = 3;

function characters({ parts }: CharactersNode, place: number): readonly Word[] {
  return grouped(
    alternated(parts.map((part) => [text(valueNotation(part))])),
    parts.length > 1 && place > IN_ALTERNATION,
  );
}

function alternated(alternatives: readonly (readonly Word[])[]): readonly Word[] {
  return alternatives.flatMap((words, index) => (index === 0 ? words : enclosed('/ ', words, '')));
}

function grouped(words: readonly Word[], apart: boolean): readonly Word[] {
  return apart ? enclosed('(', words, ')') : words;
}

/** Puts something before the first word and behind the last one; a comment is not to become longer by it. */
function enclosed(before: string, words: readonly Word[], behind: string): readonly Word[] {
  const enclosedWords = [...words];
  const first = enclosedWords[0]!;
  if (first.type === 'comment') enclosedWords.unshift(text(before.trimEnd()));
  else enclosedWords[0] = text(before + first.text);
  const last = enclosedWords.at(-1)!;
  if (behind === '') return enclosedWords;
  if (last.type === 'comment') enclosedWords.push(text(behind));
  else enclosedWords[enclosedWords.length - 1] = text(last.text + behind);
  return enclosedWords;
}

function text(written: string): Word {
  return { type: 'text', text: written };
}

function comment(written: string): Word {
  return { type: 'comment', text: written };
}
