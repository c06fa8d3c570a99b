import type { InvalidSample, Sample } from '../grammar/samples.js';
import { columnsOf } from '../wire/columns.js';
import { escapeEach, escapeOctets } from '../wire/escape.js';
import type { Paint } from './text.js';

/** The samples of a rule. */
export type RuleSamples =
  | { readonly rule: string; readonly type: 'valid'; readonly samples: readonly Sample[] }
  | { readonly rule: string; readonly type: 'invalid'; readonly samples: readonly InvalidSample[] };

/** Writes samples under the names of their rules, a line each; below a near miss a caret and what the parser says. */
export function writeSamples(all: readonly RuleSamples[], paint: Paint): string[] {
  const blocks = all.map((each) => [
    paint('bold', each.rule),
    ...rowsOf(each, paint).map((row) => `  ${row}`),
  ]);
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** The same for a program. */
export function samplesAsJson(all: readonly RuleSamples[], seed: number): string {
  const rules = all.map((each) => ({
    rule: each.rule,
    samples: each.type === 'valid' ? each.samples.map(octetsOf) : each.samples.map(missOf),
  }));
  return JSON.stringify({ version: 1, seed, rules }, null, 2);
}

function octetsOf({ octets }: Sample) {
  return { line: escapeOctets(octets), hex: hexOf(octets) };
}

function missOf(sample: InvalidSample) {
  const { kind, edit, of, offset, reason } = sample;
  return { ...octetsOf(sample), kind, edit, of: escapeOctets(of), offset, reason };
}

function hexOf(octets: Uint8Array): string {
  return [...octets].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

function rowsOf(each: RuleSamples, paint: Paint): string[] {
  if (each.samples.length === 0) {
    return [
      paint('dim', each.type === 'valid' ? '(no text of it was found)' : '(no near misses were found)'),
    ];
  }
  if (each.type === 'valid') return each.samples.map(({ octets }) => excerpt(octets, 0).text);
  const kinds = Math.max(...each.samples.map(({ kind }) => kind.length));
  const rows = each.samples.map((sample) => ({ ...sample, ...excerpt(sample.octets, sample.offset) }));
  const width = Math.min(COLUMN, Math.max(...rows.map(({ text }) => columnsOf(text))));
  return rows.flatMap(({ kind, edit, reason, text, before }) => [
    `${kind.padEnd(kinds)}  ${text}${' '.repeat(Math.max(0, width - columnsOf(text)))}  ${paint('dim', edit)}`,
    `${' '.repeat(kinds + 2 + before)}${paint('red', '^')} ${reasonOf(reason)}`,
  ]);
}

/** Lines are padded up to so many columns. */
const COLUMN = 48;

/** Characters of a line that are shown. */
const SHOWN = 90;

/** Characters before a place that are shown. */
const BEFORE = 50;

/** The part of a line around a place, and how many columns stand before that. */
function excerpt(octets: Uint8Array, offset: number): { text: string; before: number } {
  const characters = escapeEach(octets);
  const at = escapeEach(octets.subarray(0, offset)).length;
  const start = characters.length <= SHOWN ? 0 : Math.max(0, at - BEFORE);
  const [head, tail] = [start > 0 ? '…' : '', start + SHOWN < characters.length ? '…' : ''];
  const shown = characters.slice(start, start + SHOWN);
  return {
    text: head + shown.join('') + tail,
    before: columnsOf(head + shown.slice(0, at - start).join('')),
  };
}

/** What a parser expects, with the end of a long list left out. */
function reasonOf(reason: string): string {
  if (reason.length <= LONGEST_REASON) return reason;
  const found = /, found .*$/s.exec(reason)?.[0] ?? '';
  return `${reason.slice(0, LONGEST_REASON - found.length)}…${found}`;
}

const LONGEST_REASON = 100;
