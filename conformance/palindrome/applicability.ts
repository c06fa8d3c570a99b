import type { PalindromeProfile } from './PalindromeProfile.js';

// Why a clause says nothing about a program; `undefined` where it does.

export function onlyLines({ framing }: PalindromeProfile): string | undefined {
  return framing === 'line'
    ? undefined
    : 'it speaks of lines, and the program takes each read for a message (framing chunk)';
}

/** What cannot be asked in pieces at all cannot be asked in pieces of characters; palindrome/line/3 judges that. */
export function onlyWithPieces(profile: PalindromeProfile): string | undefined {
  return (
    onlyLines(profile) ??
    (profile.takesPieces ? undefined : 'the program takes no query in pieces (palindrome/line/3)')
  );
}

/** An end that does not come on an empty line cannot come on another form of it either; palindrome/end/1 judges that. */
export function onlyEnding(profile: PalindromeProfile): string | undefined {
  return (
    onlyLines(profile) ??
    (profile.endsOnEmptyLine ? undefined : 'the program does not end on an empty line (palindrome/end/1)')
  );
}

/** The octets of an answer can be looked at more closely only where they are such an answer. */
export function onlyStandardAnswers({ idiom }: PalindromeProfile): string | undefined {
  return idiom ? 'the program has answers of its own (palindrome/answer/1, palindrome/answer/2)' : undefined;
}
