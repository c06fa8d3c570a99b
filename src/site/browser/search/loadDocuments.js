/** @import { SearchDocument } from '../../search/SearchDocument.js' */
import { documentsIn } from '../../search/documentsIn.js';
import { SEARCH_FILE, SEARCH_GLOBAL } from '../../search/searchFile.js';

/**
 * Loads what can be found, by a script: so it can be done from a folder.
 *
 * @param {string} root - the root of the site, seen from the page
 * @returns {Promise<readonly SearchDocument[]>}
 */
export function loadDocuments(root) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}${SEARCH_FILE}`;
    script.addEventListener('load', () => resolve(documentsIn(Reflect.get(globalThis, SEARCH_GLOBAL))));
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${script.src} cannot be loaded`));
    });
    document.head.append(script);
  });
}
