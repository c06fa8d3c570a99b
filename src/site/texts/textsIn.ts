import type { Language } from '../../protocols/Window.js';
import { en } from './en.js';
import { ru } from './ru.js';
import type { Texts } from './Texts.js';
import { uk } from './uk.js';

/** The texts of a language. */
export function textsIn(language: Language): Texts {
  return CATALOGUES[language];
}

const CATALOGUES: Readonly<Record<Language, Texts>> = { en, uk, ru };
