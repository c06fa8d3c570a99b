import { readTrace } from '../../engine/program/readTrace.js';
import { stepsOfTrace } from '../../engine/program/stepsOfTrace.js';
import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import { drawSequence } from '../../report/html/diagram.js';
import { markup, type Markup } from '../../report/markup.js';
import type { Href } from '../addresses.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { annotateTrace } from './annotateTrace.js';
import { captionsFor, COLUMNS_OF_LABEL } from './captionsFor.js';

/**
 * What a program prints as a diagram with a lane for each of its threads, whose lines lead to their rules and clauses, and as
 * text.
 *
 * @param name - begins the ids in it
 */
export function traceFigure(
  name: string,
  text: string,
  variant: TraceVariant,
  pages: ProtocolPages,
  site: Site,
  href: Href,
): Markup {
  const { texts } = site;
  const lines = readTrace(variant, text);
  const steps = stepsOfTrace(lines);
  const meanings = annotateTrace(lines, variant);
  const captions = new Map(steps.map((step, index) => [step, captionsFor(meanings[index], pages, href)]));
  const title = texts.trace.title(variant.name);
  const remarks = {
    captionsOf: (step: (typeof steps)[0]) => captions.get(step) ?? [],
    columns: COLUMNS_OF_LABEL,
  };
  return markup`<figure class="transcript" id="${name}">
<figcaption>${title}</figcaption>
<div class="sheet diagram" tabindex="0" role="group" aria-label="${title}">${drawSequence(name, title, steps, remarks)}</div>
<details>
<summary>${texts.transcript.asText}</summary>
<pre class="sheet" tabindex="0"><code>${text}</code></pre>
</details>
</figure>
`;
}
