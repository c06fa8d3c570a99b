/**
 * A text changed as a diff says: lines behind ` ` stay, those behind `-` go, those behind `+` come. `@@` stands between
 * places.
 *
 * @throws RangeError where one of the places is not there once
 */
export function applyDiff(text: string, diff: string): string {
  return diff.split(/^@@\n/m).reduce((changed, place) => {
    const [before, after] = [linesBut('+', place), linesBut('-', place)];
    const pieces = `\n${changed}`.split(`\n${before}`);
    if (pieces.length !== 2) throw new RangeError(`This stands there ${pieces.length - 1} times:\n${before}`);
    return pieces.join(`\n${after}`).slice(1);
  }, text);
}

/** The lines of a diff but those with that mark, without their marks. */
function linesBut(mark: string, place: string): string {
  return place
    .split('\n')
    .filter((line) => !line.startsWith(mark))
    .map((line) => line.slice(1))
    .join('\n');
}
