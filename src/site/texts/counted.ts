/** The forms of a noun behind a number, in a Slavic language: 1 рядок, 2 рядки, 5 рядків. */
export interface Forms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
}

/** A number with its noun. */
export function counted(number: number, { one, few, many }: Forms): string {
  const [ones, tens] = [number % 10, Math.floor(number / 10) % 10];
  if (tens !== 1 && ones === 1) return `${number} ${one}`;
  return `${number} ${tens !== 1 && ones >= 2 && ones <= 4 ? few : many}`;
}
