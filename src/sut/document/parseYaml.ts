import { Composer, LineCounter, Parser, visit, type CST, type Document, type Node } from 'yaml';
import type { Flaw } from './Places.js';
import { syntaxFlaw } from './syntaxFlaw.js';

/** The text of a document as values, each of which knows its place. */
export interface Parsed {
  readonly root: Node | null;
  /** What JSON would make of it. */
  readonly value: unknown;
  readonly flaws: readonly Flaw[];
  readonly lines: LineCounter;
}

/** Levels that may stand inside each other: what walks through them calls itself at each. */
const DEPTH = 40;

/** Reads one document of YAML 1.2: no tags, no aliases (few of them can stand for millions of values), no key twice. */
export function parseYaml(text: string): Parsed {
  const lines = new LineCounter();
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = tokenBelow(tokens, DEPTH);
  if (tooDeep) {
    const sentence = 'too many levels stand inside each other here';
    return { root: null, value: null, flaws: [{ offset: tooDeep.offset, sentence }], lines };
  }
  const options = { version: '1.2', schema: 'core', stringKeys: true, resolveKnownTags: false } as const;
  const [document, second] = new Composer(options).compose(tokens, true, text.length);
  const flaws = [...syntaxFlaws(document!, text), ...aliasFlaws(document!)];
  if (second) flaws.push({ offset: second.range[0], sentence: 'a second document begins: only one is read' });
  // What comes after a first mistake is mostly its consequence.
  const [first] = flaws.toSorted((a, b) => a.offset - b.offset);
  return first
    ? { root: null, value: null, flaws: [first], lines }
    : { root: document!.contents, value: document!.toJS(), flaws: [], lines };
}

/** The first token that stands deeper than that. */
function tokenBelow(tokens: readonly CST.Token[], depth: number): CST.Token | undefined {
  let level: readonly CST.Token[] = tokens;
  for (let above = 0; above <= depth && level.length > 0; above += 1) level = level.flatMap(tokensIn);
  return level[0];
}

function tokensIn(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((each) => each !== null && each !== undefined),
  );
}

function syntaxFlaws({ errors, warnings }: Document, text: string): Flaw[] {
  return [...errors, ...warnings].map((error) => syntaxFlaw(error, text));
}

function aliasFlaws(document: Document): Flaw[] {
  const flaws: Flaw[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      flaws.push({ offset: range?.[0] ?? 0, sentence: 'aliases are not read: write the value out' });
      return visit.BREAK;
    },
  });
  return flaws;
}
