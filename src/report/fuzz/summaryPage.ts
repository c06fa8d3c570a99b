import { excerpt } from '../excerpt.js';
import { PAGE_STYLE } from '../html/pageStyle.js';
import { REPORT_STYLE } from '../html/reportStyle.js';
import { standalonePage } from '../html/standalonePage.js';
import { markup, type Markup } from '../markup.js';
import type { Output } from '../Reporter.js';
import { follow, NO_CAMPAIGN, type CampaignState } from './campaignState.js';
import { headlineOf } from './conclusion.js';
import type { FuzzListener } from './FuzzListener.js';
import { courseOf } from './html/course.js';
import { fuzzFindingOf } from './html/fuzzFinding.js';
import { fuzzHeadOf } from './html/fuzzHead.js';
import { FUZZ_STYLE } from './html/fuzzStyle.js';
import { layersOf } from './html/layers.js';
import { untestedOf } from './html/untested.js';

/** Characters of the command line that the title of the page shows. */
const TITLE = 36;

/** Writes one page of a campaign when it has ended; the page stands for itself, as the report of a check does. */
export function summaryPage(output: Output): FuzzListener {
  let state = NO_CAMPAIGN;
  return (event) => {
    state = follow(state, event);
    if (event.type === 'ended') output.write(summaryPageOf(state));
  };
}

/** The page of a campaign, as it stands. */
function summaryPageOf(state: CampaignState): string {
  const { started, layers, ended } = state;
  const program = started ? ` · ${excerpt(started.program.replaceAll('\n', ' '), 1, TITLE)}` : '';
  return standalonePage({
    title: `${headlineOf(state)}${program}`,
    style: `${PAGE_STYLE}${REPORT_STYLE}${FUZZ_STYLE}`,
    skip: 'Skip to the findings',
    head: fuzzHeadOf(state),
    main: [
      findingsOf(state),
      courseOf(state),
      layersOf(layers),
      ended && untestedOf(ended.bounds),
      notesOf('remarks', 'Remarks', state.remarks),
      notesOf('unconfirmed', 'Went wrong, but not again', state.notConfirmed),
    ],
  });
}

function findingsOf({ findings, started }: CampaignState): Markup | undefined {
  if (findings.length === 0) return undefined;
  return markup`<section aria-labelledby="findings">
<h2 id="findings">What was found</h2>
${findings.map((finding, index) => fuzzFindingOf(finding, index + 1, started))}</section>
`;
}

function notesOf(id: string, heading: string, notes: readonly string[]): Markup | undefined {
  if (notes.length === 0) return undefined;
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
<ul>
${notes.map((note) => markup`<li>${note}</li>\n`)}</ul>
</section>
`;
}
