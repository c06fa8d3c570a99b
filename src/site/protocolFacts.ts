import type { Protocol } from '../protocols/Protocol.js';
import { isTraced, type SourceProtocol } from '../protocols/SourceProtocol.js';
import type { TraceProtocol } from '../protocols/TraceProtocol.js';
import { markup, type Markup } from '../report/markup.js';
import type { Texts } from './texts/Texts.js';

/** What there is to know of a protocol before one tries it: its kinds of programs, and how one is checked. */
export function protocolFacts(protocol: SourceProtocol, { protocol: texts }: Texts): Markup {
  return markup`<dl class="facts">
${isTraced(protocol) ? ofPrograms(protocol, texts) : ofSides(protocol, texts)}</dl>
`;
}

function ofSides({ name, port, variants }: Protocol, texts: Texts['protocol']): Markup {
  return markup`<div><dt>${texts.port}</dt><dd>${port}</dd></div>
<div><dt>${texts.variants}</dt><dd>${variants.map((variant) => variant.name).join(', ')}</dd></div>
<div><dt>${texts.run}</dt><dd><code>assay check ${name} -- COMMAND…</code></dd></div>
<div><dt>${texts.runClient}</dt><dd><code>assay check ${name} --role client -- COMMAND… {port}</code></dd></div>
`;
}

function ofPrograms({ name, variants }: TraceProtocol, texts: Texts['protocol']): Markup {
  return markup`<div><dt>${texts.port}</dt><dd>${texts.noPort}</dd></div>
<div><dt>${texts.run}</dt><dd><code>assay check ${name} -- COMMAND…</code></dd></div>
<div><dt>${texts.runVariant}</dt><dd><code>assay check ${name} --variant ${variants[0].name} -- COMMAND…</code></dd></div>
<div><dt>${texts.variants}</dt>${variants.map(
    (variant) => markup`<dd><code>${variant.name}</code> <span lang="en">${variant.summary}</span></dd>`,
  )}</div>
`;
}
