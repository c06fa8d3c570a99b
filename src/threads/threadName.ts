const NAMES = [
  'anna',
  'bert',
  'carl',
  'dora',
  'emil',
  'frieda',
  'gustav',
  'hanna',
  'ivan',
  'julia',
  'karim',
  'lena',
];

/** What a thread is called: those after the twelfth have a number too. */
export function threadName(thread: number): string {
  const name = NAMES[thread % NAMES.length] ?? '';
  const lap = Math.floor(thread / NAMES.length);
  return lap === 0 ? name : `${name}${lap + 1}`;
}
