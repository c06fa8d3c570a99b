import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { siteSource } from '../../../test/siteSource.js';
import { Site } from '../Site.js';
import { en } from '../texts/en.js';
import { searchDocuments } from './searchDocuments.js';
import { SEARCH_GLOBAL, type SearchRow } from './searchFile.js';
import { searchScript } from './searchScript.js';

test('the script sets one global, with a row for each document', async () => {
  const site = new Site(await siteSource('chat'), en, 'en');
  const context: Record<string, readonly SearchRow[]> = {};
  runInNewContext(searchScript(site), context);
  expect(Object.keys(context)).toEqual([SEARCH_GLOBAL]);
  const documents = context[SEARCH_GLOBAL]!.map(([title, label, text, address]) => ({
    title,
    label,
    text,
    address,
  }));
  expect(documents).toEqual(searchDocuments(site));
});
