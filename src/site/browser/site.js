import { TableFilter } from './filters/TableFilter.js';
import { addAnchors } from './links/addAnchors.js';
import { copyLinks } from './links/copyLinks.js';
import { focusKey } from './search/focusKey.js';
import { loadDocuments } from './search/loadDocuments.js';
import { SearchBox } from './search/SearchBox.js';

const { root = '' } = document.body.dataset;
const { section, copied } = textsOf(document.body);

addAnchors(section);
copyLinks(copied);

const place = document.querySelector('.search');
if (place instanceof HTMLElement) {
  const box = new SearchBox(place, textsOf(place), root, () => loadDocuments(root));
  focusKey(() => box.focus());
}

const filters = document.querySelector('.filters');
const sheet = document.querySelector('.requirements')?.closest('.sheet');
if (filters instanceof HTMLElement && sheet instanceof HTMLElement)
  new TableFilter(filters, sheet, textsOf(filters)).start();

/** @param {HTMLElement} element */
function textsOf(element) {
  return JSON.parse(element.dataset['texts'] ?? '{}');
}
