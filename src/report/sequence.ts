import { hex } from '../wire/escape.js';
import type { Step, Transcript } from '../wire/transcript.js';
import { abbreviate, isLogged, labelOf, lineByLine, withoutMiddle } from './steps.js';
import { columnsOf } from '../wire/columns.js';
import { endsOf, isSame, partiesOf, type Party } from './parties.js';

/** A conversation as a sequence diagram: where everything stands, in pixels from the upper left corner. */
export interface Sequence {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly Lane[];
  /** The lines of the lanes; they stop where a note stands. */
  readonly lifelines: readonly Lifeline[];
  readonly rows: readonly Row[];
}

/** Somebody who takes part: the head of a column. */
export interface Lane {
  readonly title: string;
  /** The middle of the lane. */
  readonly x: number;
  readonly width: number;
}

export interface Lifeline {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** A piece of what is said below an arrow. */
export interface Caption {
  readonly text: string;
  /** Where a click on it leads. */
  readonly href?: string;
}

/** What is said of a conversation besides its steps. */
export interface Remarks {
  /** What went wrong at the end. */
  readonly outcome?: string | undefined;
  /** Columns of what an arrow shows at the most. */
  readonly columns?: number;
  /** What stands below the arrow of a step. */
  readonly captionsOf?: (step: Step) => readonly Caption[];
}

/** A line of text: `x` is its left end, `y` the line that it stands on. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export type Row =
  | {
      readonly type: 'arrow';
      readonly step: Step['type'];
      readonly from: number;
      readonly to: number;
      readonly y: number;
      readonly label: Label;
      /** Pieces of one line below the arrow. */
      readonly captions: readonly (Label & Caption)[];
      /** All that is known of the step, in words and hexadecimal digits. */
      readonly detail: string;
    }
  /** Something that happens to one of them alone. */
  | {
      readonly type: 'event';
      readonly x: number;
      readonly y: number;
      readonly label: Label;
      /** Pieces of one line below the label. */
      readonly captions: readonly (Label & Caption)[];
      readonly detail: string;
    }
  /** Something about the conversation itself. */
  | { readonly type: 'note'; readonly wrong: boolean; readonly label: Label };

/** Pixels: the head of a lane, the width of a letter, a row, the room around a label, the margin. */
export const HEAD = 28;
const LETTER = 7.25;
const ROW = 38;
const ROOM = 16;
/** The width of a letter of a caption, and the height of a row that has one. */
const CAPTION_LETTER = 6;
/** The room between two captions. */
const CAPTION_GAP = 12;
const CAPTION_ROW = 52;
const MARGIN = 8;
/** Heads of lanes are at least that far from each other. */
const APART = 40;
/** Columns of a label; octets that are shown in full; steps of a long conversation from its beginning and end. */
const LONGEST = 34;
/** Columns of a line of a console. */
const LONGEST_LINE = 42;
const OCTETS = 64;
const KEPT = 20;

/**
 * Lays a conversation out: the users at their keyboards, the clients, the server. A label stands beside the lane of the
 * client whose step it is, so that it never meets a line or another label.
 */
export function layOut(transcript: Transcript, remarks: Remarks = {}): Sequence {
  const { outcome, captionsOf } = remarks;
  const parties = partiesOf(transcript);
  const steps = withoutMiddle(transcript.flatMap(lineByLine), KEPT);
  const lanes = placeLanes(
    parties,
    steps.filter((step) => typeof step !== 'number'),
    remarks,
  );
  const rowAt = (index: number) => Math.round(HEAD + 12 + (index + 0.6) * (captionsOf ? CAPTION_ROW : ROW));
  const xOf = (party: Party | undefined) => lanes[parties.findIndex((each) => isSame(each, party))]!.x;
  const rows = [
    ...steps.map((step, index) =>
      typeof step === 'number'
        ? noteRow(`… ${step} steps left out …`, false, rowAt(index))
        : stepRow(step, parties, xOf, rowAt(index), remarks),
    ),
    ...(outcome === undefined ? [] : [noteRow(`✘ ${outcome}`, true, rowAt(steps.length))]),
  ];
  const height = rowAt(rows.length - 1) + (captionsOf ? CAPTION_ROW : ROW) / 2;
  const ends = [
    ...lanes.map(({ x, width }) => x + width / 2),
    ...rows.flatMap(labelsOf).map(({ x, width }) => x + width),
  ];
  return {
    width: Math.ceil(Math.max(...ends) + MARGIN),
    height: Math.ceil(height),
    lanes,
    lifelines: lanes.flatMap(({ x }) => lifelinesAt(x, rows, height)),
    rows,
  };
}

/** All that is written in a row. */
function labelsOf(row: Row): readonly Label[] {
  return row.type === 'note' ? [row.label] : [row.label, ...row.captions];
}

/** The lane to the right of which the label of a step stands. */
function gapOf(step: Step, parties: readonly Party[]): number {
  const indices = endsOf(step)
    .filter((party) => party !== undefined)
    .map((party) => parties.findIndex((each) => isSame(each, party)));
  return Math.min(...indices);
}

