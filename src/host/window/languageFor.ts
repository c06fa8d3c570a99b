import { LANGUAGES, type Language } from '../../protocols/Window.js';

/** The language in which somebody is spoken to who sends this Accept-Language header (RFC 9110, 12.5.4). */
export function languageFor(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map(wishOf)
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of wishes) {
    const spoken = LANGUAGES.find((each) => each === language);
    if (spoken) return spoken;
  }
  return LANGUAGES[0];
}

function wishOf(text: string): { readonly language: string; readonly weight: number } {
  const [range = '', ...parameters] = text.split(';').map((each) => each.trim().toLowerCase());
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2);
  return { language: range.split('-')[0]!, weight: weight === undefined ? 1 : Number(weight) };
}
