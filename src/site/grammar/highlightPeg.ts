import { markup, type Markup } from '../../report/markup.js';

/**
 * Text of a grammar with its parts marked, and the names of rules as links.
 *
 * @param hrefOf - where the name of a rule leads; nowhere where it is `undefined`
 */
export function highlightPeg(text: string, hrefOf: (rule: string) => string | undefined): Markup {
  const pieces: Markup[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    pieces.push(markup`${text.slice(at, match.index)}`, tokenOf(match, hrefOf));
    at = match.index + match[0].length;
  }
  return markup`${[...pieces, markup`${text.slice(at)}`]}`;
}

/** Comments, texts, classes, labels, names, operators: what begins first is taken first. */
const TOKEN =
  /(?<comment>\/\/.*|\/\*[^]*?\*\/)|(?<literal>(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')i?)|(?<class>\[(?:\\.|[^\]\\])*\][iu]*)|(?<label>[A-Za-z_]\w*)(?=:)|(?<name>[A-Za-z_]\w*)|(?<operator>[=/!&*+?:|.()])/g;

function tokenOf(match: RegExpMatchArray, hrefOf: (rule: string) => string | undefined): Markup {
  const [kind, text] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!;
  const href = kind === 'name' ? hrefOf(text) : undefined;
  if (href !== undefined) return markup`<a href="${href}">${text}</a>`;
  return markup`<span class="${kind}">${text}</span>`;
}