function placeLanes(
  parties: readonly Party[],
  steps: readonly Step[],
  { captionsOf, columns }: Remarks,
): Lane[] {
  const several = parties.filter(({ kind }) => kind === 'client').length > 1;
  const lanes: Lane[] = [];
  for (const [index, { kind, peer, name }] of parties.entries()) {
    const title = name ?? (several && peer > 0 ? `${kind} ${peer}` : kind);
    const width = title.length * LETTER + 24;
    const before = lanes.at(-1);
    const gap = Math.max(
      0,
      ...steps
        .filter((step) => gapOf(step, parties) === index - 1)
        .map((step) => {
          const label = widthOf(labelOf(step, longestOf(step, columns)));
          return Math.max(label, captionsWidth(captionsOf?.(step) ?? [])) + 2 * ROOM;
        }),
    );
    const x = before ? before.x + Math.max(gap, before.width / 2 + APART + width / 2) : MARGIN + width / 2;
    lanes.push({ title, x, width });
  }
  return lanes;
}

/** Columns of a label at the most. */
function longestOf(step: Step, columns = LONGEST): number {
  return isLogged(step) ? LONGEST_LINE : columns;
}

function widthOf(text: string): number {
  return Math.max(columnsOf(text), 1) * LETTER;
}

function captionsWidth(captions: readonly Caption[]): number {
  const widths = captions.map(({ text }) => columnsOf(text) * CAPTION_LETTER);
  return widths.reduce((sum, width) => sum + width, 0) + Math.max(0, captions.length - 1) * CAPTION_GAP;
}

function noteRow(text: string, wrong: boolean, y: number): Row {
  return { type: 'note', wrong, label: { text, x: MARGIN, y, width: widthOf(text) } };
}

function stepRow(
  step: Step,
  parties: readonly Party[],
  xOf: (party: Party | undefined) => number,
  y: number,
  { captionsOf, columns }: Remarks,
): Row {
  const [doer, other] = endsOf(step);
  const text = labelOf(step, longestOf(step, columns));
  const width = widthOf(text);
  const from = xOf(doer);
  const detail = captionsOf ? whoSays(step, parties, columns) : describe(step, parties);
  const below = captionsOf?.(step) ?? [];
  if (!other) {
    const label = { text, x: from + ROOM, y: y + 4, width };
    return { type: 'event', x: from, y, label, captions: placeCaptions(below, from + ROOM, y + 20), detail };
  }
  const to = xOf(other);
  const [left, right] = [xOf(parties[gapOf(step, parties)]), xOf(parties[gapOf(step, parties) + 1])];
  const label = { text, x: (left + right - width) / 2, y: y - 7, width };
  const placed = placeCaptions(below, (left + right - captionsWidth(below)) / 2, y + 14);
  return { type: 'arrow', step: step.type, from, to, y, label, captions: placed, detail };
}

function placeCaptions(captions: readonly Caption[], from: number, y: number): (Label & Caption)[] {
  let x = from;
  return captions.map((caption) => {
    const width = captionsWidth([caption]);
    const placed = { ...caption, x, y, width };
    x += width + CAPTION_GAP;
    return placed;
  });
}

/** A step in a sentence, with its octets. */
function describe(step: Step, parties: readonly Party[]): string {
  if (!('octets' in step)) return whoSays(step, parties);
  const digits = abbreviate(
    hex(step.octets)
      .split(' ')
      .map((pair) => `${pair} `),
    3 * OCTETS,
  ).trim();
  return `${whoSays(step, parties, 3 * OCTETS)} (${digits})`;
}

/** A step in a sentence. */
function whoSays(step: Step, parties: readonly Party[], columns = LONGEST): string {
  const thread = parties.find(({ side, peer }) => side === 'thread' && peer === step.peer);
  if (thread) return `${thread.name}: ${labelOf(step, columns)}`;
  const several = parties.filter(({ kind }) => kind === 'client').length > 1;
  const client = several ? `client ${step.peer}` : 'client';
  const doer = step.side === 'client' ? client : `server${several ? `, to client ${step.peer}` : ''}`;
  if (!('octets' in step)) return `${doer}: ${labelOf(step, LONGEST)}`;
  const verb = { octets: 'sends', typed: 'is typed', printed: 'prints' }[step.type];
  return `${doer} ${verb} ${labelOf(step, columns)}`;
}

function lifelinesAt(x: number, rows: readonly Row[], height: number): Lifeline[] {
  const lines: Lifeline[] = [];
  let from = HEAD;
  for (const row of rows) {
    if (row.type !== 'note') continue;
    lines.push({ x, from, to: row.label.y - ROW / 2 });
    from = row.label.y + ROW / 4;
  }
  // After the last note there is nothing to connect.
  return rows.at(-1)?.type === 'note' ? lines : [...lines, { x, from, to: height }];
}
