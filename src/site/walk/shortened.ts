import { fill } from '../../host/window/page/fill.js';
import { abbreviate } from '../../report/steps.js';
import type { Texts } from '../texts/Texts.js';

/** A text without its middle where it is long; an escape stays whole. */
export function shortened(text: string, texts: Texts['walk']): string {
  return abbreviate(text.match(PIECE) ?? [], LONGEST, (count) => fill(texts.more, { count }));
}

/** Columns that are shown. */
const LONGEST = 120;
const PIECE = /\\x[0-9A-Fa-f]{2}|\\[^x]|[^]/gu;
