/**
 * A line of the log as an element. Who has said it, and what was said, cannot change the direction of what stands beside it,
 * and is text whatever it looks like.
 *
 * @param {string} text
 * @param {RegExp | undefined} said - how a line is read that somebody has said; with the flag `d`
 * @returns {HTMLElement}
 */
export function lineElement(text, said) {
  const element = document.createElement('p');
  const parts = said?.exec(text)?.indices?.groups;
  if (!parts) {
    element.className = 'notice';
    element.append(isolated(text, ''));
    return element;
  }
  let at = 0;
  for (const [name, place] of Object.entries(parts)) {
    if (!place) continue;
    element.append(text.slice(at, place[0]), isolated(text.slice(...place), name));
    at = place[1];
  }
  element.append(text.slice(at));
  return element;
}

/**
 * @param {string} text
 * @param {string} name
 */
function isolated(text, name) {
  const element = document.createElement('bdi');
  element.className = name;
  element.textContent = text;
  return element;
}
