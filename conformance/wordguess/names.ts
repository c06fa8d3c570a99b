/** Names of players: none holds another one, or a digit, or a star. */
export const NAMES: Readonly<Record<'latin' | 'cyrillic', readonly string[]>> = {
  latin: ['Zorana', 'Bertold', 'Milosz', 'Verena', 'Oswald', 'Jukka', 'Kwame', 'Ingrid', 'Ptolemy', 'Xanthe'],
  cyrillic: ['Зоряна', 'Богдан', 'Марко', 'Ярина', 'Остап', 'Юхим', 'Ксенія', 'Гнат', 'Федір', 'Лесь'],
};

export type Script = keyof typeof NAMES;

/** A name for each player of a game. */
export function namesOf(script: Script, { players }: { readonly players: number }): readonly string[] {
  return NAMES[script].slice(0, players);
}
