import { drawSequence } from '../../report/html/diagram.js';
import { markup, type Markup } from '../../report/markup.js';
import { sidesOf, type Protocol } from '../../protocols/Protocol.js';
import { hex } from '../../wire/escape.js';
import { LF } from '../../wire/octets.js';
import { printTranscript, type Step, type Transcript } from '../../wire/transcript.js';
import type { Href } from '../addresses.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import type { Texts } from '../texts/Texts.js';
import { annotateTranscript } from './annotateTranscript.js';
import { captionsFor, COLUMNS_OF_LABEL } from './captionsFor.js';

/** A conversation of a specification. */
export interface ShownTranscript {
  /** Begins the ids in it. */
  readonly name: string;
  readonly steps: Transcript;
  /** The variant of the server that takes part. */
  readonly variant: string | undefined;
}

/** A conversation as a diagram whose arrows lead to their rules and clauses, as text, and in octets. */
export function transcriptFigure(
  { name, steps, variant }: ShownTranscript,
  protocol: Protocol,
  pages: ProtocolPages,
  site: Site,
  href: Href,
): Markup {
  const { texts } = site;
  const plays = protocol.variants.find((each) => each.name === variant) ?? protocol.variants[0];
  const lines = steps.flatMap(lineByLine);
  const meanings = annotateTranscript(lines, sidesOf(protocol, plays.name), plays.framing);
  const captionsOf = (step: Step) => captionsFor(meanings.get(step), pages, href);
  const title = texts.transcript.title(variant);
  return markup`<figure class="transcript" id="${name}">
<figcaption>${title}</figcaption>
<div class="sheet diagram" tabindex="0" role="group" aria-label="${title}">${drawSequence(name, title, lines, { captionsOf, columns: COLUMNS_OF_LABEL })}</div>
<details>
<summary>${texts.transcript.asText}</summary>
<pre class="sheet" tabindex="0"><code>${printTranscript(steps)}</code></pre>
</details>
<details>
<summary>${texts.transcript.asOctets}</summary>
<pre class="sheet" tabindex="0"><code>${steps.map((step) => dumpOf(step, steps, texts))}</code></pre>
</details>
</figure>
`;
}

/** What a server sends at once, line by line: where its writes end means nothing. */
function lineByLine(step: Step): Step[] {
  if (step.side !== 'server' || step.type !== 'octets') return [step];
  const ends = [...step.octets.entries()].flatMap(([at, octet]) => (octet === LF ? [at + 1] : []));
  const cuts = [0, ...ends.filter((end) => end < step.octets.length), step.octets.length];
  return cuts.slice(1).map((end, index) => ({ ...step, octets: step.octets.subarray(cuts[index], end) }));
}

/** Octets of a line of a dump. */
const COLUMNS = 16;

/** What a step sends, in hexadecimal digits, sixteen octets a line. */
function dumpOf(step: Step, steps: Transcript, { transcript: texts }: Texts): string {
  const several = steps.some(({ peer }) => peer > 1);
  const side = step.side === 'server' ? step.side : 'client';
  const who = `${texts.side[side]}${several ? ` ${step.peer}` : ''}`;
  if (step.type !== 'octets') return `${who}: (${step.type})\n`;
  const rows: string[] = [];
  for (let at = 0; at < step.octets.length; at += COLUMNS) {
    const row = step.octets.subarray(at, at + COLUMNS);
    const printable = [...row].map((octet) =>
      octet > 0x1f && octet < 0x7f ? String.fromCodePoint(octet) : '.',
    );
    rows.push(
      `  ${at.toString(16).padStart(4, '0')}  ${hex(row).padEnd(3 * COLUMNS - 1)}  ${printable.join('')}\n`,
    );
  }
  return `${who}:\n${rows.join('')}`;
}
