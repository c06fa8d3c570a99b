/**
 * Text as a user sees it on a screen: escape sequences and other control characters gone (ECMA-48), each return of the
 * cursor a new line. Where the screen is cleared or written from its first place again, a form feed stands.
 */
export function visible(text: string): string {
  return text
    .replaceAll(ANEW, '\f')
    .replaceAll(ESCAPES, '')
    .replaceAll(/\r+\n/g, '\n')
    .replaceAll('\r', '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(/\f+/g, '\f');
}

/**
 * The ways to read what was shown piece after piece, one of which a user takes. A screen that is written anew holds what
 * was shown before, or does not: it counts whole, or the lines of it that are new, or the words.
 *
 * @param before - what was shown before the first piece
 */
export function readingsOf(before: string, shown: readonly string[]): readonly (readonly string[])[] {
  if (!shown.some((text) => text.includes('\f'))) return [shown];
  const screens = [before, ...shown].map((text) => text.slice(text.lastIndexOf('\f') + 1));
  const news = (border: RegExp, joint: string) =>
    shown.map((text, index) => {
      const [old, screen] = [screens[index]!, screens[index + 1]!];
      return text.includes('\f') ? newIn(screen.split(border), old.split(border)).join(joint) : text;
    });
  return [screens.slice(1), news(/\n/, '\n'), news(/\s+/, ' ')];
}

/** The items that were not there before, or not so often. */
function newIn(items: readonly string[], old: readonly string[]): string[] {
  const left = [...old];
  return items.filter((item) => {
    const index = left.indexOf(item);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

// What is matched here are control characters: that is what they are for.
/* oxlint-disable no-control-regex */

/** The screen is cleared (ED 2, ED 3, RIS), or the cursor goes to its first place (CUP). */
const ANEW = /\u001b(?:\[[23]J|\[(?:1?;?1?)H|c)/g;
/** Control sequences (CSI … final), strings (OSC … BEL or ST), and two-character escapes. */
const ESCAPES =
  /\u001b(?:\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|\[[0-?]*[ -/]*[@-~]?|[ -/]+[0-~]|[0-~])?|\u009b[0-?]*[ -/]*[@-~]?/g;
const CONTROLS = /[^\P{Cc}\n\t\f]/gu;
