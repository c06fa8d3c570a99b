import type { Language } from '../../protocols/Window.js';
import { en } from './en.js';
import type { Texts } from './Texts.js';

/** The texts of a language. */
export function textsIn(language: Language): Texts {
  return CATALOGUES[language];
}

const CATALOGUES: Readonly<Record<Language, Texts>> = { en, uk: en, ru: en };
