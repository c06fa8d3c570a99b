import fc from 'fast-check';

const SCRIPTS = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'αβγδεζηθικλμν',
  '日本語你好',
];

/** Texts of one script each, with what stands between words and lines; short enough for one read of any program. */
export const texts = fc.constantFrom(...SCRIPTS).chain((letters) =>
  fc.string({
    unit: fc.oneof(
      { arbitrary: fc.constantFrom(...letters), weight: 8 },
      fc.constantFrom(' ', '\t', '\n', '\r\n', '.', '"', "'", '%s', '\\', '0', 'A', '😀'),
    ),
    minLength: 1,
    maxLength: 60,
  }),
);

/** Texts that a console can show in one line. */
export const plainTexts = fc
  .constantFrom(...SCRIPTS)
  .chain((letters) => fc.string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 12 }));

/** A text of that many octets, in lines as long as every program takes them. */
export function longText(octets: number): string {
  const line = `${'All work and no play makes Jack a dull boy. '.repeat(20)}\n`;
  return `${line.repeat(Math.ceil(octets / line.length)).slice(0, octets - 1)}\n`;
}

/** A text whose characters of two octets stand at odd places: wherever a read ends, it cuts one of them. */
export function cutText(octets: number): string {
  return `a${'я'.repeat(Math.floor(octets / 2))}`;
}
