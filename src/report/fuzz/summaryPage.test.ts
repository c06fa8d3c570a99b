import { describe, expect, test } from 'vitest';
import { campaign, campaignSaying, soundCampaign } from '../../../test/campaign.js';
import { pageValidator } from '../../../test/pageValidator.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import { summaryPage } from './summaryPage.js';

function pageOf(events: readonly FuzzEvent[]): string {
  let page = '';
  const listen = summaryPage({ write: (piece) => void (page += piece) });
  for (const event of events) listen(event);
  return page;
}

async function complaintsAbout(page: string) {
  const { results } = await pageValidator.validateString(page);
  return results.flatMap(({ messages }) => messages);
}

describe.each([
  ['with findings', campaign, 'golden/campaign.html'],
  ['without any', soundCampaign, 'golden/sound-campaign.html'],
  ['that was stopped at once', [campaign[0]!, campaign.at(-1)!], 'golden/short-campaign.html'],
] as const)('the page of a campaign %s', (_, events, golden) => {
  const page = pageOf(events);

  test('looks as it did', async () => {
    await expect(page).toMatchFileSnapshot(golden);
  });

  test('is valid HTML', async () => {
    expect(await complaintsAbout(page)).toEqual([]);
  });

  test('loads nothing', () => {
    expect(page).not.toMatch(/\b(src|srcset|action|data|xlink:href)=|@import|url\(|<link|<iframe|<object/);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target]) => target!.startsWith('#'))).toBe(true);
  });
});

test('there is no page before the end', () => {
  expect(pageOf(campaign.slice(0, -1))).toBe('');
});

test('the numbers of the pictures stand in a table, for those who do not see them', () => {
  const page = pageOf(campaign);
  const table = /<summary>The numbers<\/summary>[\s\S]*?<\/table>/.exec(page)![0];
  expect(table.match(/<tr>/g)).toHaveLength(13);
  expect(page).toContain('1: crash, after 13 s; 2: wrong answer, after 28 s; 3: leak, after 49 s');
});

test('who reads the page learns why the campaign ended early', () => {
  expect(pageOf(campaignSaying('The program cannot be started.'))).toContain(
    'It was aborted: The program cannot be started.',
  );
});

test.each([
  Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join(''),
  '</pre></details></text></svg></title></style></main><script>alert(1)</script>',
  '"\'><img src=x onerror=alert(1)><!-- ]]> &lt; &#x3c;',
  '\ud800\u202e\ufeff\u2028\u2029\u200b\u00ad',
  `${'a'.repeat(10_000)}\n`.repeat(3),
])('whatever a program says, the page keeps its form (%#)', async (text) => {
  const tagsOf = (page: string) => page.match(/<\/?(?!wbr)[a-z0-9]+/gi);
  const page = pageOf(campaignSaying(text));
  expect(tagsOf(page)).toEqual(tagsOf(pageOf(campaignSaying('harmless'))));
  expect(await complaintsAbout(page)).toEqual([]);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ud800]/);
});
