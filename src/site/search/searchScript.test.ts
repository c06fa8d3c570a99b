import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { siteSource } from '../../../test/siteSource.js';
import { Site } from '../Site.js';
import { en } from '../texts/en.js';
import { searchDocuments } from './searchDocuments.js';
import { documentsIn } from './documentsIn.js';
import { SEARCH_GLOBAL, type SearchData } from './searchFile.js';
import { searchScript } from './searchScript.js';

test('the script sets one global, with a row for each document', async () => {
  const site = new Site(await siteSource('chat'), en, 'en');
  const context: Record<string, SearchData> = {};
  runInNewContext(searchScript(site), context);
  expect(Object.keys(context)).toEqual([SEARCH_GLOBAL]);
  expect(documentsIn(context[SEARCH_GLOBAL]!)).toEqual(searchDocuments(site));
});
