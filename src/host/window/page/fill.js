/**
 * Puts values into a template: each name in braces is replaced, and nothing in what has replaced it.
 *
 * @param {string} template
 * @param {Readonly<Record<string, string | number>>} values
 * @returns {string}
 */
export function fill(template, values) {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
