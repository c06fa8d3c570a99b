import MarkdownIt, { type Token } from 'markdown-it';
import { columnsOf } from '../../wire/columns.js';

/** Columns of a line of text, as RFCs have them. */
const WIDTH = 72;
/** How far text stands in below its heading. */
const INDENT = '   ';

/** Markdown as plain text, as an RFC looks: numbered sections, a table of contents, lines of 72 columns at the most. */
export function plainText(markdown: string): string {
  const tokens = new MarkdownIt().parse(markdown, {});
  const [title = '', ...sections] = tokens.flatMap((token, at) =>
    token.type === 'heading_open' ? [wordsOf(tokens[at + 1]!)] : [],
  );
  const blocks = blocksOf(tokens);
  const contents = ['Contents', '', ...sections.map((section) => `${INDENT}${section}`)];
  return `${[centred(title), '', ...contents, '', ...blocks]
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function centred(title: string): string {
  return `${' '.repeat(Math.max(0, Math.floor((WIDTH - columnsOf(title)) / 2)))}${title}`;
}

function blocksOf(tokens: readonly Token[]): string[] {
  const lines: string[] = [];
  let marker: string | undefined;
  let rows: string[][] = [];
  for (const [at, token] of tokens.entries()) {
    switch (token.type) {
      case 'heading_open':
        if (token.tag !== 'h1') lines.push('', '', wordsOf(tokens[at + 1]!), '');
        break;
      case 'paragraph_open':
        lines.push(...paragraph(wordsOf(tokens[at + 1]!), marker), ...(token.hidden ? [] : ['']));
        marker = undefined;
        break;
      case 'list_item_open':
        marker = token.info === '' ? '*' : `${token.info}.`;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lines.push('');
        break;
      case 'fence':
      case 'code_block':
        lines.push(
          ...headOf(token),
          ...token.content
            .trimEnd()
            .split('\n')
            .map((line) => `${INDENT}${INDENT}${line}`),
          '',
        );
        break;
      case 'table_open':
        rows = [];
        break;
      case 'tr_open':
        rows.push([]);
        break;
      case 'th_open':
      case 'td_open':
        rows.at(-1)!.push(wordsOf(tokens[at + 1]!));
        break;
      case 'table_close':
        lines.push(...tableOf(rows), '');
        break;
    }
  }
  return lines;
}

/** What a conversation or a trace is of: without that, one of a server that knows no lines looks like any other. */
function headOf({ info }: Token): string[] {
  const [language, variant] = info.split(' ');
  if (variant === undefined) return [];
  if (language === 'transcript') return [`${INDENT}With a server of the variant ${variant}:`, ''];
  return language === 'trace' ? [`${INDENT}A program of the variant ${variant} prints:`, ''] : [];
}

function wordsOf({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('');
}

/** A paragraph; of a list, behind its marker. */
function paragraph(text: string, marker: string | undefined): string[] {
  const indent = marker === undefined ? INDENT : `${INDENT}${' '.repeat(marker.length + 1)}`;
  const lines = broken(text, WIDTH - indent.length);
  return lines.map((line, index) =>
    index === 0 && marker !== undefined ? `${INDENT}${marker} ${line}` : `${indent}${line}`,
  );
}

/** Lines of at most so many columns, broken at blanks. */
function broken(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** A table: its first column as wide as it has to be; its rows are never broken. */
function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    `${INDENT}${row.map((cell, column) => cell + ' '.repeat(widths[column]! - columnsOf(cell))).join('  ')}`.trimEnd(),
  );
}
