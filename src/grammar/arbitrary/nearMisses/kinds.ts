import { extraArgument, missingArgument } from './arguments.js';
import { extraBlank, missingBlank } from './blanks.js';
import type { Edit, Line } from './Edit.js';
import { extraEnd, missingEnd, wrongEnd } from './ends.js';
import { tooLong, tooShort } from './lengths.js';
import { brokenUtf8, controlCharacter, wrongCharacter } from './octets.js';
import { letterCase, wrongWord } from './words.js';

export type NearMissKind =
  | 'letter case'
  | 'wrong word'
  | 'missing blank'
  | 'extra blank'
  | 'missing argument'
  | 'extra argument'
  | 'wrong character'
  | 'control character'
  | 'broken UTF-8'
  | 'too long'
  | 'too short'
  | 'missing end'
  | 'extra end'
  | 'wrong end';

/** What each kind of near miss is. */
export const NEAR_MISS_KINDS: Readonly<Record<NearMissKind, string>> = {
  'letter case': 'a word of the grammar in another letter-case',
  'wrong word': 'a word of the grammar with a letter too few or too many',
  'missing blank': 'a blank is missing',
  'extra blank': 'a blank too many: a second one, one in front of the line or at its end',
  'missing argument': 'an argument is missing, with the blank in front of it or without',
  'extra argument': 'an argument stands there twice',
  'wrong character': 'a character that does not belong there',
  'control character': 'a control character is put in, or one of direction, or a line separator',
  'broken UTF-8': 'octets that are not UTF-8',
  'too long': 'one more than a bound allows',
  'too short': 'one less than a bound demands',
  'missing end': 'no line end',
  'extra end': 'a second CR, or an empty line behind the line',
  'wrong end': 'CR, LF CR, ";" or NUL in place of the line end',
};

/** The edits that make near misses of a kind of a line; some of them may make another line of the rule. */
export const editsOf: Readonly<Record<NearMissKind, (line: Line) => Edit[]>> = {
  'letter case': letterCase,
  'wrong word': wrongWord,
  'missing blank': missingBlank,
  'extra blank': extraBlank,
  'missing argument': missingArgument,
  'extra argument': extraArgument,
  'wrong character': wrongCharacter,
  'control character': controlCharacter,
  'broken UTF-8': brokenUtf8,
  'too long': tooLong,
  'too short': tooShort,
  'missing end': missingEnd,
  'extra end': extraEnd,
  'wrong end': wrongEnd,
};
